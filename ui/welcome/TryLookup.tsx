import type { VNode } from 'preact';
import type { LookupResult } from '../../engine/types.ts';
import { text } from '../../runtime/texts.ts';
import { Found } from '../Found.tsx';
import { Icon } from '../icons.tsx';
import { formatParagraphLine } from '../place-line.ts';

interface Props {
  query: string;
  results: readonly LookupResult[];
  onSearch: (query: string) => void;
}

/** A field to look up the document on the spot, with the best phrases below. */
export function TryLookup({ query, results, onSearch }: Props): VNode {
  return (
    <div class="try-lookup">
      <div class="field">
        <Icon name="search" />
        <input
          type="text"
          aria-label={text('popupSearch')}
          placeholder={text('popupPlaceholder')}
          autoComplete="off"
          spellcheck={false}
          value={query}
          onInput={(event) => onSearch(event.currentTarget.value)}
        />
      </div>
      <ul class="plain answers" aria-label={text('popupResults')} aria-live="polite">
        {results.map((result) => (
          <li key={result.text}>
            <b lang="zh-CN">
              <Found text={result.text} found={result.found} />
            </b>
            <small>{formatParagraphLine(result)}</small>
          </li>
        ))}
      </ul>
    </div>
  );
}
