import type { VNode } from 'preact';
import { Notice } from './Notice.tsx';
import { SourceCard } from './SourceCard.tsx';
import type { Act } from './card-action.ts';
import type { CardView } from './card-view.ts';

interface CardProps {
  view: CardView;
  isPinned: boolean;
  act: Act;
}

/** The whole card, whatever it has to say. */
export function Card({ view, isPinned, act }: CardProps): VNode {
  if (view.kind === 'source') return <SourceCard view={view} isPinned={isPinned} act={act} />;
  return <Notice kind={view.kind} act={act} />;
}
