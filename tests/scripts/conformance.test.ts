import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../../scripts/run-command.ts';

/** A case of the table. */
interface Row {
  name: string;
  chromium: string;
  firefox: string;
  files: string[];
}

const PAGES = join('e2e', 'pages');

const rows = readRows(readFileSync(join(ROOT, 'docs', 'conformance.md'), 'utf8'));

function readRows(markdown: string): Row[] {
  const lines = markdown.split('\n').filter((line) => /^\| (?!Case |-)/u.test(line));
  return lines.map((line) => {
    const [name = '', chromium = '', firefox = '', test = ''] = line
      .split('|')
      .slice(1)
      .map((cell) => cell.trim());
    return { name, chromium, firefox, files: [...test.matchAll(/`([^`]+)`/gu)].map(([, file = '']) => file) };
  });
}

describe('the table of conformance', () => {
  it.each(rows)('names tests that are there: $name', ({ chromium, firefox, files }) => {
    expect(['✓', '–', '✗']).toEqual(expect.arrayContaining([chromium, firefox]));
    if (chromium + firefox !== '✗✗') expect(files).not.toEqual([]);
    for (const file of files)
      expect(existsSync(join(ROOT, 'tests', file.endsWith('.html') ? PAGES : '', file)), file).toBe(true);
  });

  it('says of no test that it covers Firefox which runs in Chromium alone', () => {
    const wrong = rows.filter(({ firefox, files }) => {
      const specs = files.filter((file) => file.endsWith('.spec.ts'));
      return firefox === '✓' && specs.length > 0 && !specs.some((file) => file.startsWith('e2e/both/'));
    });
    expect(wrong).toEqual([]);
  });

  it('has every page', () => {
    const pages = readdirSync(join(ROOT, 'tests', PAGES)).filter((file) => file.endsWith('.html'));
    expect(rows.flatMap(({ files }) => files)).toEqual(expect.arrayContaining(pages));
  });
});
