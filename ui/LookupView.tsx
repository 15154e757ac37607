import type { VNode } from 'preact';
import type { LookupState } from '../runtime/popup-state.ts';
import { text } from '../runtime/texts.ts';
import { MissingLibrary } from './MissingLibrary.tsx';
import { Notice } from './Notice.tsx';
import { ResultList } from './ResultList.tsx';

interface Props {
  /** Id of the list. */
  id: string;
  lookup: LookupState;
  chosen: number;
  opened: number;
  onToggle: (index: number) => void;
}

/** What the last lookup gave: results, or a plain sentence. Nothing while the first answer is under way. */
export function LookupView({ id, lookup, chosen, opened, onToggle }: Props): VNode | null {
  if (lookup.kind === 'none') return null;
  if (lookup.kind === 'unavailable') return <MissingLibrary />;
  if (lookup.results.length === 0) return <NothingFound query={lookup.query.trim()} />;
  return <ResultList id={id} results={lookup.results} chosen={chosen} opened={opened} onToggle={onToggle} />;
}

function NothingFound({ query }: { query: string }): VNode {
  return (
    <Notice title={text('popupNothing', query)}>
      <p>{text('popupNothingText')}</p>
    </Notice>
  );
}
