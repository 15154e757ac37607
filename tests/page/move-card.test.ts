import { describe, expect, test } from 'vitest';
import { CARD_MARGIN, LEAST_SIZE } from '../../page/card-limits.ts';
import { keepInside, pressGrip, pullBox } from '../../page/move-card.ts';

const VIEW = { width: 1000, height: 800 };
const BOX = { x: 100, y: 100, width: 392, height: 300 };
const RIGHT = VIEW.width - CARD_MARGIN - BOX.width;
const BOTTOM = VIEW.height - CARD_MARGIN - BOX.height;

describe('a pinned card', () => {
  test.each([
    ['goes where it is drawn', 'move', { x: 30, y: -20 }, { x: 130, y: 80 }],
    ['stays in view on the left', 'move', { x: -500, y: 0 }, { x: CARD_MARGIN, y: 100 }],
    ['stays in view at the bottom', 'move', { x: 0, y: 5000 }, { x: 100, y: BOTTOM }],
    ['grows', 'size', { x: 50, y: 60 }, { width: 442, height: 360 }],
    ['grows to the edge', 'size', { x: 5000, y: 0 }, { width: VIEW.width - CARD_MARGIN - BOX.x }],
    ['shrinks no further than it can be used', 'size', { x: -5000, y: -5000 }, LEAST_SIZE],
  ] as const)('%s', (_, grip, way, expected) => {
    expect(pullBox(BOX, grip, way, VIEW)).toEqual({ ...BOX, ...expected });
  });

  test('goes from corner to corner by presses alone', () => {
    const corners = [1, 2, 3, 4].reduce<(typeof BOX)[]>(
      (boxes) => [...boxes, pressGrip(boxes.at(-1) ?? BOX, 'move', VIEW)],
      [],
    );
    expect(corners.map(({ x, y }) => [x, y])).toEqual([
      [RIGHT, CARD_MARGIN],
      [RIGHT, BOTTOM],
      [CARD_MARGIN, BOTTOM],
      [CARD_MARGIN, CARD_MARGIN],
    ]);
  });

  test('becomes large and small again by presses alone', () => {
    const large = pressGrip(BOX, 'size', VIEW);
    expect(large).toMatchObject({ width: 600, height: 640 });
    expect(pressGrip(large, 'size', VIEW)).toMatchObject(LEAST_SIZE);
  });

  test('fits into a window that became small', () => {
    expect(keepInside({ ...BOX, x: 900 }, { width: 320, height: 240 })).toEqual({
      x: CARD_MARGIN,
      y: CARD_MARGIN,
      width: 320 - 2 * CARD_MARGIN,
      height: 240 - 2 * CARD_MARGIN,
    });
  });
});
