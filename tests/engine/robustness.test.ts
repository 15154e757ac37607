import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findMatches } from '../../engine/find-matches.ts';
import { allPassages } from '../../engine/passages.ts';
import { allPhrases } from '../../engine/phrases.ts';
import { compileContent } from '../../scripts/compile-content.ts';
import { workTime } from '../work-time.ts';
import { makeLibrary } from './make-library.ts';
import type { Library } from '../../engine/library.ts';
import type { Match } from '../../engine/types.ts';

const library = compileContent();
const passages = allPassages(library).map(({ text }) => text);
const longest = passages.toSorted((one, other) => other.length - one.length)[0]!;

/** As many units as `piece`, over and over, has room for. */
function fill(piece: string, length: number): string {
  return piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
}

/** The text with every `step`th character replaced by one that it does not hold. */
function spoil(text: string, step: number): string {
  return [...text].map((character, at) => (at % step === step - 1 ? '鼹' : character)).join('');
}

function isInsidePair(text: string, at: number): boolean {
  return /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(at - 1, at + 1));
}

/** What is wrong with the matches of a text; empty when nothing is. */
function faultsOf(text: string, matches: readonly Match[]): string[] {
  const spans = matches.flatMap((match) => [match, ...match.differences]);
  const faults = spans
    .filter(({ start, end }) => !(start >= 0 && start <= end && end <= text.length))
    .map(({ start, end }) => `${start}–${end} lies outside`);
  for (const { start, end } of spans)
    if (isInsidePair(text, start) || isInsidePair(text, end)) faults.push(`${start}–${end} cuts a character`);
  for (const kinds of [['quotation'], ['exact', 'variant']]) {
    const own = matches.filter(({ kind }) => kinds.includes(kind));
    for (const [index, { start }] of own.entries())
      if (index > 0 && start < own[index - 1]!.end) faults.push(`${kinds.join()} at ${start} overlaps`);
  }
  return faults;
}

const HOSTILE: [name: string, piece: string][] = [
  ['lone leading surrogates', '\ud840'],
  ['lone trailing surrogates', '\udc00'],
  ['surrogates the wrong way round', '\udc00\ud840'],
  ['control characters', '\u0000\u0001\u0007\u001b\u007f'],
  ['bidi marks', '\u202e\u2066\u200f\u061c'],
  ['bidi marks in phrases', '四\u202e个\u2066意\u200f识'],
  ['combining marks', '\u0301\u0316\u0300'],
  ['a phrase under combining marks', '四\u0301个\u0316意\u0300识'],
  ['Hangul letters', '\u1112\u1161\u11ab'],
  ['joined emoji', '👨‍👩‍👧‍👦'],
  ['variation selectors', '党\ufe00\u{e0100}'],
  ['blanks of all kinds', ' \u00a0\u3000\u2028\t'],
  ['the widest character', '\ufdfa'],
  ['opening brackets', '党（'],
  ['readings that never end', '党（dang'],
  ['not a character', '\uffff\ufffe\u{1ffff}'],
];
const HOSTILE_LENGTH = 10_000;

describe('a hostile text', () => {
  it.each(HOSTILE)('of %s is taken', (_, piece) => {
    const text = fill(piece, HOSTILE_LENGTH);
    for (const hostile of [text, `${longest}${text}${longest}`, fill(piece, 50) + longest])
      expect(faultsOf(hostile, findMatches(library, hostile))).toEqual([]);
  });

  it('of a megabyte without punctuation is taken', () => {
    const text = fill(passages.join('').replaceAll(/[\p{P}\s]/gu, ''), 1_000_000 / 3);
    const matches = findMatches(library, text);
    expect(matches.length).toBeGreaterThan(text.length / 100);
    expect(faultsOf(text, matches)).toEqual([]);
  });

  it('of a megabyte of noise is taken', () => {
    const units = fc.sample(fc.integer({ min: 0, max: 0xffff }), { numRuns: 5000, seed: 1 });
    const text = fill(String.fromCharCode(...units), 500_000);
    expect(faultsOf(text, findMatches(library, text))).toEqual([]);
  });

  it('does not hide the phrase behind it', () => {
    for (const [, piece] of HOSTILE) {
      const text = `${fill(piece, 1000)}\n增强“四个意识”。`;
      const words = findMatches(library, text).map(({ start, end }) => text.slice(start, end));
      expect(words.some((word) => word.includes('四个意识'))).toBe(true);
    }
  });
});

