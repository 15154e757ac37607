// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from 'vitest';
import type { Mark } from '../../page/mark.ts';
import { findStep, sayStep } from '../../page/step-marks.ts';
import { speak } from '../speak.ts';
import { makeMark } from './make-mark.ts';

const HEIGHT = 800;
/** Marks at these heights of the viewport. */
const TOPS = [-300, 100, 600, 1200];
const boxOf = (mark: object) => new DOMRect(0, TOPS[(mark as Mark).id], 0, 20);
const VIEW = { height: HEIGHT, boxOf };
const [ABOVE, SEEN, LOWER, BELOW] = TOPS.map((_, id) => makeMark({ id })) as [
  ReturnType<typeof makeMark>,
  ...ReturnType<typeof makeMark>[],
];
const ALL = [ABOVE, SEEN, LOWER, BELOW] as ReturnType<typeof makeMark>[];

const go = (direction: 1 | -1, here = null as (typeof ALL)[number] | null, from: 'here' | 'end' = 'here') =>
  findStep(ALL, { direction, from }, here, VIEW);

describe('a step', () => {
  test('goes on from the mark in use', () => {
    expect(go(1, SEEN)).toBe(LOWER);
    expect(go(-1, SEEN)).toBe(ABOVE);
  });

  test('begins with what is in view', () => {
    expect(go(1)).toBe(SEEN);
    expect(go(-1)).toBe(LOWER);
  });

  test('leads nowhere beyond the ends', () => {
    expect(go(1, BELOW)).toBeNull();
    expect(go(-1, ABOVE)).toBeNull();
    expect(findStep([], { direction: 1, from: 'end' }, null, VIEW)).toBeNull();
  });

  test('that comes from another frame begins at the end it comes to', () => {
    expect(go(1, null, 'end')).toBe(ABOVE);
    expect(go(-1, null, 'end')).toBe(BELOW);
  });
});

describe('what is said of a step', () => {
  beforeEach(() => speak('en'));

  test('is its number in all frames, the words and the kind', () => {
    const step = { direction: 1, from: 'here', before: 2, after: 21 } as const;
    expect(sayStep(ALL[0]!, ALL, step)).toBe('3 of 27 · 全面从严治党 · Exact');
  });

  test('is not all of a long quotation', () => {
    const long = makeMark({ kind: 'quotation', text: '长'.repeat(300) });
    const step = { direction: 1, from: 'here', before: 0, after: 0 } as const;
    expect(sayStep(long, [long], step)).toMatch(/^1 of 1 · 长{40}…… · Quotation$/u);
  });
});
