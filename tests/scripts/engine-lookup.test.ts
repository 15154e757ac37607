import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readLookupRequest } from '../../scripts/engine-lookup.ts';
import { ROOT } from '../../scripts/run-command.ts';

function read(...words: string[]) {
  const options = { json: { type: 'boolean' }, library: { type: 'string', multiple: true } } as const;
  const { tokens } = parseArgs({ args: words, options, allowPositionals: true, tokens: true });
  return readLookupRequest(tokens);
}

describe('readLookupRequest', () => {
  it.each([
    [['党办'], ['党办'], []],
    [['党办', '--library', 'a.txt', 'b.md'], ['党办'], ['a.txt', 'b.md']],
    [['--library', 'a.txt', '--json', '党办'], ['党办'], ['a.txt']],
    [['--library=a.txt', '--library', 'b.md'], [], ['a.txt', 'b.md']],
    [['--', '--library'], ['--library'], []],
  ])('reads %j', (words, queries, files) => {
    expect(read(...words)).toEqual({ queries, files });
  });
});

describe('engine lookup', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'locus-lookup-'));
    writeFileSync(join(folder, '企鹅.txt'), '企鹅\n企鹅主要分布在南半球。');
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  function run(words: string[], input = '') {
    return spawnSync('node', ['scripts/engine.ts', 'lookup', ...words], {
      cwd: ROOT,
      encoding: 'utf8',
      input,
    });
  }

  it('prints the results of each line in the stable form', () => {
    const { status, stdout } = run(
      ['--lines', '--library', join(folder, '企鹅.txt')],
      '两个维护\n\n南半球的企鹅\n',
    );
    const [phrase, nothing, penguins, ...rest] = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { results: object[] });
    expect(status).toBe(0);
    expect(rest).toEqual([]);
    expect(phrase?.results[0]).toEqual({
      kind: 'phrase',
      text: '两个维护',
      address: 'speech/0.2/1',
      accepted: true,
      score: 1,
    });
    expect(nothing).toEqual({ results: [] });
    expect(penguins?.results[0]).toMatchObject({ kind: 'passage', address: '企鹅/0.1/1' });
  });

  it.each([
    ['without a query', [], /lookup QUERY/],
    ['with a query and lines', ['党', '--lines'], /lookup QUERY/],
    ['with a file that is not there', ['党', '--library', 'nowhere.txt'], /nowhere\.txt cannot be read/],
    ['with an option that there is not', ['党', '--nothing'], /--nothing/],
  ])('says what is wrong %s', (_, words, message) => {
    const { status, stderr, stdout } = run(words);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(message);
  });
});
