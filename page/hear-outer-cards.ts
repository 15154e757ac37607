import { browser, type Browser } from '#imports';
import { OUTER_CARD_PORT, type OuterCardSummons } from '../runtime/messages.ts';
import { contentOf } from './frame-content.ts';
import { createDrawnCard } from './draw-outer-card.ts';
import type { DrawnCard } from './draw-outer-card.ts';
import { findFrame } from './find-frame.ts';
import type { PlacedLevel } from './outer-messages.ts';
import { postTo } from './port.ts';
import { watchScrolling } from './watch-scrolling.ts';

type Port = Browser.runtime.Port;

/** Draws the cards of small frames inside this one if it is the top; else tells the top where they are. */
export function hearOuterCards(): void {
  const cards = new Map<string, DrawnCard>();
  browser.runtime.onConnect.addListener((port) => {
    if (port.name !== OUTER_CARD_PORT) return;
    const onSummons = (message: unknown) => {
      if (!isSummons(message)) return;
      port.onMessage.removeListener(onSummons);
      if (window === window.top) attach(cards, port, message);
      else void tellLevel(port, message);
    };
    port.onMessage.addListener(onSummons);
  });
}

function attach(cards: Map<string, DrawnCard>, port: Port, summons: OuterCardSummons): void {
  const { card } = summons;
  const drawn = cards.get(card) ?? createDrawnCard(summons, () => cards.delete(card));
  cards.set(card, drawn);
  drawn.attach(port);
}

/** Tells where the next frame is, now and whenever it may have moved. */
async function tellLevel(port: Port, { child, inner }: OuterCardSummons): Promise<void> {
  const life = new AbortController();
  port.onDisconnect.addListener(() => life.abort());
  const frame = await findFrame(child, inner);
  const tell = () => {
    const content = frame && contentOf(frame);
    const viewport = { width: innerWidth, height: innerHeight };
    const placed: Omit<PlacedLevel, 'at'> = { kind: 'placed', level: content && { content, viewport } };
    if (!life.signal.aborted) postTo(port, placed);
  };
  watchScrolling(tell, life.signal);
  tell();
}

function isSummons(value: unknown): value is OuterCardSummons {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'summon';
}
