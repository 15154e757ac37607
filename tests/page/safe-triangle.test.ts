import { expect, test } from 'vitest';
import { isHeadingFor } from '../../page/safe-triangle.ts';

const BOX = { left: 100, top: 200, right: 500, bottom: 400 };

test.each([
  ['straight down to a box below', { x: 300, y: 180 }, { x: 300, y: 190 }, true],
  ['aslant to its far corner', { x: 110, y: 180 }, { x: 300, y: 190 }, true],
  ['past its corner within the spread', { x: 100, y: 180 }, { x: 94, y: 190 }, true],
  ['past its corner beyond the spread', { x: 100, y: 180 }, { x: 80, y: 190 }, false],
  ['along the line', { x: 300, y: 180 }, { x: 320, y: 180 }, false],
  ['away from it', { x: 300, y: 180 }, { x: 300, y: 170 }, false],
  ['up to a box above', { x: 300, y: 430 }, { x: 310, y: 415 }, true],
  ['down from a box above', { x: 300, y: 430 }, { x: 300, y: 440 }, false],
  ['to the right, the box being there', { x: 60, y: 300 }, { x: 80, y: 310 }, true],
  ['to the left, the box being there', { x: 540, y: 300 }, { x: 520, y: 290 }, true],
  ['in one leap into the box', { x: 300, y: 180 }, { x: 480, y: 390 }, true],
  ['in one leap through the box', { x: 300, y: 180 }, { x: 300, y: 460 }, false],
])('a step %s', (_, from, to, expected) => {
  expect(isHeadingFor(from, to, BOX, 12)).toBe(expected);
});
