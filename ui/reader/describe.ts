import type { ReaderState } from '../../runtime/reader-state.ts';
import { shorten, text } from '../../runtime/texts.ts';
import { formatPassageLine } from '../place-line.ts';
import { findHere } from './reader-props.ts';

/** What a screen reader is told when the reader has moved, found or copied something. */
export function describe(state: ReaderState): string {
  if (state.copying !== 'none') return text(state.copying === 'done' ? 'popupCopied' : 'popupCopyRefused');
  if (state.isGone) return text('readerGone');
  const { lookup } = state;
  if (state.isListShown && lookup.kind === 'found') {
    const { length } = lookup.results;
    return length === 0 ? text('popupNothing', shorten(lookup.query)) : text('readerFound', length);
  }
  // Whoever looks at marks on the page hears of them there.
  return state.here.by === 'reader' ? describePlace(state) : '';
}

function describePlace(state: ReaderState): string {
  const { document } = state;
  const passage = findHere(state);
  return document && passage ? formatPassageLine({ passage, documentTitle: document.shortTitle }) : '';
}
