import type { VNode } from 'preact';
import { Comparison } from '../../ui/Comparison.tsx';
import { CardFoot } from './CardFoot.tsx';
import { CardHead } from './CardHead.tsx';
import { PhraseHeading } from './PhraseHeading.tsx';
import { Source } from './Source.tsx';
import { Tabs, TAB_PANEL, tabId } from './Tabs.tsx';
import type { Act } from './card-action.ts';
import { findShown } from './card-view.ts';
import type { SourceView } from './card-view.ts';
import { saySure } from './how-sure.ts';

interface SourceSheetProps {
  view: SourceView;
  isPinned: boolean;
  act: Act;
}

/** What a card says of a match: kind and place, phrase, nested phrases, passage, how sure, what can be done. */
export function SourceSheet({ view, isPinned, act }: SourceSheetProps): VNode {
  const { mark, content } = view;
  const isQuotation = mark.kind === 'quotation';
  const hasTabs = content.nested.length > 0;
  return (
    <>
      <CardHead kind={mark.kind} occurrence={findShown(view)} isPinned={isPinned} act={act} />
      {isQuotation ? <Comparison {...mark} wording={content.entry.phrase} /> : <PhraseHeading view={view} />}
      {hasTabs && <Tabs view={view} act={act} />}
      <div
        class="card-body"
        {...(hasTabs ? { id: TAB_PANEL, role: 'tabpanel', 'aria-labelledby': tabId(view.tab) } : {})}
      >
        <Source view={view} act={act} />
      </div>
      <p class="sure">{saySure(mark, isQuotation ? mark.text : content.entry.phrase)}</p>
      <CardFoot view={view} act={act} />
    </>
  );
}
