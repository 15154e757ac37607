import type { VNode } from 'preact';
import type { LookupResult } from '../../engine/types.ts';
import { text } from '../../runtime/texts.ts';
import { formatPassageLine } from '../../ui/place-line.ts';
import { HeadButtons } from './CardHead.tsx';
import type { Act } from './card-action.ts';
import type { LostView } from './card-view.ts';

/** A sentence without a source: it says so, and lists what may be related, each opening in the reader. */
export function LostSentence({
  view,
  isPinned,
  act,
}: {
  view: LostView;
  isPinned: boolean;
  act: Act;
}): VNode {
  const { related } = view;
  return (
    <>
      <header class="card-head">
        <h2 class="plain">{text('cardLost')}</h2>
        <HeadButtons isPinned={isPinned} act={act} />
      </header>
      <div class="card-body">
        <div class="card-text" tabIndex={0} role="group" aria-label={text('cardLost')}>
          <blockquote class="said" lang="zh-CN">
            {view.text}
          </blockquote>
          <p class="note">{text(related.length > 0 ? 'cardLostText' : 'cardLostNothing')}</p>
          {related.length > 0 && <Related results={related} act={act} />}
        </div>
      </div>
    </>
  );
}

function Related({ results, act }: { results: readonly LookupResult[]; act: Act }): VNode {
  return (
    <>
      <h3 class="label" id="related">
        {text('cardRelated')}
      </h3>
      <ol class="hits" aria-labelledby="related">
        {results.map((result) => (
          <li key={result.passage.address + result.text}>
            <button
              type="button"
              class="hit"
              onClick={() => act({ kind: 'readerOpened', address: result.passage.address })}
            >
              <span class="passage" lang="zh-CN">
                {result.text}
              </span>
              <span class="where">{formatPassageLine(result)}</span>
            </button>
          </li>
        ))}
      </ol>
    </>
  );
}
