/** What the parts of the reader are drawn from, and what several of them find in it. */
import type { ReadPassage } from '../../engine/read-document.ts';
import type { LookupResult, Span } from '../../engine/types.ts';
import type { PageSummary } from '../../runtime/messages.ts';
import type { ReaderState } from '../../runtime/reader-state.ts';
import type { ReaderActions, ReaderParts } from '../../runtime/live-reader.ts';
import { listPassages, type Uses } from './find-uses.ts';

/** What the reader is drawn from. */
export interface ReaderProps {
  state: ReaderState;
  actions: ReaderActions;
  parts: ReaderParts;
}

/** The same with what the page uses. */
export type PartProps = ReaderProps & { uses: Uses };

const NOTHING: readonly never[] = [];

/** Gives what the page's frames told. */
export function summariesOf({ page }: ReaderState): readonly PageSummary[] {
  return page.kind === 'read' ? page.summaries : NOTHING;
}

/** Gives the results of the last lookup. */
function resultsOf({ lookup }: ReaderState): readonly LookupResult[] {
  return lookup.kind === 'found' ? lookup.results : NOTHING;
}

/** Gives the passage that was gone to. */
export function findHere({ document, here }: ReaderState): ReadPassage | undefined {
  if (here.address === null) return undefined;
  return document?.sections.flatMap(listPassages).find(({ address }) => address === here.address);
}

/** Gives what was looked up, in the passage that was gone to for it. */
export function foundHere(state: ReaderState): readonly Span[] {
  const result = resultsOf(state)[state.chosen];
  const isHere = result?.kind === 'passage' && result.passage.address === state.here.address;
  return isHere ? result.found : NOTHING;
}

/** Goes to a result: to its passage, and for a phrase to the list of the others too. */
export function choose(index: number, { state, actions }: Pick<ReaderProps, 'state' | 'actions'>): void {
  const result = resultsOf(state)[index];
  if (!result) return;
  actions.note({ kind: 'resultChosen', index });
  actions.go(result.passage.address);
  if (result.kind === 'phrase') actions.openPhrase(result.text);
}