describe('any text', () => {
  const pieces = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...allPhrases(library).map(({ text }) => text)) },
    { weight: 4, arbitrary: fc.constantFrom(...passages) },
    { weight: 2, arbitrary: fc.constantFrom(...HOSTILE.map(([, piece]) => piece)) },
    { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
  );
  /** Pieces cut off at both ends, one character in so many spoiled. */
  const cutPiece = fc
    .tuple(pieces, fc.nat(30), fc.nat(30), fc.integer({ min: 3, max: 40 }))
    .map(([text, start, end, step]) => spoil(text.slice(start, text.length - end), step));
  const texts = fc.array(fc.oneof(pieces, cutPiece), { maxLength: 6 }).map((parts) => parts.join(''));

  it('has matches inside it, on borders of characters, none across another of its kind', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(faultsOf(text, findMatches(library, text))).toEqual([]);
      }),
    );
  });

  it('has the same matches, word for word, among sentences that have nothing to do with it', () => {
    const strange = fc.constantFrom('', '天气很好。', '窗外下着雨，猫在睡觉。\n', 'It rains. ', '……\n');
    fc.assert(
      fc.property(texts, strange, strange, (text, before, behind) => {
        const among = findMatches(library, `${before}。\n${text}\n。${behind}`);
        const alone = findMatches(library, `。\n${text}\n。`);
        expect(among).toEqual(alone.map((match) => moved(match, before.length)));
      }),
    );
  });
});

function moved(match: Match, by: number): Match {
  const differences = match.differences.map((each) => ({
    ...each,
    start: each.start + by,
    end: each.end + by,
  }));
  return { ...match, start: match.start + by, end: match.end + by, differences };
}

/** Texts on which a careless matcher takes more than linear time, by their length. */
const TRAPS: [name: string, make: (length: number) => string][] = [
  ...[...'党的一十、“（ a\u0301\ud840'].map((character): [string, (length: number) => string] => [
    `one character, U+${character.charCodeAt(0).toString(16)}`,
    (length) => fill(character, length),
  ]),
  [
    'the whole speech without punctuation',
    (length) => fill(passages.join('').replaceAll(/[\p{P}\s]/gu, ''), length),
  ],
  ['one phrase, over and over', (length) => fill('增强“四个意识”、坚定“四个自信”、做到“两个维护”', length)],
  ['one passage, over and over', (length) => fill(longest, length)],
  ['near matches of one phrase', (length) => fill('全面从严治堂全面从产治党', length)],
  [
    'near matches of all phrases',
    (length) =>
      fill(
        allPhrases(library)
          .map(({ text }) => spoil(text, 4))
          .join(''),
        length,
      ),
  ],
  ['near quotations', (length) => fill(spoil(passages.join(''), 5), length)],
  ['members of lists without end', (length) => fill('四个意识、四个自信、两个维护、两个确立、', length)],
  ['four characters of a passage, over and over', (length) => fill(longest.slice(10, 14), length)],
];
const SHORT = 4000;
/** Linear is 8, quadratic 64. */
const FACTOR = 8;
const MOST = 24;
/** Compilers and caches can only add to a time: the least of some counts, and of so many at most. */
const ATTEMPTS = 40;

function timeOf(owner: Library, text: string): number {
  const started = workTime();
  findMatches(owner, text);
  return workTime() - started;
}

/** How many times as long a text that is so many times as long takes, a millisecond more or less left out. */
function growthOf(owner: Library, make: (length: number) => string): number {
  const [short, long] = [make(SHORT), make(SHORT * FACTOR)];
  let [least, most] = [Infinity, Infinity];
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    least = Math.min(least, timeOf(owner, short), timeOf(owner, short));
    most = Math.min(most, timeOf(owner, long));
    if (most / (least + 0.5) < MOST) break;
  }
  return most / (least + 0.5);
}

describe('the time for a text', () => {
  it.each(TRAPS)('grows no faster than its length: %s', (_, make) => {
    expect(growthOf(library, make)).toBeLessThan(MOST);
  });

  it('grows no faster than its length where phrases are nested deeply', () => {
    const nested = Array.from({ length: 8 }, (_, at) => '党'.repeat(at + 2));
    const owner = makeLibrary(`题目\n${nested.join('，')}。`, nested);
    expect(growthOf(owner, (length) => fill('党', length))).toBeLessThan(MOST);
  });

  it('grows no faster than its length where a document repeats itself', () => {
    const owner = makeLibrary(`题目\n${`${longest.slice(0, 60)}。`.repeat(100)}`, [longest.slice(0, 8)]);
    expect(growthOf(owner, (length) => fill(longest.slice(0, 60), length))).toBeLessThan(MOST);
  });
});
