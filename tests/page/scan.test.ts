// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import type { Match } from '../../engine/types.ts';
import { MAX_ASKED, MAX_CHARACTERS } from '../../page/limits.ts';
import { wordsAt } from '../../page/mark-place.ts';
import type { Mark } from '../../page/mark.ts';
import type { Marks } from '../../page/marks.ts';
import { createPace } from '../../page/pace.ts';
import { createReader, type Reader } from '../../page/read-blocks.ts';
import { createStructure } from '../../page/readable.ts';
import { createScan, type FindMatches } from '../../page/scan.ts';
import { write } from './read-html.ts';

const PHRASE = '从严';

/** Finds the phrase wherever it stands. */
const find: FindMatches = async (texts) =>
  texts.map((text) => {
    const start = text.indexOf(PHRASE);
    const end = start + PHRASE.length;
    const match: Match = { kind: 'exact', target: PHRASE, score: 1, differences: [], start, end };
    return start < 0 ? undefined : [match];
  });

/** Keeps what it is given; happy-dom has no highlights. */
function stubMarks(): { marks: Marks; kept: Mark[] } {
  const kept: Mark[] = [];
  const marks = {
    marksIn: () => [],
    replaceIn: (_: unknown, newMarks: readonly Mark[]) => void kept.push(...newMarks),
  };
  return { marks: marks as unknown as Marks, kept };
}

async function scanPage(findMatches: FindMatches, signal = new AbortController().signal) {
  const { marks, kept } = stubMarks();
  const scan = createScan({ marks, findMatches, pace: createPace(), tell: () => {} }, signal);
  await scan.run(createReader(document.body, createStructure()));
  return { kept, isCut: scan.isCut() };
}

describe('a scan', () => {
  it('marks what is recognised, with what stands around it', async () => {
    write('<p>一</p><p>要坚持全面从严治党</p>');
    const { kept, isCut } = await scanPage(find);
    expect(kept).toMatchObject([{ text: PHRASE, before: '要坚持全面', after: '治党', target: PHRASE }]);
    expect(kept.map(wordsAt)).toEqual([PHRASE]);
    expect(isCut).toBe(false);
  });

  it('leaves out what changed while the background looked', async () => {
    write('<p id="a">全面从严</p><p>又从严</p>');
    const { kept } = await scanPage(async (texts) => {
      const text = document.querySelector('#a')?.firstChild as Text;
      text.data = '变';
      return find(texts);
    });
    expect(kept).toMatchObject([{ before: '又' }]);
  });

  it('leaves out what was removed while the background looked', async () => {
    write('<p id="a">全面从严</p>');
    const { kept } = await scanPage(async (texts) => {
      document.querySelector('#a')?.remove();
      return find(texts);
    });
    expect(kept).toEqual([]);
  });

  it.each([
    ['behind the text', { start: 3, end: 50 }],
    ['before the text', { start: -2, end: 1 }],
    ['the wrong way round', { start: 3, end: 1 }],
    ['nowhere', { start: Number.NaN, end: Number.NaN }],
  ])('leaves out a match that stands %s', async (_, span) => {
    write('<p>全面从严</p>');
    const match: Match = { kind: 'exact', target: PHRASE, score: 1, differences: [], ...span };
    const { kept } = await scanPage(async () => [[match]]);
    expect(kept).toEqual([]);
  });

  it('tells that the background gave no answer', async () => {
    write('<p>全面从严</p>');
    await expect(scanPage(async () => null)).rejects.toThrow('Nothing is known');
  });

  it('has no more than two requests under way, and goes on to its end before it tells that one failed', async () => {
    write('<p>全面从严</p>');
    const [block] = createReader(document.body, createStructure()).read(() => false);
    let [reads, asked, most] = [0, 0, 0];
    const reader: Reader = { isDone: () => reads === 9, read: () => (reads++, block ? [block] : []) };
    const findMatches: FindMatches = async (texts) => {
      most = Math.max(most, ++asked);
      // Longer than the page's turn between two reads.
      for (let turn = 0; turn < 4; turn++) await new Promise((resolve) => setTimeout(resolve));
      asked--;
      if (reads === 4) throw new Error('No answer.');
      return find(texts);
    };
    const { marks, kept } = stubMarks();
    const { signal } = new AbortController();
    const scan = createScan({ marks, findMatches, pace: createPace(), tell: () => {} }, signal);
    await expect(scan.run(reader)).rejects.toThrow('No answer.');
    expect([reads, most]).toEqual([9, MAX_ASKED]);
    expect(kept.length).toBeGreaterThan(4);
  });

  it('stops when there is more than may be read', async () => {
    write(`<p>${'全面从严治党'.repeat(MAX_CHARACTERS / 6)}</p>${'<p>又从严</p>'.repeat(2000)}`);
    let characters = 0;
    const { isCut } = await scanPage(async (texts) => {
      for (const text of texts) characters += text.length;
      return [];
    });
    expect(isCut).toBe(true);
    expect(characters).toBeGreaterThanOrEqual(MAX_CHARACTERS);
  });

  it('marks nothing once the signal has ended', async () => {
    write('<p>全面从严</p>');
    const ending = new AbortController();
    const { kept } = await scanPage(async (texts) => {
      ending.abort();
      return find(texts);
    }, ending.signal);
    expect(kept).toEqual([]);
  });
});
