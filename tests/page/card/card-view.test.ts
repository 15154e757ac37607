import { describe, expect, test } from 'vitest';
import { createSourceView, entryOf, findShown, nextView } from '../../../page/card/card-view.ts';
import type { ViewAction } from '../../../page/card/card-view.ts';
import { makeContent } from '../make-content.ts';
import { makeMark } from '../make-mark.ts';

const FIRST = createSourceView(makeMark(), makeContent());

function after(...actions: ViewAction[]) {
  return actions.reduce(nextView, FIRST);
}

describe('a card', () => {
  test.each<[does: string, actions: ViewAction[], expected: object]>([
    ['begins with the whole phrase and its first passage', [], { tab: 0, occurrence: 0, isWhole: false }],
    ['turns to the next passage', [{ kind: 'turned', to: 1 }], { occurrence: 1 }],
    ['does not turn past the last passage', [{ kind: 'turned', to: 2 }], { occurrence: 0 }],
    ['does not turn before the first passage', [{ kind: 'turned', to: -1 }], { occurrence: 0 }],
    ['opens a nested phrase', [{ kind: 'tabChosen', tab: 2 }], { tab: 2 }],
    ['knows no tab that is not there', [{ kind: 'tabChosen', tab: 3 }], { tab: 0 }],
    [
      'begins each tab with its first passage',
      [
        { kind: 'turned', to: 1 },
        { kind: 'tabChosen', tab: 1 },
      ],
      { tab: 1, occurrence: 0 },
    ],
    ['opens the paragraph', [{ kind: 'wholeToggled' }], { isWhole: true }],
    [
      'closes it when another passage is shown',
      [{ kind: 'wholeToggled' }, { kind: 'turned', to: 1 }],
      { isWhole: false },
    ],
    ['says that it copied', [{ kind: 'copyEnded', isDone: true }], { copying: 'done' }],
    ['says that it could not copy', [{ kind: 'copyEnded', isDone: false }], { copying: 'refused' }],
    [
      'says so of this passage only',
      [
        { kind: 'copyEnded', isDone: true },
        { kind: 'turned', to: 1 },
      ],
      { copying: 'ready' },
    ],
    [
      'can copy again',
      [{ kind: 'copyEnded', isDone: true }, { kind: 'copyForgotten' }],
      { copying: 'ready' },
    ],
  ])('%s', (_, actions, expected) => {
    expect(after(...actions)).toMatchObject(expected);
  });

  test('shows the passages of the tab that is chosen', () => {
    expect(entryOf(after({ kind: 'tabChosen', tab: 1 })).phrase).toBe('“四个意识”');
    expect(findShown(after({ kind: 'turned', to: 1 }))?.passage.text).toMatch(/^必须/);
  });

  test('shows nothing of a phrase without passages', () => {
    const content = { entry: { phrase: '空', class: 'quoted' as const, occurrences: [] }, nested: [] };
    expect(findShown(createSourceView(makeMark(), content))).toBeUndefined();
  });
});
