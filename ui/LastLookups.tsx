import type { VNode } from 'preact';
import { text } from '../runtime/texts.ts';

interface Props {
  lookups: readonly string[];
  onChoose: (query: string) => void;
  onForget: () => void;
}

const CHINESE = /\p{Script=Han}/u;

/** What was looked up before, each a way back to it; nothing where there is none. */
export function LastLookups({ lookups, onChoose, onForget }: Props): VNode | null {
  if (lookups.length === 0) return null;
  return (
    <section class="last" aria-label={text('popupLast')}>
      <div class="sub">
        <h2>{text('popupLast')}</h2>
        <button type="button" class="button small quiet" onClick={onForget}>
          {text('popupForget')}
        </button>
      </div>
      <ul class="chips plain">
        {lookups.map((query) => (
          <li key={query}>
            <button
              type="button"
              lang={CHINESE.test(query) ? 'zh-CN' : undefined}
              onClick={() => onChoose(query)}
            >
              {query}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
