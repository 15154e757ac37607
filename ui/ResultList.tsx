import type { VNode } from 'preact';
import type { LookupResult } from '../engine/types.ts';
import { text } from '../runtime/texts.ts';
import { PassageResult } from './PassageResult.tsx';

interface Props {
  /** Id of the list; the results' ids begin with it. */
  id: string;
  /** Phrases before passages. */
  results: LookupResult[];
  chosen: number;
  opened: number;
  onToggle: (index: number) => void;
}

/** Id of a result in its list, for the field that chooses it. */
export function resultId(list: string, index: number): string {
  return `${list}-${index}`;
}

/** What a lookup found: phrases, then passages. */
export function ResultList(props: Props): VNode {
  const phrases = props.results.findIndex(({ kind }) => kind === 'passage');
  const border = phrases === -1 ? props.results.length : phrases;
  return (
    <div role="listbox" id={props.id} aria-label={text('popupResults')}>
      <Part {...props} label={text('popupPhrases')} from={0} to={border} />
      <Part {...props} label={text('popupPassages')} from={border} to={props.results.length} />
    </div>
  );
}

function Part({
  label,
  from,
  to,
  ...props
}: Props & { label: string; from: number; to: number }): VNode | null {
  if (from === to) return null;
  return (
    <div role="group" aria-label={label}>
      <div class="sub" role="presentation">
        {label}
      </div>
      {props.results.slice(from, to).map((result, offset) => {
        const index = from + offset;
        return (
          <PassageResult
            key={`${result.kind} ${result.passage.address} ${result.text}`}
            id={resultId(props.id, index)}
            result={result}
            isChosen={props.chosen === index}
            isOpened={props.opened === index}
            onToggle={() => props.onToggle(index)}
          />
        );
      })}
    </div>
  );
}
