import { describe, expect, it, test } from 'vitest';
import {
  anchorToTop,
  boxFromTop,
  boxToTop,
  isSeen,
  nest,
  pointFromTop,
  type Level,
} from '../../page/levels.ts';

const VIEWPORT = { width: 1000, height: 800 };
type Sides = [left: number, top: number, width: number, height: number];
const box = (...[left, top, width, height]: Sides) => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});
const level = (sides: Sides, viewport = VIEWPORT): Level => ({ content: box(...sides), viewport });

const INNER = { width: 300, height: 150 };
const WORDS = box(20, 60, 100, 20);

const way = (levels: Level[], inner = INNER) => nest(levels, inner) ?? [];

describe('the place of words in a frame', () => {
  const ROWS: [what: string, levels: Level[], expected: ReturnType<typeof box>][] = [
    ['in a frame of the page', [level([400, 250, 300, 150])], box(420, 310, 100, 20)],
    [
      'in a frame that is half as large as it sees itself',
      [level([400, 250, 150, 75])],
      box(410, 280, 50, 10),
    ],
    ['in a frame that is scrolled out at the top', [level([400, -90, 300, 150])], box(420, -30, 100, 20)],
    [
      'in a frame inside another',
      [level([100, 200, 400, 300]), level([30, 40, 300, 150], { width: 400, height: 300 })],
      box(150, 300, 100, 20),
    ],
    [
      'in a frame inside one that is enlarged',
      [level([100, 200, 800, 600]), level([30, 40, 300, 150], { width: 400, height: 300 })],
      box(200, 400, 200, 40),
    ],
  ];
  for (const [what, levels, expected] of ROWS) {
    test(what, () => {
      expect(boxToTop(WORDS, way(levels))).toEqual(expected);
      expect(boxFromTop(expected, way(levels))).toEqual(WORDS);
    });
  }

  it('is that of the pointer too', () => {
    const anchor = { line: WORDS, pointerX: 50, isVertical: true };
    expect(anchorToTop(anchor, way([level([400, 250, 150, 75])]))).toEqual({
      line: box(410, 280, 50, 10),
      pointerX: 425,
      isVertical: true,
    });
    expect(anchorToTop({ ...anchor, pointerX: null }, way([level([0, 0, 300, 150])])).pointerX).toBeNull();
    expect(pointFromTop({ x: 425, y: 280 }, way([level([400, 250, 150, 75])]))).toEqual({ x: 50, y: 60 });
  });
});

describe('a way that is not sure', () => {
  const ROWS: [what: string, levels: Level[]][] = [
    ['through a frame that is turned, its box having another shape', [level([0, 0, 220, 220])]],
    ['through a frame that is not drawn', [level([0, 0, 0, 0])]],
    ['to another frame than was meant', [level([0, 0, 300, 400])]],
    [
      'through an outer frame that is turned',
      [level([0, 0, 300, 300]), level([0, 0, 300, 150], { width: 400, height: 200 })],
    ],
  ];
  for (const [what, levels] of ROWS) test(what, () => expect(nest(levels, INNER)).toBeNull());

  it('is not one through a frame whose sides were rounded', () => {
    expect(nest([level([0.5, 0.25, 299.6, 150.2])], INNER)).not.toBeNull();
  });
});

describe('words are seen', () => {
  const middle = { width: 400, height: 300 };
  const ROWS: [what: string, words: ReturnType<typeof box>, levels: Level[], isThere: boolean][] = [
    ['in a frame', WORDS, [level([0, 0, 300, 150])], true],
    ['not below what the frame shows', box(20, 160, 100, 20), [level([0, 0, 300, 150])], false],
    ['through two frames', WORDS, [level([0, 0, 400, 300]), level([50, 50, 300, 150], middle)], true],
    [
      'not where the outer one has scrolled the inner one away',
      WORDS,
      [level([0, 0, 400, 300]), level([50, -90, 300, 150], middle)],
      false,
    ],
  ];
  for (const [what, words, levels, isThere] of ROWS)
    test(what, () => expect(isSeen(words, way(levels))).toBe(isThere));
});
