import type { VNode } from 'preact';
import { text } from '../../runtime/texts.ts';
import { CardFrame } from './CardFrame.tsx';
import { LookedUpSentence } from './LookedUpSentence.tsx';
import { Notice } from './Notice.tsx';
import { SentenceBar } from './SentenceBar.tsx';
import { SourceSheet } from './SourceSheet.tsx';
import type { Act } from './card-action.ts';
import type { CardView, LookedUpView, SourceView } from './card-view.ts';

interface CardProps {
  view: CardView;
  isPinned: boolean;
  act: Act;
}

/** The whole card, whatever it has to say. */
export function Card({ view, isPinned, act }: CardProps): VNode {
  if (view.kind === 'source') {
    return (
      <CardFrame label={nameOf(view)} isPinned={isPinned}>
        <SourceSheet view={view} isPinned={isPinned} act={act} />
      </CardFrame>
    );
  }
  if (view.kind !== 'selection') return <Notice kind={view.kind} act={act} />;
  const page = view.pages[view.at];
  return (
    <CardFrame label={text('cardSelection')} isPinned={isPinned}>
      {view.pages.length > 1 && <SentenceBar at={view.at} count={view.pages.length} act={act} />}
      {page && <Page key={view.at} page={page} isPinned={isPinned} act={act} />}
    </CardFrame>
  );
}

interface PageProps {
  page: SourceView | LookedUpView;
  isPinned: boolean;
  act: Act;
}

function Page({ page, isPinned, act }: PageProps): VNode {
  if (page.kind === 'lookedUp') return <LookedUpSentence view={page} isPinned={isPinned} act={act} />;
  return <SourceSheet view={page} isPinned={isPinned} act={act} />;
}

function nameOf({ mark, content }: SourceView): string {
  return mark.kind === 'quotation' ? text('cardLabelQuotation') : text('cardLabel', content.entry.phrase);
}
