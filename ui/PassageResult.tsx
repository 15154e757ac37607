import type { VNode } from 'preact';
import type { LookupResult, Span } from '../engine/types.ts';
import { text } from '../runtime/texts.ts';
import { cutExcerpt } from './excerpt.ts';
import { Found } from './Found.tsx';
import { formatPassageLine } from './place-line.ts';

interface Props {
  id: string;
  result: LookupResult;
  isChosen: boolean;
  isOpened: boolean;
  onToggle: () => void;
}

/** One result of a lookup: the words found and their place, the whole passage when opened. */
export function PassageResult({ id, result, isChosen, isOpened, onToggle }: Props): VNode {
  const classes = ['item', result.kind, isChosen && 'chosen', isOpened && 'opened'].filter(Boolean).join(' ');
  return (
    <div
      role="option"
      id={id}
      aria-selected={isChosen}
      class={classes}
      onMouseDown={(event) => isOpened || event.preventDefault()}
      onClick={() => wasSelecting() || onToggle()}
    >
      <span class="words" lang="zh-CN">
        <Found {...(isOpened || result.kind === 'phrase' ? result : cutExcerpt(result.text, result.found))} />
      </span>
      {isOpened && result.kind === 'phrase' && (
        <span class="passage" lang="zh-CN">
          <Found text={result.passage.text} found={findIn(result.passage.text, result.text)} />
        </span>
      )}
      <span class="meta">
        <span>{isOpened || result.kind === 'passage' ? formatPassageLine(result) : formatCount(result)}</span>
        {isChosen && (
          <span class="keys" aria-hidden="true">
            <kbd>↵</kbd> {text(isOpened ? 'popupClose' : 'popupOpen')}
          </span>
        )}
      </span>
    </div>
  );
}

function formatCount({ count }: LookupResult): string {
  return count === 1 ? text('popupPassageOne') : text('popupPassageMany', count);
}

function findIn(passage: string, phrase: string): Span[] {
  const start = passage.indexOf(phrase);
  return start === -1 ? [] : [{ start, end: start + phrase.length }];
}

/** A click that ends a selection of words is not meant for the result. */
function wasSelecting(): boolean {
  return document.getSelection()?.isCollapsed === false;
}
