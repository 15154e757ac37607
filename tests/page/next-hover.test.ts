import { describe, expect, test } from 'vitest';
import { GRACE_TIME, REST_TIME, TYPING_PAUSE } from '../../page/card-limits.ts';
import { IDLE, type HoverEvent, type HoverState } from '../../page/hover-state.ts';
import { nextHover } from '../../page/next-hover.ts';
import { makeMark } from './make-mark.ts';

const A = makeMark({ id: 1 });
const B = makeMark({ id: 2 });

/** The card hangs below its line; the way from (100, 90) down to it is clear. */
const CARD = { left: 80, top: 120, right: 472, bottom: 480 };
const onA: HoverEvent = { kind: 'moved', to: { x: 100, y: 90 }, time: 0, mark: A, card: null };
const onB: HoverEvent = { kind: 'moved', to: { x: 400, y: 20 }, time: 0, mark: B, card: CARD };
const off: HoverEvent = { kind: 'moved', to: { x: 20, y: 20 }, time: 0, mark: null, card: CARD };
const down = (y: number, mark = B): HoverEvent => ({
  kind: 'moved',
  to: { x: 110, y },
  time: 0,
  mark,
  card: CARD,
});
const hurried: HoverEvent = { kind: 'hurried', to: { x: 20, y: 20 }, card: CARD };
const rested: HoverEvent = { kind: 'rested' };
const graceEnded: HoverEvent = { kind: 'graceEnded' };
const answered = (token = 1, facts = {}): HoverEvent => ({
  kind: 'answered',
  token,
  isKnown: true,
  isInView: true,
  ...facts,
});
const called: HoverEvent = { kind: 'called', mark: A, wish: 'key' };
const scrolled = (isInView: boolean): HoverEvent => ({ kind: 'scrolled', isInView });
const pressed: HoverEvent = { kind: 'pressed', mark: null };
const typed: HoverEvent = { kind: 'typed', time: 1000 };
const kept: HoverEvent = { kind: 'kept' };
const dismissed: HoverEvent = { kind: 'dismissed' };
const pinToggled: HoverEvent = { kind: 'pinToggled' };
const entered: HoverEvent = { kind: 'entered' };

const OPEN = [onA, rested, answered()];
const HELD = [called, answered()];
const PINNED = [...OPEN, pinToggled];

/** The state after all events, and what the last of them brought about. */
function follow(events: HoverEvent[]): { state: HoverState; effects: string[] } {
  let step: ReturnType<typeof nextHover> = { state: IDLE, effects: [] };
  for (const event of events) step = nextHover(step.state, event);
  return {
    state: step.state,
    effects: step.effects.map((effect) => (effect.kind === 'wait' ? effect.timer : effect.kind)),
  };
}

