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
  /** The keys that open the popup; empty for none. */
  shortcut: string;
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

/** The key code of whatever goes to an input method first, also where the browser does not say that it composes. */
const INPUT_METHOD = 229;

/** Fields in which an input method composes at the moment. */
const composing = new WeakSet<HTMLInputElement>();

/** The search field, a combobox over a list of results. */
export function SearchField(props: Props): VNode {
  const { query, list, chosen, isListShown, shortcut, onSearch } = props;
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
        ref={(input) => follow(input, query)}
        onInput={(event) => search(event, onSearch)}
        onCompositionStart={(event) => void composing.add(event.currentTarget)}
        onCompositionEnd={(event) => endComposing(event.currentTarget, onSearch)}
        onKeyDown={(event) => press(event, props)}
      />
      {query === '' && shortcut !== '' && <kbd aria-hidden="true">{shortcut}</kbd>}
      {query !== '' && <ClearButton onClear={() => onSearch('')} />}
    </div>
  );
}

function ClearButton({ onClear }: { onClear: () => void }): VNode {
  return (
    <button
      type="button"
      class="button round"
      aria-label={text('popupClear')}
      title={text('popupClear')}
      onClick={(event) => {
        event.currentTarget.parentElement?.querySelector('input')?.focus();
        onClear();
      }}
    >
      <Icon name="close" />
    </button>
  );
}

/** Writing into a field while an input method composes in it would break the word off. */
function follow(input: HTMLInputElement | null, query: string): void {
  if (input && input.value !== query && !composing.has(input)) input.value = query;
}

function search(event: TargetedEvent<HTMLInputElement, InputEvent>, onSearch: Props['onSearch']): void {
  if (!event.isComposing && !composing.has(event.currentTarget)) onSearch(event.currentTarget.value);
}

function endComposing(input: HTMLInputElement, onSearch: Props['onSearch']): void {
  composing.delete(input);
  onSearch(input.value);
}

function press(event: TargetedKeyboardEvent<HTMLInputElement>, { onKey }: Props): void {
  if (event.isComposing || event.keyCode === INPUT_METHOD) return;
  const key = findKey(event, event.currentTarget);
  if (key !== undefined && onKey(key)) event.preventDefault();
}

function findKey(event: KeyboardEvent, input: HTMLInputElement): FieldKey | undefined {
  if (event.altKey) return undefined;
  if (!event.ctrlKey && !event.metaKey) return KEYS[event.key];
  // What is selected, in the field or below it, goes before the chosen result.
  const isSelected =
    input.selectionStart !== input.selectionEnd || document.getSelection()?.isCollapsed === false;
  return event.key.toLowerCase() === 'c' && !event.shiftKey && !isSelected ? 'copy' : undefined;
}
