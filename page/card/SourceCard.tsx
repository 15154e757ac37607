import type { VNode } from 'preact';
import { text } from '../../runtime/texts.ts';
import { CardFoot } from './CardFoot.tsx';
import { CardFrame } from './CardFrame.tsx';
import { CardHead } from './CardHead.tsx';
import { Comparison } from './Comparison.tsx';
import { PhraseHeading } from './PhraseHeading.tsx';
import { Source } from './Source.tsx';
import { Tabs, TAB_PANEL, tabId } from './Tabs.tsx';
import type { Act } from './card-action.ts';
import { findShown } from './card-view.ts';
import type { SourceView } from './card-view.ts';
import { saySure } from './how-sure.ts';

interface SourceCardProps {
  view: SourceView;
  isPinned: boolean;
  act: Act;
}

/** The card of a mark: kind and place, phrase, nested phrases, passage, how sure, what can be done. */
export function SourceCard({ view, isPinned, act }: SourceCardProps): VNode {
  const { mark, content } = view;
  const isQuotation = mark.kind === 'quotation';
  const hasTabs = content.nested.length > 0;
  const label = isQuotation ? text('cardLabelQuotation') : text('cardLabel', content.entry.phrase);
  return (
    <CardFrame label={label} isPinned={isPinned}>
      <CardHead kind={mark.kind} occurrence={findShown(view)} isPinned={isPinned} act={act} />
      {isQuotation ? <Comparison view={view} /> : <PhraseHeading view={view} />}
      {hasTabs && <Tabs view={view} act={act} />}
      <div
        class="card-body"
        {...(hasTabs ? { id: TAB_PANEL, role: 'tabpanel', 'aria-labelledby': tabId(view.tab) } : {})}
      >
        <Source view={view} act={act} />
      </div>
      <p class="sure">{saySure(mark, isQuotation ? mark.text : content.entry.phrase)}</p>
      <CardFoot view={view} act={act} />
    </CardFrame>
  );
}
