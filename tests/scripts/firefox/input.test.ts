import { describe, expect, it } from 'vitest';
import { createMouse, pressKey } from '../../../scripts/firefox/input.ts';

describe('createMouse', () => {
  it('moves in steps from where it was', async () => {
    const points: unknown[] = [];
    const mouse = createMouse(async ([source]) => points.push(source?.['actions']));
    await mouse.move(10, 0);
    await mouse.move(20, 8, { steps: 2 });
    expect(points).toEqual([
      [{ type: 'pointerMove', duration: 0, x: 10, y: 0 }],
      [{ type: 'pointerMove', duration: 0, x: 15, y: 4 }],
      [{ type: 'pointerMove', duration: 0, x: 20, y: 8 }],
    ]);
  });
});

describe('pressKey', () => {
  it.each([
    ['Escape', ['\uE00C'], ['\uE00C']],
    ['a', ['a'], ['a']],
    ['+', ['+'], ['+']],
    ['Control+c', ['\uE009', 'c'], ['c', '\uE009']],
  ])('presses %s down and lets it go in the other order', async (name, downs, ups) => {
    let done: unknown;
    await pressKey(name, async ([source]) => (done = source?.['actions']));
    expect(done).toEqual([
      ...downs.map((value) => ({ type: 'keyDown', value })),
      ...ups.map((value) => ({ type: 'keyUp', value })),
    ]);
  });
});
