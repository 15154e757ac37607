import type { CitationStyle } from '../../runtime/read-settings.ts';
import type { LookupResult } from '../../engine/types.ts';
import type { ViewAction } from './card-view.ts';

/** What the reader can do in a card. */
export type CardAction =
  | ViewAction
  | { kind: 'copied' }
  /** One of several passages. */
  | { kind: 'resultCopied'; result: LookupResult }
  | { kind: 'citedAs'; style: CitationStyle }
  | { kind: 'linked' }
  | { kind: 'readerOpened'; address: string }
  | { kind: 'phraseHidden'; isEverywhere: boolean }
  | { kind: 'hidingUndone' }
  | { kind: 'pinToggled' }
  | { kind: 'dismissed' }
  /** “Not now”: no card until the page is loaded anew. */
  | { kind: 'putOff' }
  | { kind: 'reloaded' };

/** What every part of a card calls. */
export type Act = (action: CardAction) => void;
