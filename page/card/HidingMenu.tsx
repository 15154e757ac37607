import type { VNode } from 'preact';
import { text } from '../../runtime/texts.ts';
import type { Act } from './card-action.ts';

/** Where the phrase is to be marked no more. */
export function HidingMenu({ act }: { act: Act }): VNode {
  return (
    <div class="menu" role="menu" aria-label={text('cardHide')}>
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
