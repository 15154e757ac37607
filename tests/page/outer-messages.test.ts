import { describe, expect, test } from 'vitest';
import { readToTop } from '../../page/outer-messages.ts';

const line = { left: 1, top: 2, right: 3, bottom: 4 };
const stand = { anchor: { line, pointerX: null, isVertical: false }, inner: { width: 300, height: 150 } };
const show = { kind: 'show', stand, scheme: 'dark', view: { kind: 'unavailable' } };
const level = { content: line, viewport: { width: 300, height: 150 } };

describe('a message to the top is taken', () => {
  const TAKEN: object[] = [
    show,
    { ...show, stand: { ...stand, anchor: { ...stand.anchor, pointerX: 7 } } },
    { kind: 'follow', stand },
    { kind: 'focus' },
    { kind: 'stepBack' },
    { kind: 'left' },
    { kind: 'pin', isPinned: true },
    { kind: 'say', text: '' },
    { kind: 'link', link: 'https://a.example/#:~:text=a' },
    { kind: 'placed', at: 1, level },
    { kind: 'placed', at: 1, level: null },
  ];
  for (const message of TAKEN) {
    test(JSON.stringify(message).slice(0, 60), () => expect(readToTop(message)).toBe(message));
  }
});

describe('a message to the top is not taken', () => {
  const NOT: [what: string, message: unknown][] = [
    ['without a kind', {}],
    ['of an unknown kind', { kind: 'erase' }],
    ['that is no object', 'show'],
    ['that is nothing', null],
    ['with a view of no kind', { ...show, view: { kind: 'other' } }],
    ['with a scheme that there is not', { ...show, scheme: 'red; position: static' }],
    [
      'with a place that is no number',
      { kind: 'follow', stand: { ...stand, anchor: { ...stand.anchor, line: { ...line, top: '2' } } } },
    ],
    [
      'with a place beyond all numbers',
      { kind: 'follow', stand: { ...stand, anchor: { ...stand.anchor, pointerX: Infinity } } },
    ],
    ['with a frame of no size', { kind: 'follow', stand: { ...stand, inner: { width: 0, height: 150 } } }],
    ['without a place', { kind: 'follow' }],
    ['with words that are none', { kind: 'say', text: 7 }],
    ['with a level of no size', { kind: 'placed', at: 1, level: { ...level, viewport: {} } }],
  ];
  for (const [what, message] of NOT) test(what, () => expect(readToTop(message)).toBeNull());
});
