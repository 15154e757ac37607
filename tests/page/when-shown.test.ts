// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { whenShown } from '../../page/when-shown.ts';

let visibility: DocumentVisibilityState;
let life: AbortController;
const act = vi.fn();

beforeEach(() => {
  act.mockReset();
  life = new AbortController();
  vi.spyOn(document, 'visibilityState', 'get').mockImplementation(() => visibility);
});

afterEach(() => {
  life.abort();
  vi.restoreAllMocks();
});

function turn(to: DocumentVisibilityState): void {
  visibility = to;
  document.dispatchEvent(new Event('visibilitychange'));
}

it('acts at once on a page in front', () => {
  visibility = 'visible';
  whenShown(act, life.signal);
  expect(act).toHaveBeenCalledTimes(1);
});

it('waits for a page in the background, and acts once however often it comes and goes', () => {
  visibility = 'hidden';
  whenShown(act, life.signal);
  turn('hidden');
  expect(act).not.toHaveBeenCalled();
  for (const to of ['visible', 'hidden', 'visible'] as const) turn(to);
  expect(act).toHaveBeenCalledTimes(1);
});

it('never acts after its end', () => {
  visibility = 'hidden';
  whenShown(act, life.signal);
  life.abort();
  turn('visible');
  expect(act).not.toHaveBeenCalled();
});
