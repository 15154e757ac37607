import { beforeEach, describe, expect, it } from 'vitest';
import { createDrawnMarks } from '../../page/drawn-marks.ts';
import type { DrawnMarks } from '../../page/drawn-marks.ts';
import type { Mark } from '../../page/mark.ts';
import { makeMark } from './make-mark.ts';

let lines: number[];
let drawn: DrawnMarks;

const first = makeMark({ id: 1 });
const second = makeMark({ id: 2 });
const third = makeMark({ id: 3 });
const other = makeMark({ id: 4, target: '自我革命' });
const quotation = makeMark({ id: 5, kind: 'quotation', target: 'speech/1.1/1' });
const again = makeMark({ id: 6, kind: 'quotation', target: 'speech/1.1/1' });
const covered = makeMark({ id: 7, target: '两个维护', isCovered: true });
const all = [first, second, third, other, quotation, again, covered];

const add = (...marks: Mark[]) => marks.forEach((mark) => drawn.add(mark));

beforeEach(() => {
  lines = [];
  drawn = createDrawnMarks({
    draw: ({ id }) => void lines.push(id),
    erase: (gone) => {
      const ids = [...gone].map(({ id }) => id);
      lines = lines.filter((line) => !ids.includes(line));
    },
    eraseAll: () => (lines = []),
  });
});

describe('the marks with a line', () => {
  it('are all but those inside a quotation', () => {
    add(...all);
    expect(lines).toEqual([1, 2, 3, 4, 5, 6]);
    expect([drawn.has(first), drawn.has(covered)]).toEqual([true, false]);
  });

  it('are the first of each phrase and every quotation, once a page', () => {
    add(...all);
    drawn.drawOnce(true, () => all);
    expect(lines).toEqual([1, 4, 5, 6]);
    drawn.drawOnce(false, () => all);
    expect(lines).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('are the first on the page, whatever was read first', () => {
    drawn.drawOnce(true, () => []);
    add(third, other, first, second);
    expect(lines).toEqual([3, 4]);
    drawn.reorder(() => [first, second, third, other]);
    expect(lines).toEqual([1, 4]);
  });

  it('pass to the next of a phrase when the first is gone, and end with the last', () => {
    drawn.drawOnce(true, () => []);
    add(first, second, third);
    drawn.remove(new Set([second]));
    drawn.remove(new Set([first]));
    expect(lines).toEqual([3]);
    drawn.remove(new Set([third]));
    expect(lines).toEqual([]);
    add(second, first, third);
    expect(lines).toEqual([2]);
    drawn.remove(new Set([second, first]));
    expect(lines).toEqual([3]);
  });
});
