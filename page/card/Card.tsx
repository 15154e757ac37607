import type { VNode } from 'preact';
import { uiLanguage } from '../../runtime/texts.ts';
import { Notice } from './Notice.tsx';
import { SourceCard } from './SourceCard.tsx';
import type { CardView, ViewAction } from './card-view.ts';

/** What the reader can do in a card. */
export type CardAction =
  ViewAction | { kind: 'copied' } | { kind: 'pinToggled' } | { kind: 'dismissed' } | { kind: 'reloaded' };

export interface CardProps<View = CardView> {
  view: View;
  isPinned: boolean;
  act: (action: CardAction) => void;
}

/** The whole card, whatever it has to say. */
export function Card({ view, isPinned, act }: CardProps): VNode {
  return view.kind === 'source' ? (
    <SourceCard view={view} isPinned={isPinned} act={act} />
  ) : (
    <Notice kind={view.kind} act={act} />
  );
}

/** Attributes that every card's outermost element has. */
export function cardFrame(): { class: string; role: 'dialog'; lang: string; tabIndex: number } {
  return { class: 'card ours', role: 'dialog', lang: uiLanguage(), tabIndex: -1 };
}
