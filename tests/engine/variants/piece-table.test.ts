import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildPieceTable, pieceLength, scanPieces } from '../../../engine/variants/piece-table.ts';

function unitsOf(text: string): Uint16Array<ArrayBuffer> {
  return Uint16Array.from(text, (character) => character.charCodeAt(0));
}

/** The pieces that may end in a text, each with its end, in the order in which they are told. */
function scan(pieces: string[], text: string): { piece: string; end: number }[] {
  const { table, order } = buildPieceTable(pieces.map(unitsOf));
  const found: { piece: string; end: number }[] = [];
  scanPieces(table, { units: unitsOf(text), length: text.length, at: new Int32Array(0) }, (piece, end) => {
    const wording = pieces[order[piece]!]!;
    expect(pieceLength(table, piece)).toBe(wording.length);
    found.push({ piece: wording, end });
  });
  return found;
}

/** What a plain search finds, in the order of the ends, the longest first. */
function search(pieces: string[], text: string): { piece: string; end: number }[] {
  return Array.from({ length: text.length + 1 }, (_, end) =>
    pieces
      .filter((piece) => text.slice(0, end).endsWith(piece))
      .toSorted((one, other) => other.length - one.length)
      .map((piece) => ({ piece, end })),
  ).flat();
}

describe('scanPieces', () => {
  it.each([2, 3])(
    'tells all that a plain search finds where the shortest piece may have %i units',
    (minLength) => {
      const word = fc.string({ unit: fc.constantFrom(...'甲乙丙丁'), minLength, maxLength: 7 });
      fc.assert(
        fc.property(fc.uniqueArray(word, { maxLength: 60 }), fc.array(word), (pieces, words) => {
          const text = words.join('');
          const ends = ({ piece, end }: { piece: string; end: number }) => text.slice(0, end).endsWith(piece);
          expect(scan(pieces, text).filter(ends)).toEqual(search(pieces, text));
        }),
      );
    },
  );

  it('tells a piece at every place of a long text', () => {
    const text = '甲乙丙丁戊'.repeat(2000);
    expect(scan(['乙丙', '丙丁戊', '甲乙丙丁'], text)).toEqual(search(['乙丙', '丙丁戊', '甲乙丙丁'], text));
  });

  it('tells hardly anything else', () => {
    const many = fc.array(
      fc.string({
        unit: fc.integer({ min: 0x4e00, max: 0x9fff }).map((unit) => String.fromCharCode(unit)),
        minLength: 4,
        maxLength: 8,
      }),
      { minLength: 500, maxLength: 500 },
    );
    fc.assert(
      fc.property(fc.tuple(many, many), ([pieces, words]) => {
        expect(scan(pieces, words.join('')).length).toBeLessThan(10);
      }),
      { numRuns: 5 },
    );
  });

  it.each([
    [[], '甲乙丙丁'],
    [['甲乙', '甲乙丙'], ''],
    [['甲乙', '甲乙丙'], '甲'],
  ])('tells of pieces %j in %j nothing', (pieces, text) => {
    expect(scan(pieces, text)).toEqual([]);
  });
});
