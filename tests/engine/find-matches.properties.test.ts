import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findMatches } from '../../engine/find-matches.ts';
import { allPassages } from '../../engine/passages.ts';
import { allPhrases } from '../../engine/phrases.ts';
import { compileContent } from '../../scripts/compile-content.ts';
import type { Match } from '../../engine/types.ts';

const library = compileContent();

/** Pieces of which texts are made that come near to phrases and passages. */
const pieces = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...allPhrases(library).map(({ text }) => text)) },
  { weight: 3, arbitrary: fc.constantFrom(...allPassages(library).map(({ text }) => text.slice(0, 40))) },
  { weight: 3, arbitrary: fc.constantFrom(...'的了和更不断，、。“”的一二三个党𠀀\ud800\u202e（） \n') },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 5 }) },
);
/** Cut here and there, so that phrases lack a beginning, an end or a middle. */
const texts = fc
  .array(fc.tuple(pieces, fc.nat(3), fc.nat(3)), { maxLength: 8 })
  .map((parts) => parts.map(([text, start, end]) => text.slice(start, text.length - end)).join(''));

function isInsidePair(text: string, at: number): boolean {
  return /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(at - 1, at + 1));
}

function overlap(matches: readonly Match[]): boolean {
  return matches.some(({ start }, index) => index > 0 && start < matches[index - 1]!.end);
}

describe('the matches of any text', () => {
  it('lie inside it, on borders of characters, with their differences', () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const match of findMatches(library, text)) {
          expect(match.start).toBeLessThan(match.end);
          for (const { start, end } of [match, ...match.differences]) {
            expect(start >= 0 && start <= end && end <= text.length).toBe(true);
            expect(isInsidePair(text, start) || isInsidePair(text, end)).toBe(false);
          }
        }
      }),
    );
  });

  it('do not overlap others of their kind', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const matches = findMatches(library, text);
        expect(overlap(matches.filter(({ kind }) => kind === 'quotation'))).toBe(false);
        expect(overlap(matches.filter(({ kind }) => kind !== 'quotation'))).toBe(false);
      }),
    );
  });

  it('score 1 exactly when nothing differs', () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const { score, differences, reason } of findMatches(library, text)) {
          expect(score > 0 && score <= 1).toBe(true);
          if (differences.length === 0) expect([score, reason]).toEqual([1, undefined]);
          else expect(reason).toBeDefined();
        }
      }),
    );
  });

  it('do not change with sentences before and behind', () => {
    const strange = fc.constantFrom('天气很好。', 'It rains. ', '猫狗鱼虾。', '……');
    fc.assert(
      fc.property(texts, strange, strange, (text, before, behind) => {
        const alone = findMatches(library, `。${text}。`);
        const among = findMatches(library, `${before}。${text}。${behind}`);
        const shift = before.length;
        const moved = among.map((match) => ({
          ...match,
          start: match.start - shift,
          end: match.end - shift,
        }));
        const plain = (matches: Match[]) =>
          matches.map(({ kind, target, start, end }) => ({ kind, target, start, end }));
        expect(plain(moved)).toEqual(plain(alone));
      }),
    );
  });
});
