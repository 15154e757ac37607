import type { VNode } from 'preact';
import type { LookupResult } from '../../engine/types.ts';
import type { LookupState } from '../../runtime/reader-lookup.ts';
import { shorten, text } from '../../runtime/texts.ts';
import { cutResult } from '../excerpt.ts';
import { Found } from '../Found.tsx';
import { MissingLibrary } from '../MissingLibrary.tsx';
import { Notice } from '../Notice.tsx';
import { formatPassageLine } from '../place-line.ts';
import type { Uses } from './find-uses.ts';
import { sayUses } from './say-uses.ts';

interface Props {
  lookup: LookupState;
  uses: Uses;
  onChoose: (index: number) => void;
}

/** What a lookup found, each a way into the text; or a plain sentence. Nothing while the first answer is under way. */
export function FoundList({ lookup, uses, onChoose }: Props): VNode | null {
  if (lookup.kind === 'none') return null;
  if (lookup.kind === 'unavailable') return <MissingLibrary />;
  const { results, query } = lookup;
  const isRelated = results.findIndex(({ isAccepted }) => !isAccepted);
  const related = isRelated === -1 ? results.length : isRelated;
  const list = { uses, onChoose };
  return (
    <>
      {related === 0 && (
        <Notice title={text('popupNothing', shorten(query))}>
          {results.length === 0 && <p>{text('popupNothingText')}</p>}
        </Notice>
      )}
      <Results results={results.slice(0, related)} from={0} {...list} />
      {related < results.length && <h2 class="related">{text('popupRelated')}</h2>}
      <Results results={results.slice(related)} from={related} {...list} />
    </>
  );
}

interface ResultsProps extends Omit<Props, 'lookup'> {
  results: readonly LookupResult[];
  /** Index of the first among all. */
  from: number;
}

function Results({ results, from, uses, onChoose }: ResultsProps): VNode | null {
  if (results.length === 0) return null;
  return (
    <ol class="plain found">
      {results.map((result, index) => (
        <li key={`${result.kind} ${result.passage.address} ${result.text}`}>
          <button type="button" class="item" onClick={() => onChoose(from + index)}>
            <span class="passage" lang="zh-CN">
              <Found {...cutResult(result)} />
            </span>
            <span class="where">
              <span>{formatPassageLine(result)}</span>
              <span>{sayCount(result, uses)}</span>
            </span>
          </button>
        </li>
      ))}
    </ol>
  );
}

function sayCount({ kind, count, passage }: LookupResult, uses: Uses): string {
  if (kind === 'phrase') return count === 1 ? text('popupPassageOne') : text('popupPassageMany', count);
  return sayUses(uses.get(passage.address)?.length ?? 0);
}
