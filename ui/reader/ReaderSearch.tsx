import type { TargetedEvent, TargetedKeyboardEvent, VNode } from 'preact';
import type { LookupResult } from '../../engine/types.ts';
import { text } from '../../runtime/texts.ts';
import { Icon } from '../icons.tsx';
import { SEARCH_ID } from './element-ids.ts';
import { IconButton } from '../IconButton.tsx';

interface Props {
  /** `null` while nothing was looked up. */
  results: readonly LookupResult[] | null;
  /** Index of the result that was gone to; -1 for none. */
  chosen: number;
  onSearch: (query: string) => void;
  onChoose: (index: number) => void;
  /** Puts the results in the text's place again. */
  onShow: () => void;
}

/** The search field of the reader, with a way from result to result. It holds its own value: see `SearchField`. */
export function ReaderSearch({ results, chosen, onSearch, onChoose, onShow }: Props): VNode {
  const length = results?.length ?? 0;
  const step = (by: number) =>
    length > 0 ? () => onChoose((Math.max(chosen, by > 0 ? -1 : 0) + by + length) % length) : undefined;
  return (
    <search class="field">
      <Icon name="search" />
      <input
        id={SEARCH_ID}
        type="search"
        aria-label={text('readerSearch')}
        placeholder={text('readerSearch')}
        autocomplete="off"
        spellcheck={false}
        onInput={(event) => search(event, onSearch)}
        onCompositionEnd={(event) => onSearch(event.currentTarget.value)}
        onKeyDown={(event) => press(event, { onSearch, onEnter: chosen < 0 ? step(1) : onShow })}
        onClick={onShow}
      />
      {length > 0 && (
        <span class="pager">
          <span>{chosen < 0 ? text('readerFound', length) : text('readerFoundAt', chosen + 1, length)}</span>
          <IconButton icon="up" label={text('readerPreviousResult')} onPress={step(-1)} />
          <IconButton icon="down" label={text('readerNextResult')} onPress={step(1)} />
        </span>
      )}
    </search>
  );
}

function search(event: TargetedEvent<HTMLInputElement, InputEvent>, onSearch: Props['onSearch']): void {
  if (!event.isComposing) onSearch(event.currentTarget.value);
}

function press(
  event: TargetedKeyboardEvent<HTMLInputElement>,
  { onSearch, onEnter }: { onSearch: Props['onSearch']; onEnter: (() => void) | undefined },
): void {
  if (event.isComposing) return;
  const input = event.currentTarget;
  if (event.key === 'Enter') onEnter?.();
  if (event.key !== 'Escape' || input.value === '') return;
  event.preventDefault();
  input.value = '';
  onSearch('');
}
