import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildAutomaton } from '../../engine/automaton.ts';
import { scanAutomaton } from '../../engine/scan-automaton.ts';

function unitsOf(text: string): Uint16Array {
  return Uint16Array.from(text, (character) => character.charCodeAt(0));
}

function scan(patterns: string[], text: string): string[] {
  const found: string[] = [];
  scanAutomaton(buildAutomaton(patterns.map(unitsOf)), unitsOf(text), text.length, (pattern, end) => {
    found.push(`${patterns[pattern]} ${end}`);
  });
  return found.toSorted();
}

describe('scanAutomaton', () => {
  it.each([1, 2, 3])(
    'finds what a plain search finds where the shortest pattern may have %i units',
    (minLength) => {
      const word = fc.string({ unit: fc.constantFrom(...'甲乙丙丁'), minLength, maxLength: 6 });
      fc.assert(
        fc.property(fc.uniqueArray(word, { maxLength: 40 }), fc.array(word), (patterns, words) => {
          const text = words.join('');
          const expected = patterns.flatMap((pattern) =>
            Array.from(text, (_, at) => at)
              .filter((at) => text.startsWith(pattern, at))
              .map((at) => `${pattern} ${at + pattern.length}`),
          );
          expect(scan(patterns, text)).toEqual(expected.toSorted());
        }),
      );
    },
  );
});
