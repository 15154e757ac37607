import type { ReaderState } from '../../runtime/reader-state.ts';
import type { ReaderActions } from '../../runtime/live-reader.ts';

/** What keys act upon; it changes with each drawing. */
export interface Shown {
  state: ReaderState;
  actions: ReaderActions;
}

/** Answers the keys that hold in all of the reader: Alt and an arrow go back and forward, Escape closes the sheet. */
export function watchKeys(find: () => Shown | null, signal: AbortSignal): void {
  document.addEventListener(
    'keydown',
    (event) => {
      const shown = find();
      if (shown && !event.defaultPrevented && press(event, shown)) event.preventDefault();
    },
    { signal },
  );
}

/** Says whether the key had a use; where there is no way back, the browser's own holds. */
function press(
  { key, altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent,
  { state, actions }: Shown,
): boolean {
  const isAltAlone = altKey && !ctrlKey && !metaKey && !shiftKey;
  if (isAltAlone && key === 'ArrowLeft' && state.back.length > 0) {
    actions.goBack();
    return true;
  }
  if (isAltAlone && key === 'ArrowRight' && state.forward.length > 0) {
    actions.goForward();
    return true;
  }
  const isOpen =
    key === 'Escape' && state.phrase !== null && document.querySelector(':popover-open') === null;
  if (isOpen) actions.note({ kind: 'phraseClosed' });
  return isOpen;
}
