import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createHoverMachine } from '../../page/hover-machine.ts';
import type { HoverEvent } from '../../page/hover-state.ts';
import { makeMark } from './make-mark.ts';

const MARK = makeMark();
const moved = (time: number): HoverEvent => ({
  kind: 'moved',
  to: { x: 0, y: 0 },
  time,
  mark: MARK,
  card: null,
});

function start(restTime: number) {
  const done: string[] = [];
  const prepare = () => void done.push('prepare');
  const run = ({ kind }: { kind: string }) => void done.push(kind);
  const life = new AbortController();
  return {
    done,
    life,
    ...createHoverMachine({ run, prepare, restTime: () => restTime, signal: life.signal }),
  };
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.advanceTimersByTime(1000);
});
afterEach(() => {
  vi.useRealTimers();
});

test('what a card needs is fetched while the pointer rests', () => {
  const { done, tell } = start(200);
  tell(moved(performance.now()));
  expect(done).toEqual(['prepare']);
  vi.advanceTimersByTime(199);
  expect(done).toEqual(['prepare']);
  vi.advanceTimersByTime(1);
  expect(done).toEqual(['prepare', 'load']);
});

test('the rest began with the move, not with the look at it', () => {
  const { done, tell } = start(200);
  tell(moved(performance.now() - 150));
  vi.advanceTimersByTime(50);
  expect(done).toEqual(['prepare', 'load']);
});

test('a machine that was ended is deaf', () => {
  const { done, tell, life } = start(200);
  tell(moved(performance.now()));
  life.abort();
  vi.advanceTimersByTime(1000);
  expect(done).toEqual(['prepare']);
});
