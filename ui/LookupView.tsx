import type { VNode } from 'preact';
import type { LookupResult } from '../engine/types.ts';
import type { PopupLookup } from '../runtime/popup-state.ts';
import { text } from '../runtime/texts.ts';
import { MissingLibrary } from './MissingLibrary.tsx';
import { Notice } from './Notice.tsx';
import { ResultList } from './ResultList.tsx';

interface Props {
  /** Id of the list. */
  id: string;
  lookup: PopupLookup;
  chosen: number;
  onOpen: (result: LookupResult) => void;
}

/** So many characters of a query say which one is meant. */
const ECHO_LIMIT = 24;

/** What the last lookup gave: results, or a plain sentence. Nothing while the first answer is under way. */
export function LookupView({ id, lookup, chosen, onOpen }: Props): VNode | null {
  if (lookup.kind === 'none') return null;
  if (lookup.kind === 'loading') return <p class="reading">{text('popupLoading')}</p>;
  if (lookup.kind === 'unavailable') return <MissingLibrary />;
  const { parts, query } = lookup;
  if (parts.length === 0) return <NothingFound query={query} />;
  return (
    <>
      {isNothingAccepted(lookup) && <p class="near-only">{sayNothing(query)}</p>}
      <ResultList id={id} parts={parts} chosen={chosen} onOpen={onOpen} />
    </>
  );
}

/** Whether a lookup gave nothing that can have been meant. */
export function isNothingAccepted(lookup: PopupLookup): boolean {
  return lookup.kind === 'found' && lookup.parts.every(({ name }) => name === 'related');
}

/** “The document does not contain …”, a long query cut. */
export function sayNothing(query: string): string {
  const words = query.trim().replaceAll(/\s+/gu, ' ');
  const characters = [...words];
  return text(
    'popupNothing',
    characters.length > ECHO_LIMIT ? `${characters.slice(0, ECHO_LIMIT).join('')}……` : words,
  );
}

function NothingFound({ query }: { query: string }): VNode {
  return (
    <Notice title={sayNothing(query)}>
      <p>{text('popupNothingText')}</p>
    </Notice>
  );
}
