import type { VNode } from 'preact';
import type { PopupActions } from '../runtime/popup.ts';
import type { PopupState } from '../runtime/popup-state.ts';
import { text } from '../runtime/texts.ts';
import { nameCopying } from './citation-names.ts';
import { Icon } from './icons.tsx';

const COPY_WORDS = { done: 'popupCopied', refused: 'popupCopyRefused' } as const;

interface ResultsFootProps {
  copying: PopupState['copying'];
  citation: PopupState['citation'];
  /** `undefined` while there is nothing to copy. */
  onCopy: (() => void) | undefined;
}

/** What the keys do in a list of results. */
export function ResultsFoot({ copying, citation, onCopy }: ResultsFootProps): VNode {
  return (
    <footer class="bottom hint">
      <span aria-hidden="true">
        <kbd>↑</kbd> <kbd>↓</kbd> {text('popupMove')}
      </span>
      <span aria-hidden="true">
        <kbd>↵</kbd> {text('popupOpenInReader')}
      </span>
      <button type="button" class="button small quiet push" disabled={!onCopy} onClick={onCopy}>
        <Icon name={copying === 'done' ? 'check' : 'copy'} />
        {copying === 'none' ? nameCopying(citation) : text(COPY_WORDS[copying])}
      </button>
    </footer>
  );
}

/** The ways from the popup to the other places. */
export function PlacesFoot({ actions }: { actions: PopupActions }): VNode {
  return (
    <footer class="bottom">
      <button type="button" class="button quiet" onClick={actions.openReader}>
        <Icon name="panel" />
        {text('popupReader')}
      </button>
      <button type="button" class="button quiet" onClick={actions.openReport}>
        <Icon name="report" />
        {text('popupReport')}
      </button>
      <button type="button" class="button quiet push" onClick={actions.openOptions}>
        <Icon name="gear" />
        {text('popupOptions')}
      </button>
    </footer>
  );
}
