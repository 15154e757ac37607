import type { VNode } from 'preact';
import type { LookupResult } from '../engine/types.ts';
import type { PopupLookup } from '../runtime/popup-state.ts';
import { shorten, text } from '../runtime/texts.ts';
import { MissingLibrary } from './MissingLibrary.tsx';
import { Notice } from './Notice.tsx';
import { ResultList } from './ResultList.tsx';

interface Props {
  /** Id of the list. */
  id: string;
  lookup: PopupLookup;
  chosen: number;
  onOpen: (result: LookupResult) => void;
  onBrowse: () => void;
}

/** What the last lookup gave: results, or a plain sentence. Nothing while the first answer is under way. */
export function LookupView({ id, lookup, chosen, onOpen, onBrowse }: Props): VNode | null {
  if (lookup.kind === 'none') return null;
  if (lookup.kind === 'loading') return <p class="reading">{text('popupLoading')}</p>;
  if (lookup.kind === 'unavailable') return <MissingLibrary />;
  const { parts, query } = lookup;
  const sum = sumUp(lookup);
  if (parts.length === 0) return <NothingFound query={query} onBrowse={onBrowse} />;
  return (
    <>
      {sum !== '' && <p class="near-only">{sum}</p>}
      <ResultList id={id} parts={parts} chosen={chosen} onOpen={onOpen} />
    </>
  );
}

/** “The document does not contain …”, a long query cut. */
export function sayNothing(query: string): string {
  return text('popupNothing', shorten(query));
}

/** The sum of what was found, where the list itself does not say it: of a pasted text, or where nothing is near enough. */
export function sumUp(lookup: PopupLookup): string {
  if (lookup.kind !== 'found' || lookup.parts.length === 0) return '';
  const placed = lookup.parts.filter(({ name }) => name !== 'related').length;
  if (lookup.sentences !== undefined) return text('popupPlaced', placed, lookup.sentences);
  return placed === 0 ? sayNothing(lookup.query) : '';
}

function NothingFound({ query, onBrowse }: { query: string; onBrowse: () => void }): VNode {
  return (
    <Notice title={sayNothing(query)}>
      <p>{text('popupNothingText')}</p>
      <div class="row">
        <button type="button" class="button" onClick={onBrowse}>
          {text('popupBrowse')}
        </button>
      </div>
    </Notice>
  );
}
