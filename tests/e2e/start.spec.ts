/** `npm start` as a reader calls it, on the build that these tests run on. */
import { spawn } from 'node:child_process';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { PageReport } from '../../scripts/report-page.ts';
import { ROOT } from '../../scripts/run-command.ts';

interface Finished {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** The pages are read by the build at hand: building again would pull it from under the other tests. */
function start(...rest: string[]): Promise<Finished> {
  const child = spawn('node', ['scripts/bootstrap.mjs', 'start', '--no-build', ...rest], { cwd: ROOT });
  const finished: Finished = { code: null, stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (part: string) => (finished.stdout += part));
  child.stderr.setEncoding('utf8').on('data', (part: string) => (finished.stderr += part));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ ...finished, code }));
  });
}

const fixture = (name: string) => join(ROOT, 'tests', 'fixtures', 'pages', name);

let folder = '';
test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'locus-start-'));
});
test.afterAll(() => rm(folder, { recursive: true }));

test('prints one JSON object and nothing else', async () => {
  const { code, stdout } = await start('--json', fixture('demo-inline.html'), fixture('demo-none.html'));
  expect(code).toBe(0);
  const { pages, ...others } = JSON.parse(stdout) as { pages: PageReport[] };
  expect(others).toEqual({});
  expect(pages).toHaveLength(2);
  expect(pages[0]).toEqual({
    url: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/0\/demo-inline\.html$/u),
    title: '行内标记',
    milliseconds: expect.any(Number),
    matches: expect.any(Array),
  });
  expect(pages[0]?.matches.find(({ text }) => text === '关键少数')).toEqual({
    text: '关键少数',
    kind: 'exact',
    phrase: expect.stringContaining('关键少数'),
    passage: {
      address: expect.stringMatching(/^speech\/[\d.]+\/\d+$/u),
      text: expect.stringContaining('关键少数'),
    },
    score: 1,
    before: expect.stringMatching(/抓住$/u),
    after: expect.stringMatching(/^，带动/u),
  });
  expect(pages[1]).toMatchObject({ title: 'A page without Chinese', matches: [] });
});

test('prints a table and saves a picture with a card open', async () => {
  const { code, stdout, stderr } = await start('--headless', '--out', folder, fixture('demo-inline.html'));
  expect(code).toBe(0);
  expect(stdout).toContain('行内标记');
  expect(stdout).toMatch(/exact +2× +国之大者/u);
  expect(stdout).toMatch(/speech\/[\d.]+\/\d+/u);
  expect(stderr).toContain('picture with a card: ');
  expect(await readdir(folder)).toContain('01-demo-inline.png');
});

test('reads an old page in the charset that it is in', async () => {
  // “<p>我们要坚持全面从严治党的方针。</p>” in GBK, which declares nothing.
  const bytes = '3c703eced2c3c7d2aabce1b3d6c8abc3e6b4d3d1cfd6ceb5b3b5c4b7bdd5eba1a33c2f703e';
  const path = join(folder, 'old.html');
  await writeFile(path, Buffer.from(bytes, 'hex'));
  const { stdout } = await start('--json', path);
  const { pages } = JSON.parse(stdout) as { pages: PageReport[] };
  expect(pages[0]?.matches.map(({ text }) => text)).toContain('全面从严治党');
});

test('tells of a page that fails and reads the others', async () => {
  const { code, stdout } = await start('--json', 'http://127.0.0.1:1/', fixture('demo-inline.html'));
  expect(code).toBe(1);
  const { pages } = JSON.parse(stdout) as { pages: PageReport[] };
  expect(pages[0]).toMatchObject({
    milliseconds: null,
    matches: [],
    error: expect.stringMatching(/^The page .*\.$/u),
  });
  expect(pages[1]?.matches.length).toBeGreaterThan(5);
});

test('says plainly that a file is not there', async () => {
  const { code, stdout, stderr } = await start('--json', 'nowhere.html');
  expect(code).toBe(1);
  expect(stdout).toBe('');
  expect(stderr).toContain('There is no file nowhere.html.');
});
