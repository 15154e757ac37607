import type { VNode } from 'preact';
import { text } from '../../runtime/texts.ts';
import { Icon } from '../../ui/icons.tsx';
import { Passage } from '../../ui/Passage.tsx';
import { hasMore } from '../../ui/split-passage.ts';
import { Pager } from './Pager.tsx';
import type { Act } from './card-action.ts';
import { entryOf, findShown } from './card-view.ts';
import type { SourceView } from './card-view.ts';

/** The passage that is shown, its paragraph on demand, and the way to the phrase's other passages. */
export function Source({ view, act }: { view: SourceView; act: Act }): VNode | null {
  const occurrence = findShown(view);
  if (!occurrence) return null;
  const count = entryOf(view).occurrences.length;
  const canOpen = hasMore(occurrence);
  return (
    <>
      <Passage occurrence={occurrence} kind={view.mark.kind} isWhole={view.isWhole} />
      {(canOpen || count > 1) && (
        <div class="row">
          {canOpen && <WholeButton isWhole={view.isWhole} act={act} />}
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

function WholeButton({ isWhole, act }: { isWhole: boolean; act: Act }): VNode {
  return (
    <button
      type="button"
      class="button small quiet more"
      aria-expanded={isWhole}
      onClick={() => act({ kind: 'wholeToggled' })}
    >
      {text(isWhole ? 'cardCollapse' : 'cardExpand')}
      <Icon name={isWhole ? 'up' : 'down'} />
    </button>
  );
}
