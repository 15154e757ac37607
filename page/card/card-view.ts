/** What a card shows and what the reader did in it, as plain data and a pure reducer. */
import type { CardContent, LookupResult, Occurrence, PhraseEntry } from '../../engine/types.ts';
import type { CitationStyle } from '../../runtime/read-settings.ts';
import type { Mark } from '../mark.ts';

/** What of a mark a card shows. */
export type ShownMark = Pick<
  Mark,
  'kind' | 'target' | 'text' | 'before' | 'after' | 'differences' | 'reason'
>;

/** What was copied, or would have been. */
export interface Copied {
  what: 'passage' | 'link';
  isDone: boolean;
  text: string;
  /** The key of the result, where a card has several to copy. */
  key?: string;
}

/** The menus of a card. */
export type Menu = 'citations' | 'hiding';

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
  /** How a passage is copied. */
  style: CitationStyle;
  menu: Menu | null;
  copied: Copied | null;
}

/** A sentence that no match covers. */
export interface LookedUpView {
  kind: 'lookedUp';
  text: string;
  /** What its words were found in, best first; nothing where nothing in the library is close to it. */
  sources: readonly LookupResult[];
  /** What may have to do with it, best first. */
  related: readonly LookupResult[];
  /** How a passage is copied. */
  style: CitationStyle;
  copied: Copied | null;
}

/** A card of selected words, a page for each sentence. */
export interface SelectionView {
  kind: 'selection';
  pages: readonly (SourceView | LookedUpView)[];
  at: number;
}

/**
 * A card that says one thing. `updated`: the extension was replaced under this page; `unavailable`: no library;
 * `unselected`: asked for a selection where there is none; `hidden`: its phrase was just hidden.
 */
export interface NoticeView {
  kind: 'updated' | 'unavailable' | 'unselected' | 'hidden';
}

/** What is drawn. */
export type CardView = SourceView | SelectionView | NoticeView;

/** What the reader can do that changes only the view. */
export type ViewAction =
  | { kind: 'tabChosen'; tab: number }
  | { kind: 'turned'; to: number }
  | { kind: 'sentenceTurned'; to: number }
  | { kind: 'wholeToggled' }
  | { kind: 'menuToggled'; menu: Menu }
  | { kind: 'menuClosed' }
  | { kind: 'styleChosen'; style: CitationStyle }
  | { kind: 'copyEnded'; copied: Copied }
  | { kind: 'copyForgotten' };

/** The view of a sentence and what lookup gives for it. */
export function createLookedUpView(
  found: Pick<LookedUpView, 'text' | 'sources' | 'related'>,
  style: CitationStyle,
): LookedUpView {
  return { kind: 'lookedUp', ...found, style, copied: null };
}

/** The view of a mark's source, its first passage open. */
export function createSourceView(mark: ShownMark, content: CardContent, style: CitationStyle): SourceView {
  const start = { tab: 0, occurrence: 0, isWhole: false, menu: null, copied: null };
  return { kind: 'source', mark: shown(mark), content, style, ...start };
}

/** What is shown of a mark and nothing of the page's nodes: a view may be sent to another frame. */
function shown({ kind, target, text, before, after, differences, reason }: ShownMark): ShownMark {
  return { kind, target, text, before, after, differences, ...(reason && { reason }) };
}

/** The view after an action; what is out of range or means nothing to it changes nothing. */
export function nextView(view: SourceView, action: ViewAction): SourceView;
export function nextView(view: CardView, action: ViewAction): CardView;
export function nextView(view: CardView, action: ViewAction): CardView {
  switch (view.kind) {
    case 'source':
      return nextSource(view, action);
    case 'selection':
      return nextSelection(view, action);
    case 'updated':
    case 'unavailable':
    case 'unselected':
    case 'hidden':
      return view;
  }
}

function nextSelection(view: SelectionView, action: ViewAction): SelectionView {
  if (action.kind === 'sentenceTurned') return view.pages[action.to] ? { ...view, at: action.to } : view;
  // A way to cite is chosen for all sentences.
  const isMeant = (at: number) => at === view.at || action.kind === 'styleChosen';
  const next = (page: SourceView | LookedUpView) =>
    page.kind === 'source' ? nextSource(page, action) : nextLookedUp(page, action);
  return { ...view, pages: view.pages.map((page, at) => (isMeant(at) ? next(page) : page)) };
}

function nextLookedUp(view: LookedUpView, action: ViewAction): LookedUpView {
  if (action.kind === 'styleChosen') return { ...view, style: action.style };
  if (action.kind === 'copyEnded') return { ...view, copied: action.copied };
  return action.kind === 'copyForgotten' ? { ...view, copied: null } : view;
}

function nextSource(view: SourceView, action: ViewAction): SourceView {
  const calm = { isWhole: false, copied: null, menu: null };
  switch (action.kind) {
    case 'tabChosen':
      return entriesOf(view)[action.tab] ? { ...view, ...calm, tab: action.tab, occurrence: 0 } : view;
    case 'turned':
      return entryOf(view).occurrences[action.to] ? { ...view, ...calm, occurrence: action.to } : view;
    case 'sentenceTurned':
      return view;
    case 'wholeToggled':
      return { ...view, isWhole: !view.isWhole };
    case 'menuToggled':
      return { ...view, menu: view.menu === action.menu ? null : action.menu };
    case 'menuClosed':
      return { ...view, menu: null };
    case 'styleChosen':
      return { ...view, style: action.style, menu: null };
    case 'copyEnded':
      return { ...view, copied: action.copied };
    case 'copyForgotten':
      return { ...view, copied: null };
  }
}

/** What tells a result from the others of its page: a phrase may stand in a passage that is there as well. */
export function resultKey({ passage, text }: LookupResult): string {
  return `${passage.address} ${text}`;
}

/** The page that is shown, or `null` in a card that says one thing. */
export function findPage(view: CardView): SourceView | LookedUpView | null {
  if (view.kind === 'selection') return view.pages[view.at] ?? null;
  return view.kind === 'source' ? view : null;
}

/** The page of sources that is shown, or `null` where none is. */
export function findSource(view: CardView): SourceView | null {
  const page = findPage(view);
  return page?.kind === 'source' ? page : null;
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
