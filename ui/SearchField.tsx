import type { TargetedEvent, TargetedKeyboardEvent, VNode } from 'preact';
import { text } from '../runtime/texts.ts';
import { Icon } from './icons.tsx';

/** What the keyboard asks of the list below the field. */
export type FieldKey = 'next' | 'previous' | 'open' | 'back' | 'copy';

interface Props {
  query: string;
  /** Id of the list of results, and of the chosen one in it. */
  list: string;
  chosen: string | undefined;
  isListShown: boolean;
  onSearch: (query: string) => void;
  /** Says whether the key had a use; if not, the browser does what it always does. */
  onKey: (key: FieldKey) => boolean;
}

const KEYS: Record<string, FieldKey> = {
  ArrowDown: 'next',
  ArrowUp: 'previous',
  Enter: 'open',
  Escape: 'back',
};

/**
 * The search field, a combobox over a list of results. It holds its own value, for writing into it
 * while an input method is composing would break the word off.
 */
export function SearchField(props: Props): VNode {
  const { query, list, chosen, isListShown, onSearch } = props;
  return (
    <div class="field">
      <Icon name="search" />
      <input
        type="text"
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={isListShown}
        aria-controls={isListShown ? list : undefined}
        aria-activedescendant={chosen}
        aria-label={text('popupSearch')}
        placeholder={text('popupPlaceholder')}
        autocomplete="off"
        spellcheck={false}
        onInput={(event) => search(event, onSearch)}
        onCompositionEnd={(event) => onSearch(event.currentTarget.value)}
        onKeyDown={(event) => press(event, props)}
      />
      {query !== '' && (
        <button
          type="button"
          class="button round"
          aria-label={text('popupClear')}
          title={text('popupClear')}
          onClick={(event) => empty(event.currentTarget.parentElement?.querySelector('input'), onSearch)}
        >
          <Icon name="close" />
        </button>
      )}
    </div>
  );
}

function search(event: TargetedEvent<HTMLInputElement, InputEvent>, onSearch: Props['onSearch']): void {
  if (!event.isComposing) onSearch(event.currentTarget.value);
}

function press(event: TargetedKeyboardEvent<HTMLInputElement>, { onKey, onSearch }: Props): void {
  if (event.isComposing) return;
  const input = event.currentTarget;
  const key = findKey(event, input);
  const isUsed = key !== undefined && onKey(key);
  if (isUsed || (key === 'back' && input.value !== '')) event.preventDefault();
  if (!isUsed && key === 'back') empty(input, onSearch);
}

function findKey(event: KeyboardEvent, input: HTMLInputElement): FieldKey | undefined {
  if (!event.ctrlKey && !event.metaKey) return KEYS[event.key];
  // What is selected in the field itself goes before the chosen result.
  const isSelected = input.selectionStart !== input.selectionEnd;
  return event.key.toLowerCase() === 'c' && !isSelected ? 'copy' : undefined;
}

function empty(input: HTMLInputElement | null | undefined, onSearch: Props['onSearch']): void {
  if (!input) return;
  input.value = '';
  input.focus();
  onSearch('');
}
