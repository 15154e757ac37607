import type { VNode } from 'preact';
import type { MatchKind } from '../../engine/types.ts';
import { text } from '../../runtime/texts.ts';
import type { Act } from './card-action.ts';

/** What hiding is called: a quotation is no phrase. */
export function nameHiding(kind: MatchKind): string {
  return text(kind === 'quotation' ? 'cardHideQuotation' : 'cardHide');
}

/** Where the phrase or quotation is to be marked no more. */
export function HidingMenu({ kind, act }: { kind: MatchKind; act: Act }): VNode {
  return (
    <div class="menu" role="menu" aria-label={nameHiding(kind)}>
      {[false, true].map((isEverywhere, at) => (
        <button
          key={at}
          type="button"
          role="menuitem"
          tabIndex={at === 0 ? 0 : -1}
          onClick={() => act({ kind: 'phraseHidden', isEverywhere })}
        >
          <span>{text(isEverywhere ? 'cardHideEverywhere' : 'cardHideHere')}</span>
        </button>
      ))}
    </div>
  );
}
