import type { VNode } from 'preact';
import { text } from '../../runtime/texts.ts';
import { Pager } from './Pager.tsx';
import type { Act } from './card-action.ts';

/** Which sentence of the selected words is shown, and the ways to the others. */
export function SentenceBar({ at, count, act }: { at: number; count: number; act: Act }): VNode {
  return (
    <div class="row sentences">
      <span>{text('cardSelection')}</span>
      <span class="push" />
      <Pager
        label={text('cardSentences')}
        said={text('cardSentence', at + 1, count)}
        at={at}
        count={count}
        back={text('cardPreviousSentence')}
        on={text('cardNextSentence')}
        turn={(to) => act({ kind: 'sentenceTurned', to })}
      />
    </div>
  );
}
