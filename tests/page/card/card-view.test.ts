import { describe, expect, test } from 'vitest';
import {
  createLookedUpView,
  createSourceView,
  entryOf,
  findPage,
  findShown,
  findSource,
  nextView,
} from '../../../page/card/card-view.ts';
import type { CardView, Copied, SelectionView, ViewAction } from '../../../page/card/card-view.ts';
import { makeContent } from '../make-content.ts';
import { makeMark } from '../make-mark.ts';

const FIRST = createSourceView(makeMark(), makeContent(), 'plain');
const COPIED: Copied = { what: 'passage', isDone: true, text: '……' };
const REFUSED: Copied = { ...COPIED, isDone: false };

function after(...actions: ViewAction[]) {
  return actions.reduce((view, action) => nextView(view, action), FIRST);
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
    ['says that it copied', [{ kind: 'copyEnded', copied: COPIED }], { copied: COPIED }],
    ['says that it could not copy', [{ kind: 'copyEnded', copied: REFUSED }], { copied: REFUSED }],
    [
      'says so of this passage only',
      [
        { kind: 'copyEnded', copied: COPIED },
        { kind: 'turned', to: 1 },
      ],
      { copied: null },
    ],
    ['opens a menu', [{ kind: 'menuToggled', menu: 'citations' }], { menu: 'citations' }],
    [
      'has one menu open at a time',
      [
        { kind: 'menuToggled', menu: 'citations' },
        { kind: 'menuToggled', menu: 'hiding' },
      ],
      { menu: 'hiding' },
    ],
    [
      'closes its menu with the button that opened it',
      [
        { kind: 'menuToggled', menu: 'hiding' },
        { kind: 'menuToggled', menu: 'hiding' },
      ],
      { menu: null },
    ],
    [
      'keeps a way to cite, and closes the menu that it was chosen in',
      [
        { kind: 'menuToggled', menu: 'citations' },
        { kind: 'styleChosen', style: 'bibtex' },
      ],
      { menu: null, style: 'bibtex' },
    ],
    ['can copy again', [{ kind: 'copyEnded', copied: COPIED }, { kind: 'copyForgotten' }], { copied: null }],
  ])('%s', (_, actions, expected) => {
    expect(after(...actions)).toMatchObject(expected);
  });

  test('shows the passages of the tab that is chosen', () => {
    expect(entryOf(after({ kind: 'tabChosen', tab: 1 })).phrase).toBe('“四个意识”');
    expect(findShown(after({ kind: 'turned', to: 1 }))?.passage.text).toMatch(/^必须/);
  });

  test('shows nothing of a phrase without passages', () => {
    const content = { entry: { phrase: '空', class: 'quoted' as const, occurrences: [] }, nested: [] };
    expect(findShown(createSourceView(makeMark(), content, 'plain'))).toBeUndefined();
  });
});

describe('a card of selected words', () => {
  const LOST = createLookedUpView({ text: '另一句。', sources: [], related: [] }, 'plain');
  const SELECTION: SelectionView = { kind: 'selection', pages: [FIRST, LOST, FIRST], at: 0 };
  const follow = (...actions: ViewAction[]) =>
    actions.reduce<CardView>((view, action) => nextView(view, action), SELECTION);

  test('turns from sentence to sentence, and not beyond the last', () => {
    expect(follow({ kind: 'sentenceTurned', to: 1 })).toMatchObject({ at: 1 });
    expect(follow({ kind: 'sentenceTurned', to: 3 })).toMatchObject({ at: 0 });
  });

  test('turns the passages of the sentence that is shown alone', () => {
    const view = follow({ kind: 'turned', to: 1 });
    expect(view).toMatchObject({ pages: [{ occurrence: 1 }, LOST, { occurrence: 0 }] });
    expect(findSource(view)?.occurrence).toBe(1);
  });

  test('has no source to copy where nothing was found', () => {
    expect(findSource(follow({ kind: 'sentenceTurned', to: 1 }))).toBeNull();
  });

  test('keeps a way to cite for all sentences', () => {
    const view = follow({ kind: 'styleChosen', style: 'chicago' });
    const pages = [{ style: 'chicago' }, { ...LOST, style: 'chicago' }, { style: 'chicago' }];
    expect(view).toMatchObject({ pages });
  });

  test('knows what of a sentence was copied, until that is forgotten', () => {
    const copied = { what: 'passage', isDone: true, text: '句', key: 'speech/1' } as const;
    const view = follow({ kind: 'sentenceTurned', to: 1 }, { kind: 'copyEnded', copied });
    expect(findPage(view)).toEqual({ ...LOST, copied });
    expect(findPage(nextView(view, { kind: 'copyForgotten' }))).toEqual(LOST);
    expect(view).toMatchObject({ pages: [{ copied: null }, { copied }, { copied: null }] });
  });
});
