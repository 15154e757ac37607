import type { VNode } from 'preact';
import type { LookupResult } from '../engine/types.ts';
import type { ResultPart } from '../runtime/result-parts.ts';
import { shorten, text } from '../runtime/texts.ts';
import { PassageResult } from './PassageResult.tsx';

interface Props {
  /** Id of the list; the results' ids begin with it. */
  id: string;
  parts: readonly ResultPart[];
  /** Counted through all parts. */
  chosen: number;
  onOpen: (result: LookupResult) => void;
}

const NAMES = { phrase: 'popupPhrases', passage: 'popupPassages', related: 'popupRelated' } as const;

/** Id of a result in its list, for the field that chooses it. */
export function resultId(list: string, index: number): string {
  return `${list}-${index}`;
}

/** What a lookup found: phrases, then passages, then what is possibly related. */
export function ResultList(props: Props): VNode {
  const { id, parts } = props;
  const documents = new Set(parts.flatMap(({ results }) => results.map(({ passage }) => passage.document)));
  return (
    <div role="listbox" id={id} aria-label={text('popupResults')}>
      {parts.map((part, index) => (
        <Part
          key={index}
          {...props}
          part={part}
          from={parts.slice(0, index).reduce((sum, { results }) => sum + results.length, 0)}
          isTitled={documents.size > 1}
        />
      ))}
    </div>
  );
}

/** The sentence that the results belong to says more than their kind, but what is only related has to be said too. */
function labelOf({ name, sentence }: ResultPart): string {
  if (sentence === undefined) return text(NAMES[name]);
  const quoted = text('popupSentence', shorten(sentence));
  return name === 'related' ? `${quoted} · ${text(NAMES[name])}` : quoted;
}

interface PartProps extends Props {
  part: ResultPart;
  from: number;
  isTitled: boolean;
}

function Part({ part, from, isTitled, id, chosen, onOpen }: PartProps): VNode {
  const label = labelOf(part);
  return (
    <div role="group" aria-label={label} class={part.name}>
      <div class="sub" role="presentation">
        {label}
      </div>
      {part.results.map((result, offset) => (
        <PassageResult
          key={`${result.kind} ${result.passage.address} ${result.text}`}
          id={resultId(id, from + offset)}
          result={result}
          isChosen={chosen === from + offset}
          isTitled={isTitled}
          onOpen={() => onOpen(result)}
        />
      ))}
    </div>
  );
}
