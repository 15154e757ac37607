import type { LookupResult } from '../engine/types.ts';
import type { PopupActions } from '../runtime/popup.ts';
import type { PopupState } from '../runtime/popup-state.ts';
import { citePassage } from './cite-passage.ts';
import { resultId } from './ResultList.tsx';
import type { FieldKey } from './SearchField.tsx';

/** Id of the popup's list of results. */
export const RESULT_LIST = 'results';

interface Popup {
  state: PopupState;
  actions: PopupActions;
}

/** The results that are on show, in their order. */
export function findResults({ query, lookup, isLibraryMissing }: PopupState): LookupResult[] {
  if (query.trim() === '' || lookup.kind !== 'found' || isLibraryMissing) return [];
  return lookup.parts.flatMap(({ results }) => results);
}

/** Does what a key in the search field asks for, and says whether it had a use. */
export function answerKey(key: FieldKey, { state, actions }: Popup): boolean {
  const { length } = findResults(state);
  switch (key) {
    case 'next':
      return length > 0 && choose((state.chosen + 1) % length, actions);
    case 'previous':
      return length > 0 && choose((Math.max(state.chosen, 0) - 1 + length) % length, actions);
    case 'open':
      return openChosen({ state, actions });
    case 'copy':
      return copyChosen({ state, actions });
    case 'back':
      break;
  }
  if (state.query === '') actions.close();
  else actions.search('');
  return true;
}

/** Copies the chosen passage with its source, and says whether there was one. */
export function copyChosen({ state, actions }: Popup): boolean {
  const result = findChosen(state);
  if (result) actions.copy(citePassage(result, state.citation));
  return result !== undefined;
}

function openChosen({ state, actions }: Popup): boolean {
  const result = findChosen(state);
  if (result) actions.openResult(result);
  return result !== undefined;
}

/** None while the list still shows what an earlier query gave: nobody can mean that. */
function findChosen(state: PopupState): LookupResult | undefined {
  const isCurrent = state.lookup.kind === 'found' && state.lookup.query === state.query;
  return isCurrent ? findResults(state)[state.chosen] : undefined;
}

function choose(index: number, actions: PopupActions): boolean {
  actions.note({ kind: 'resultChosen', index });
  document.getElementById(resultId(RESULT_LIST, index))?.scrollIntoView({ block: 'nearest' });
  return true;
}
