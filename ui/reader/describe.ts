import type { ReaderState } from '../../runtime/reader-state.ts';
import { text } from '../../runtime/texts.ts';
import { formatPassageLine } from '../place-line.ts';
import { listPassages } from './find-uses.ts';

/** What a screen reader is told when the reader has moved, found or copied something. */
export function describe(state: ReaderState): string {
  if (state.copying !== 'none') return text(state.copying === 'done' ? 'popupCopied' : 'popupCopyRefused');
  if (state.isGone) return text('readerGone');
  const { lookup } = state;
  if (state.isListShown && lookup.kind === 'found') {
    const { length } = lookup.results;
    return length === 0 ? text('popupNothing', lookup.query.trim()) : text('readerFound', length);
  }
  // Whoever looks at marks on the page hears of them there.
  return state.here.by === 'reader' ? describePlace(state) : '';
}

function describePlace({ document, here }: ReaderState): string {
  const passage = document?.sections.flatMap(listPassages).find(({ address }) => address === here.address);
  return document && passage ? formatPassageLine({ passage, documentTitle: document.shortTitle }) : '';
}
