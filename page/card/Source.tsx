import type { VNode } from 'preact';
import type { Occurrence } from '../../engine/types.ts';
import { text, type TextKey } from '../../runtime/texts.ts';
import { Icon } from '../../ui/icons.tsx';
import { Passage } from '../../ui/Passage.tsx';
import { hasMore, hasNeighbours } from '../../ui/split-passage.ts';
import { Pager } from './Pager.tsx';
import type { Act } from './card-action.ts';
import { entryOf, findShown } from './card-view.ts';
import type { SourceView } from './card-view.ts';

/** The passage that is shown, its paragraph on demand, and the way to the phrase's other passages. */
export function Source({ view, act }: { view: SourceView; act: Act }): VNode | null {
  const occurrence = findShown(view);
  if (!occurrence) return null;
  const { isWhole, mark } = view;
  const count = entryOf(view).occurrences.length;
  const isRead = isCompared(view, occurrence);
  const canOpen = isRead || hasMore(occurrence);
  return (
    <>
      {(isWhole || !isRead) && <Passage occurrence={occurrence} kind={mark.kind} isWhole={isWhole} />}
      {(canOpen || count > 1) && (
        <div class="row">
          {canOpen && (
            <WholeButton isWhole={isWhole} label={isRead ? 'cardContext' : 'cardExpand'} act={act} />
          )}
          <span class="push" />
          {count > 1 && <Passages at={view.occurrence} count={count} act={act} />}
        </div>
      )}
    </>
  );
}

function Passages({ at, count, act }: { at: number; count: number; act: Act }): VNode {
  return (
    <Pager
      label={text('cardPages')}
      said={text('cardPage', at + 1, count)}
      at={at}
      count={count}
      back={text('cardPrevious')}
      on={text('cardNext')}
      turn={(to) => act({ kind: 'turned', to })}
    />
  );
}

/** Fewer characters outside the words that were found are punctuation or a particle. */
const REST = 4;

/**
 * Whether the comparison of a quotation holds the passage already: nobody wants to read it a third time, and what
 * stands around it waits until it is asked for.
 */
function isCompared({ mark, tab }: SourceView, occurrence: Occurrence): boolean {
  if (mark.kind !== 'quotation' || tab > 0 || !hasNeighbours(occurrence)) return false;
  const { passage, found } = occurrence;
  const length = found.reduce((sum, { start, end }) => sum + end - start, 0);
  return passage.text.length - length < REST;
}

interface WholeButtonProps {
  isWhole: boolean;
  /** What it says while the rest is not shown. */
  label: TextKey;
  act: Act;
}

function WholeButton({ isWhole, label, act }: WholeButtonProps): VNode {
  return (
    <button
      type="button"
      class="button small quiet more"
      aria-expanded={isWhole}
      onClick={() => act({ kind: 'wholeToggled' })}
    >
      {text(isWhole ? 'cardCollapse' : label)}
      <Icon name={isWhole ? 'up' : 'down'} />
    </button>
  );
}
