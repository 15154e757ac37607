import type { ViewAction } from './card-view.ts';

/** What the reader can do in a card. */
export type CardAction =
  ViewAction | { kind: 'copied' } | { kind: 'pinToggled' } | { kind: 'dismissed' } | { kind: 'reloaded' };

/** What every part of a card calls. */
export type Act = (action: CardAction) => void;
