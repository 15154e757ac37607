import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { countPhrases } from '../../engine/phrases.ts';
import { compileContent } from '../../scripts/compile-content.ts';

let content: string;
beforeEach(() => {
  content = mkdtempSync(join(tmpdir(), 'locus-content-'));
});
afterEach(() => rmSync(content, { recursive: true, force: true }));

function addFolder(name: string, text: string, phrases: string): void {
  mkdirSync(join(content, name));
  writeFileSync(join(content, name, 'document.md'), `---\nid: ${name}\n---\n# 题目\n\n${text}\n`);
  writeFileSync(join(content, name, 'phrases.tsv'), phrases);
}

describe('compileContent', () => {
  it('makes one library of all folders', () => {
    addFolder('one', '纠治四风。', '四风\tnumeral\t3\n');
    addFolder('two', '反对四风，坚定四个自信。', '四风\tnumeral\t3\n四个自信\tnumeral\t3\n');
    expect(countPhrases(compileContent(content))).toBe(2);
  });

  it.each([
    [
      'stands nowhere in its document',
      '# 注\n五风\tnumeral\t3\n',
      /^content\/two\/phrases\.tsv: Line 2: “五风”/,
    ],
    ['stands in another document alone', '四风\tnumeral\t3\n', /^content\/two\/phrases\.tsv: Line 1: “四风”/],
    ['is listed twice', '六风\tnumeral\t3\n六風\tnumeral\t3\n', /^content\/two\/phrases\.tsv: Line 2: “6风”/],
    ['has no class', '六风\n', /^content\/two\/phrases\.tsv: Line 1: expected/],
  ])('names file and line of a phrase that %s', (_, phrases, message) => {
    addFolder('one', '纠治四风。', '四风\tnumeral\t3\n');
    addFolder('two', '纠治六风。', phrases);
    expect(() => compileContent(content)).toThrow(message);
  });
});
