import type { VNode } from 'preact';
import { text } from '../../runtime/texts.ts';
import { IconButton } from './IconButton.tsx';
import type { Act } from './card-action.ts';

/** Which of a phrase's passages is shown, and the ways to the next ones. */
export function Pager({ at, count, act }: { at: number; count: number; act: Act }): VNode {
  const turn = (to: number) => act({ kind: 'turned', to });
  return (
    <span class="pager" role="group" aria-label={text('cardPages')}>
      <IconButton icon="left" label={text('cardPrevious')} isOff={at === 0} onPress={() => turn(at - 1)} />
      <span aria-live="polite">{text('cardPage', at + 1, count)}</span>
      <IconButton
        icon="right"
        label={text('cardNext')}
        isOff={at === count - 1}
        onPress={() => turn(at + 1)}
      />
    </span>
  );
}
