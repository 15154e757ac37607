/** What a card shows and what the reader did in it, as plain data and a pure reducer. */
import type { CardContent, Occurrence, PhraseEntry } from '../../engine/types.ts';
import type { Mark } from '../marks.ts';

/** What of a mark a card shows. */
export type ShownMark = Pick<Mark, 'kind' | 'text' | 'differences' | 'reason'>;

/** A card with the source of a mark. */
export interface SourceView {
  kind: 'source';
  mark: ShownMark;
  content: CardContent;
  /** 0 for the match's own entry, then its nested phrases. */
  tab: number;
  /** Index of the passage that is shown, in the tab's entry. */
  occurrence: number;
  isWhole: boolean;
  copying: 'ready' | 'done' | 'refused';
}

/** What is drawn. `updated`: the extension was replaced under this page; `unavailable`: no library. */
export type CardView = SourceView | { kind: 'updated' } | { kind: 'unavailable' };

/** What the reader can do that changes only the view. */
export type ViewAction =
  | { kind: 'tabChosen'; tab: number }
  | { kind: 'turned'; to: number }
  | { kind: 'wholeToggled' }
  | { kind: 'copyEnded'; isDone: boolean }
  | { kind: 'copyForgotten' };

/** The view of a mark's source, its first passage open. */
export function createSourceView(mark: ShownMark, content: CardContent): SourceView {
  return { kind: 'source', mark, content, tab: 0, occurrence: 0, isWhole: false, copying: 'ready' };
}

/** The view after an action; what is out of range changes nothing. */
export function nextView(view: SourceView, action: ViewAction): SourceView {
  switch (action.kind) {
    case 'tabChosen':
      if (!entriesOf(view)[action.tab]) return view;
      return { ...view, tab: action.tab, occurrence: 0, isWhole: false, copying: 'ready' };
    case 'turned':
      if (!entryOf(view).occurrences[action.to]) return view;
      return { ...view, occurrence: action.to, isWhole: false, copying: 'ready' };
    case 'wholeToggled':
      return { ...view, isWhole: !view.isWhole };
    case 'copyEnded':
      return { ...view, copying: action.isDone ? 'done' : 'refused' };
    case 'copyForgotten':
      return { ...view, copying: 'ready' };
  }
}

/** The match's own entry and the phrases nested in it, one a tab. */
function entriesOf({ content }: SourceView): PhraseEntry[] {
  return [content.entry, ...content.nested];
}

/** The entry of the chosen tab. */
export function entryOf(view: SourceView): PhraseEntry {
  return entriesOf(view)[view.tab] ?? view.content.entry;
}

/** The passage that is shown; none when the library names a phrase without passages. */
export function findShown(view: SourceView): Occurrence | undefined {
  return entryOf(view).occurrences[view.occurrence];
}
