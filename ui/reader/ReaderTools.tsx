import type { VNode } from 'preact';
import type { ReaderState } from '../../runtime/reader-state.ts';
import { Company } from './Company.tsx';
import { countUses, listPassages, listUsed } from './find-uses.ts';
import { choose, summariesOf, type PartProps } from './reader-props.ts';
import { ReaderSearch } from './ReaderSearch.tsx';

/** The search field, and below it what the page uses; nothing without a document. */
export function ReaderTools({ state, actions, uses }: PartProps): VNode | null {
  const { document, lookup, here, view } = state;
  if (!document) return null;
  const passages = document.sections.flatMap(listPassages);
  return (
    <>
      <ReaderSearch
        results={lookup.kind === 'found' ? lookup.results : null}
        chosen={state.chosen}
        onSearch={actions.search}
        onChoose={(index) => choose(index, { state, actions })}
        onShow={() => actions.note({ kind: 'resultsShown' })}
      />
      {!state.isListShown && (
        <Company
          page={state.page}
          used={listUsed(document, uses)}
          isKnown={isKnown(state)}
          count={countUses(passages, uses)}
          current={here.address}
          order={passages.map(({ address }) => address)}
          isOverContents={view === 'contents'}
          onGo={actions.go}
        />
      )}
    </>
  );
}

function isKnown(state: ReaderState): boolean {
  const matches = summariesOf(state).flatMap((summary) => summary.matches);
  return matches.every(({ target }) => state.places.has(target));
}
