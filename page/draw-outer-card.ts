/** A card that this frame, the top, draws for a small one inside it. */
import type { Browser } from '#imports';
import type { OuterCardSummons } from '../runtime/messages.ts';
import { isOrphaned } from './ask.ts';
import { RESUME_TIME } from './card-limits.ts';
import type { ShownMark } from './card/card-view.ts';
import { FRAMES } from './frame-content.ts';
import type { Level } from './levels.ts';
import { readToTop } from './outer-messages.ts';
import type { OuterCardOrder, OuterCardReport, ToTop } from './outer-messages.ts';
import { createOuterPlace } from './outer-place.ts';
import { postTo } from './port.ts';
import { createShownCard } from './shown-card.ts';
import { speakLanguage } from './speak-language.ts';
import { watchOutside } from './watch-outside.ts';
import { watchScrolling } from './watch-scrolling.ts';

type Port = Browser.runtime.Port;

/** A card of another frame. */
export interface DrawnCard {
  /** Hears the frame over a port from now on; another one when the background was stopped in between. */
  attach: (port: Port) => void;
}

/** A card that is not shown yet; `ended` is called when it is over. */
export function createDrawnCard(summons: OuterCardSummons, ended: () => void): DrawnCard {
  const life = new AbortController();
  const { signal } = life;
  const place = createOuterPlace(summons);
  const card = createShownCard({ wish: (wish) => post({ kind: 'wished', wish }), findLink });
  const prepared = Promise.all([place.findFrame(), speakLanguage(signal)]);
  const waiting: OuterCardReport[] = [];
  let port: Port | null = null;
  let isShown = false;
  let isPinned = false;
  let wasInView = false;
  let takeLink: ((link: string) => void) | null = null;
  let resuming: ReturnType<typeof setTimeout> | undefined;

  function attach(next: Port): void {
    clearTimeout(resuming);
    port = next;
    next.onMessage.addListener((message: unknown) => hear(readToTop(message)));
    next.onDisconnect.addListener(() => {
      if (port === next && !signal.aborted) detach();
    });
    void prepared.then(sayReady);
  }

  /** The background was stopped, most likely, and the frame comes back. */
  function detach(): void {
    port = null;
    if (isOrphaned() || !place.frame()?.isConnected) end();
    else resuming = setTimeout(end, RESUME_TIME);
  }

  function post(report: OuterCardReport): void {
    if (port) postTo(port, report);
    // Of the rest the next one says more.
    else if (report.kind === 'wished' || report.kind === 'linkWanted') waiting.push(report);
  }

  function sayReady(): void {
    if (!port || signal.aborted) return;
    if (!place.frame()) return refuse();
    if (!place.isWhole()) return;
    post({ kind: 'ready', isShown });
    for (const report of waiting.splice(0)) post(report);
  }

  function refuse(): void {
    post({ kind: 'refused' });
    end();
  }

  function end(): void {
    clearTimeout(resuming);
    life.abort();
    card.hide();
    ended();
  }

  function hear(message: ToTop | null): void {
    if (signal.aborted) return;
    switch (message?.kind) {
      case 'placed':
        return hearLevel(message.at, message.level);
      case 'left':
        return end();
      case 'show':
        return show(message);
      case 'follow':
        place.setStand(message.stand);
        return follow();
      case 'pin':
        ({ isPinned } = message);
        card.setPinned(isPinned);
        return tellStood();
      case 'focus':
        return card.focus();
      case 'say':
        return card.say(message.text);
      case 'stepBack':
        return card.stepBack();
      case 'link':
        return takeLink?.(message.link);
      case undefined:
    }
  }

  function hearLevel(at: number, level: Level | null): void {
    if (!level) return refuse();
    place.setLevel(at, level);
    if (isShown) follow();
    else void prepared.then(sayReady);
  }

  function show({ stand, scheme, view }: OuterCardOrder & { kind: 'show' }): void {
    place.setStand(stand);
    if (!place.anchor() || isScreened()) return refuse();
    card.show({ anchor: place.anchor, near: place.frame(), scheme: () => scheme }, view);
    if (!isShown) watch();
    isShown = true;
    isPinned = false;
    wasInView = place.isInView();
    tellStood();
  }

  function watch(): void {
    const tell: Parameters<typeof watchOutside>[0]['tell'] = (event) => post({ kind: 'heard', event });
    watchOutside({ signal, card, isPinned: () => isPinned, pointInside: place.pointInside, tell });
    watchScrolling(follow, signal);
    document.addEventListener('fullscreenchange', () => isScreened() && refuse(), { signal });
  }

  function follow(): void {
    if (isPinned) card.stayInside();
    else if (place.isInView()) {
      wasInView = true;
      card.follow();
    } else if (wasInView) post({ kind: 'heard', event: { kind: 'scrolledAway' } });
    tellStood();
  }

  function tellStood(): void {
    const box = card.box();
    const inside = box && place.boxInside(box);
    if (inside) post({ kind: 'stood', box: inside });
  }

  function findLink(mark: ShownMark): Promise<string> {
    post({ kind: 'linkWanted', mark });
    return new Promise((resolve) => (takeLink = resolve));
  }

  return { attach };
}

/** Whether a frame is full screen: nothing of the page around it is seen then. */
function isScreened(): boolean {
  return document.fullscreenElement?.matches(FRAMES) ?? false;
}