const TABLE: [does: string, events: HoverEvent[], kind: HoverState['kind'], effects: string[]][] = [
  ['waits where the pointer comes to a mark', [onA], 'resting', ['rested']],
  ['asks once the pointer has rested', [onA, rested], 'loading', ['load']],
  ['shows the answer', OPEN, 'open', ['show']],
  [
    'shows nothing for a mark that the library does not know',
    [onA, rested, answered(1, { isKnown: false })],
    'idle',
    ['hide'],
  ],
  ['drops a late answer', [onA, rested, off, onB, rested, answered(1)], 'loading', []],
  ['takes the answer to its last question', [onA, rested, off, onB, rested, answered(2)], 'open', ['show']],
  ['goes on waiting while the pointer moves slowly on the mark', [onA, onA], 'resting', []],
  ['does not wait for a pointer in a hurry', [onA, hurried], 'idle', []],
  ['ignores a timer whose mark was left', [onA, off, rested], 'idle', []],
  ['waits anew on another mark', [onA, onB], 'resting', ['rested']],
  ['asks no more when the pointer goes while the answer is under way', [onA, rested, off], 'idle', ['hide']],

  ['gives grace when the pointer leaves', [...OPEN, off], 'leaving', ['graceEnded']],
  ['closes when the grace has ended', [...OPEN, off, graceEnded], 'idle', ['hide']],
  ['stays when the pointer comes back', [...OPEN, off, onA, graceEnded], 'open', []],
  ['stays when the card is entered', [...OPEN, off, entered, graceEnded], 'open', []],
  ['gives grace when the card is left', [...OPEN, off, entered, off], 'leaving', ['graceEnded']],
  ['renews the grace with each step to the card', [...OPEN, down(95), down(105)], 'leaving', ['graceEnded']],
  ['counts no other mark on the way to the card', [...OPEN, down(95), down(105), rested], 'leaving', []],
  ['gives no grace anew beside the way', [...OPEN, off, { ...off, to: { x: 10, y: 10 } }], 'leaving', []],
  [
    'lets a hurried step to the card count',
    [...OPEN, down(95), { kind: 'hurried', to: { x: 112, y: 110 }, card: CARD }],
    'leaving',
    ['graceEnded'],
  ],
  ['waits on another mark while the card still stands', [...OPEN, onB], 'leaving', ['graceEnded', 'rested']],
  ['goes over to another mark', [...OPEN, onB, rested, answered(2)], 'open', ['show']],
  [
    'closes the old card when the grace ends before the rest',
    [...OPEN, onB, graceEnded],
    'resting',
    ['hide'],
  ],
  ['still asks for the other mark then', [...OPEN, onB, graceEnded, rested], 'loading', ['load']],

  ['closes on Escape', [...OPEN, dismissed], 'idle', ['hide']],
  ['does not open again under a pointer that has not left', [...OPEN, dismissed, onA], 'idle', []],
  ['opens again for one that comes back', [...OPEN, dismissed, off, onA], 'resting', ['rested']],
  ['opens on another mark after Escape', [...OPEN, dismissed, onB], 'resting', ['rested']],
  ['gives up on Escape while loading', [onA, rested, dismissed], 'idle', ['hide']],
  ['closes when the page is pressed', [...OPEN, pressed], 'idle', ['hide']],
  ['stops waiting when a button goes down', [onA, pressed, rested], 'idle', []],
  ['does not open on the mark that was pressed', [{ kind: 'pressed', mark: A }, onA], 'idle', []],
  ['closes when the reader types', [...OPEN, typed], 'idle', ['hide']],
  ['does not open between two key strokes', [typed, { ...onA, time: 1000 + TYPING_PAUSE - 1 }], 'idle', []],
  ['opens when the typing is over', [typed, { ...onA, time: 1000 + TYPING_PAUSE }], 'resting', ['rested']],

  ['follows its line while it can be seen', [...OPEN, scrolled(true)], 'open', ['follow']],
  ['closes when its line is scrolled away', [...OPEN, scrolled(false)], 'idle', ['hide']],
  ['stops waiting when the page scrolls', [onA, scrolled(true)], 'idle', []],

  ['opens when it is called', HELD, 'held', ['show']],
  ['stays without the pointer when it was called', [...HELD, onB, off, graceEnded], 'held', []],
  [
    'is not called off by scrolling to its mark',
    [called, scrolled(false), answered(1, { isInView: false }), scrolled(false)],
    'held',
    ['follow'],
  ],
  ['closes when a called mark that was seen is scrolled away', [...HELD, scrolled(false)], 'idle', ['hide']],
  ['closes when the page is pressed after a call', [...HELD, pressed], 'idle', ['hide']],

  ['is drawn anew when it is pinned', PINNED, 'pinned', ['draw']],
  ['stays pinned whatever the pointer does', [...PINNED, off, onB, graceEnded, rested], 'pinned', []],
  ['stays pinned when the page scrolls', [...PINNED, scrolled(false)], 'pinned', []],
  ['stays pinned when the page is pressed', [...PINNED, pressed], 'pinned', []],
  ['stays pinned while the reader types', [...PINNED, typed], 'pinned', []],
  ['closes on Escape though pinned', [...PINNED, dismissed], 'idle', ['hide']],
  ['is an open card again when it is no longer pinned', [...PINNED, pinToggled], 'open', ['draw']],
  ['gives its place to a card that is called', [...PINNED, called, answered(2)], 'held', ['show']],
  ['ends with its mark', [...OPEN, { kind: 'ended' }], 'idle', ['hide']],
  ['stays to be read when it is kept', [...OPEN, kept, off, graceEnded, scrolled(false)], 'held', ['follow']],
  ['keeps nothing that is not open', [onA, kept], 'resting', []],
];

describe('the card', () => {
  test.each(TABLE)('%s', (_, events, kind, effects) => {
    const { state, effects: done } = follow(events);
    expect({ kind: state.kind, effects: done }).toEqual({ kind, effects });
  });

  test('waits longer than a rest before it closes', () => {
    expect(GRACE_TIME).toBeGreaterThan(REST_TIME);
  });

  test('asks with a new token each time', () => {
    const first = follow([onA, rested]).state.token;
    expect(follow([onA, rested, off, onA, rested]).state.token).toBe(first + 1);
  });
});
