import type { VNode } from 'preact';
import type { ReadPassage as PassageData } from '../../engine/read-document.ts';
import type { Span } from '../../engine/types.ts';
import type { Use } from '../../runtime/live-reader.ts';
import { text } from '../../runtime/texts.ts';
import { Found } from '../Found.tsx';
import { splitText, type TextPiece } from './split-text.ts';

interface WordsProps {
  passage: PassageData;
  /** What was looked up, in the passage's text. */
  found: readonly Span[];
  /** The phrase whose passages are listed. */
  opened: string | null;
  onOpen: (target: string) => void;
}

/** The words of a passage with its phrases marked, each a way to its other passages. */
export function PassageWords({ passage, found, opened, onOpen }: WordsProps): VNode {
  return (
    <span class="passage">
      {splitText(passage.text, passage.phrases, found).map((piece) => showPiece(piece, opened, onOpen))}
    </span>
  );
}

function showPiece(
  { text: words, phrase, found }: TextPiece,
  opened: string | null,
  onOpen: WordsProps['onOpen'],
): VNode {
  const shown = <Found text={words} found={found} />;
  if (!phrase) return shown;
  const { target } = phrase;
  return (
    <a
      href={`#${encodeURIComponent(target)}`}
      class={target === opened ? 'exact active' : 'exact'}
      aria-expanded={target === opened}
      onClick={(event) => {
        event.preventDefault();
        onOpen(target);
      }}
    >
      {shown}
    </a>
  );
}

interface UseProps {
  uses: readonly Use[];
  onJump: () => void;
}

/** How often the page uses a passage, and the way there; nothing where it does not. */
export function UseCount({ uses, onJump }: UseProps): VNode | null {
  const { length } = uses;
  if (length === 0) return null;
  const label = length === 1 ? text('readerUseOne') : text('readerUseMany', length);
  return (
    <button type="button" class="use" aria-label={label} title={label} onClick={onJump}>
      {length}
    </button>
  );
}
