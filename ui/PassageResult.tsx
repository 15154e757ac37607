import type { VNode } from 'preact';
import type { LookupResult } from '../engine/types.ts';
import { text, uiLanguage } from '../runtime/texts.ts';
import { cutResult } from './excerpt.ts';
import { Found } from './Found.tsx';
import { formatParagraphLine, formatPassageLine } from './place-line.ts';

interface Props {
  id: string;
  result: LookupResult;
  isChosen: boolean;
  /** Whether the document is named: where results come from several. */
  isTitled: boolean;
  onOpen: () => void;
}

/** One result of a lookup: the words found and their place. */
export function PassageResult({ id, result, isChosen, isTitled, onOpen }: Props): VNode {
  return (
    <div
      role="option"
      id={id}
      aria-selected={isChosen}
      class={isChosen ? 'item chosen' : 'item'}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onOpen}
    >
      <span class="words" lang="zh-CN">
        <Found {...cutResult(result)} />
      </span>
      <span class="meta">
        <span>{describePlace(result, isTitled)}</span>
        {isChosen && (
          <span class="keys" aria-hidden="true">
            <kbd>↵</kbd> {text('popupOpen')}
          </span>
        )}
      </span>
    </div>
  );
}

/** Where it stands; of a phrase how often, and where first. */
function describePlace(result: LookupResult, isTitled: boolean): string {
  const { documentTitle, kind, count } = result;
  const title = uiLanguage() === 'en' ? documentTitle.en : documentTitle.zh;
  const place = kind === 'passage' ? formatPassageLine(result) : formatParagraphLine(result);
  const placed = isTitled ? `${title} › ${place}` : place;
  if (kind === 'passage') return placed;
  return `${count === 1 ? text('popupPassageOne') : text('popupPassageMany', count)} · ${placed}`;
}
