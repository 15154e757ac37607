import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { allPassages } from '../../engine/passages.ts';
import { compileContent } from '../../scripts/compile-content.ts';

const SPEECH = new URL('../../../shared/speech/speech.txt', import.meta.url);
/** Of the speech's lines, blank ones and the front matter left out, joined by line breaks. */
const SPEECH_SHA256 = '4fbe00e88920f8124981cd724196b50b31fab10febde29fd9f1056285c0c7799';

function linesOf(text: string): string[] {
  return text.split('\n').filter((line) => line.trim() !== '');
}

function bundledLines(): string[] {
  const source = readFileSync(new URL('../../content/speech/document.md', import.meta.url), 'utf8');
  return linesOf(source.replace(/^---\n[^]*?\n---\n/, '')).map((line) => line.replace(/^#+ /, ''));
}

describe('the bundled document', () => {
  it('is the speech, whole and unchanged', () => {
    expect(createHash('sha256').update(bundledLines().join('\n')).digest('hex')).toBe(SPEECH_SHA256);
  });

  it.skipIf(!existsSync(SPEECH))('equals the shared text (skipped without ../shared)', () => {
    expect(bundledLines()).toEqual(linesOf(readFileSync(SPEECH, 'utf8')));
  });

  it('loses no character on the way to its passages', () => {
    const passages = allPassages(compileContent());
    const byPassage = passages.map(({ text }) => text).join('');
    expect(byPassage).toBe(bundledLines().join(''));
  });

  it('has three sections, and 一是 to 六是 as paragraphs 1 to 6 of the second', () => {
    const passages = allPassages(compileContent());
    const headings = passages
      .filter(({ address }) => /^speech\/\d$/.test(address))
      .map(({ text }) => text.slice(0, 2));
    expect(headings).toEqual(['在全', '一、', '二、', '三、']);
    const items = passages.filter(({ address }) => /^speech\/2\.[1-6]\/1$/.test(address));
    expect(items.map(({ text }) => text.slice(0, 2))).toEqual([
      '一是',
      '二是',
      '三是',
      '四是',
      '五是',
      '六是',
    ]);
  });
});
