import { describe, expect, it } from 'vitest';
import { alignRows, measure, shorten } from '../../scripts/text-width.ts';

describe('measure', () => {
  it.each([
    ['abc', 3],
    ['中国', 4],
    ['中国，', 6],
    ['“四个意识”', 10], // Curly quotation marks are narrow in terminals.
    ['ａｂ', 4],
    ['𠮷', 2], // Outside the basic plane: two code units, one character.
    ['党\u200B内', 4],
    ['文\uFE00', 2],
    ['がで', 4],
    ['한국', 4],
    ['·', 1],
  ])('counts the columns of %j', (text, columns) => {
    expect(measure(text)).toBe(columns);
  });
});

describe('shorten', () => {
  it.each([
    ['四个意识', 8, '四个意识'],
    ['四个意识', 7, '四个意…'],
    ['四个意识', 6, '四个…'], // Half a character is never shown.
    ['𠮷𠮷𠮷', 5, '𠮷𠮷…'],
    ['', 3, ''],
  ])('cuts %j to %i columns', (text, columns, expected) => {
    expect(shorten(text, columns)).toBe(expected);
    expect(measure(shorten(text, columns))).toBeLessThanOrEqual(columns);
  });
});

describe('alignRows', () => {
  it('puts columns under each other whatever the width of their characters', () => {
    expect(
      alignRows([
        ['一', 'x'],
        ['abc', 'y'],
      ]),
    ).toEqual(['一   x', 'abc  y']);
  });

  it('ends figures in line', () => {
    expect(
      alignRows(
        [
          ['1', 'a'],
          ['10', 'b'],
        ],
        [0],
      ),
    ).toEqual([' 1  a', '10  b']);
  });
});
