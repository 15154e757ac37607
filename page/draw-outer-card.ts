/** A card that this frame, the top, draws for a small one inside it. */
import type { Browser } from '#imports';
import type { OuterCardSummons } from '../runtime/messages.ts';
import { isOrphaned } from './ask.ts';
import { ENTERED_PAUSE, RESUME_TIME } from './card-limits.ts';
import { contentOf } from './frame-content.ts';
import { findFrame } from './find-frame.ts';
import type { HoverEvent } from './hover-state.ts';
import { anchorToTop, boxFromTop, boxToTop, isSeen, nest, pointFromTop } from './levels.ts';
import type { Level, Nested } from './levels.ts';
import { readToTop } from './outer-messages.ts';
import type { InnerStand, OuterCardOrder, OuterCardReport, OuterEvent, ToTop } from './outer-messages.ts';
import { createShownCard } from './shown-card.ts';
import { speakLanguage } from './speak-language.ts';
import { isInView } from './viewport.ts';
import { watchClosing } from './watch-closing.ts';
import { watchPointer } from './watch-pointer.ts';
import { watchReader } from './watch-reader.ts';
import { watchScrolling } from './watch-scrolling.ts';

type Port = Browser.runtime.Port;

/** A card of another frame. */
export interface DrawnCard {
  /** Hears the frame over a port from now on; another one when the background was stopped in between. */
  attach: (port: Port) => void;
}

/** A card that is not shown yet; `ended` is called when it is over. */
export function createDrawnCard({ child, inner, depth }: OuterCardSummons, ended: () => void): DrawnCard {
  const life = new AbortController();
  const { signal } = life;
  const between: (Level | null)[] = Array.from({ length: depth - 1 }, () => null);
  const waiting: OuterCardReport[] = [];
  const card = createShownCard({ wish: (wish) => post({ kind: 'wished', wish }), findLink });
  let port: Port | null = null;
  let frame: HTMLElement | null = null;
  let stand: InnerStand | null = null;
  let isPinned = false;
  let wasInView = false;
  let pointedAt = 0;
  let enteredAt = 0;
  let takeLink: ((link: string) => void) | null = null;
  let resuming: ReturnType<typeof setTimeout> | undefined;

  const found = prepare();

  async function prepare(): Promise<void> {
    [frame] = await Promise.all([findFrame(child, inner), speakLanguage(signal)]);
  }

  function attach(next: Port): void {
    clearTimeout(resuming);
    port = next;
    next.onMessage.addListener((message: unknown) => hear(readToTop(message)));
    next.onDisconnect.addListener(() => {
      if (port === next) detach();
    });
    void found.then(sayReady);
  }

  /** The background was stopped, most likely, and the frame comes back. */
  function detach(): void {
    port = null;
    if (isOrphaned() || !frame?.isConnected) end();
    else resuming = setTimeout(end, RESUME_TIME);
  }

  function post(report: OuterCardReport): void {
    if (port) port.postMessage(report);
    else waiting.push(report);
  }

  function sayReady(): void {
    if (!port || signal.aborted || (frame && between.includes(null))) return;
    if (!frame) return refuse();
    post({ kind: 'ready', isShown: stand !== null });
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
        ({ stand } = message);
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
    const wasReady = !between.includes(null);
    if (at >= 1 && at < depth) between[at - 1] = level;
    if (wasReady) return follow();
    void found.then(sayReady);
  }

  function show({ stand: next, scheme, view }: OuterCardOrder & { kind: 'show' }): void {
    const isFirst = stand === null;
    stand = next;
    isPinned = false;
    if (!findWay() || isScreened()) return refuse();
    card.show({ anchor: findAnchor, near: frame, scheme: () => scheme }, view);
    // A page of frames alone shows nothing else.
    const { left = 0, right = 0 } = card.box() ?? {};
    if (left === right) return refuse();
    wasInView = isLineInView();
    if (isFirst) watch();
    tellStood();
  }

  /** The frames from here to the words; `null` where they are turned, or one is hidden. */
  function findWay(): Nested[] | null {
    const content = frame && contentOf(frame);
    if (!stand || !content) return null;
    const viewport = { width: innerWidth, height: innerHeight };
    const levels = [{ content, viewport }, ...between].filter((level) => level !== null);
    return nest(levels, stand.inner);
  }

  function findAnchor() {
    const way = findWay();
    return way && stand && anchorToTop(stand.anchor, way);
  }

  function isLineInView(): boolean {
    const way = findWay();
    if (!way || !stand) return false;
    const { line } = stand.anchor;
    return isSeen(line, way) && isInView(boxToTop(line, way), frame);
  }

  function follow(): void {
    if (!stand) return;
    if (isPinned) card.stayInside();
    else if (isLineInView()) {
      wasInView = true;
      card.follow();
    } else if (wasInView) tellHeard({ kind: 'scrolledAway' });
    tellStood();
  }

  function tellStood(): void {
    const way = findWay();
    const box = card.box();
    if (way && box) post({ kind: 'stood', box: boxFromTop(box, way) });
  }

  function tellHeard(event: OuterEvent): void {
    post({ kind: 'heard', event });
  }

  function findLink(mark: (OuterCardReport & { kind: 'linkWanted' })['mark']): Promise<string> {
    post({ kind: 'linkWanted', mark });
    return new Promise((resolve) => (takeLink = resolve));
  }

  function watch(): void {
    const isCard = (target: EventTarget | null) => card.isCard(target);
    const nothing = () => null;
    // Before the watch of the pointer, which looks a frame later.
    const noteTime = ({ timeStamp }: Event) => (pointedAt = performance.timeOrigin + timeStamp);
    window.addEventListener('pointermove', noteTime, { signal, capture: true, passive: true });
    watchPointer({ signal, tell: tellPointer, isCard, findMark: nothing, cardBox: nothing, lastMove: null });
    watchReader({
      signal,
      tell: tellOther,
      isCard,
      findMark: nothing,
      isTapping: () => false,
      isWanted: () => true,
      escape: card.stepBack,
      onCardKey: card.pressKey,
    });
    watchScrolling(follow, signal);
    const stopClosing = watchClosing(card.stepBack);
    signal.addEventListener('abort', stopClosing);
    document.addEventListener('fullscreenchange', () => isScreened() && refuse(), { signal });
  }

  function tellPointer(event: HoverEvent): void {
    if (isPinned) return;
    if (event.kind === 'entered') {
      if (pointedAt < enteredAt + ENTERED_PAUSE) return;
      enteredAt = pointedAt;
      return tellHeard({ kind: 'entered', at: pointedAt });
    }
    const way = findWay();
    if (!way || (event.kind !== 'moved' && event.kind !== 'hurried')) return;
    enteredAt = 0;
    tellHeard({ kind: event.kind, to: pointFromTop(event.to, way), at: pointedAt });
  }

  function tellOther({ kind }: HoverEvent): void {
    if (kind === 'pressed' || kind === 'typed') tellHeard({ kind });
  }

  return { attach };
}

/** Whether a frame is full screen: nothing of the page around it is seen then. */
function isScreened(): boolean {
  return document.fullscreenElement?.matches('iframe, frame, object, embed') ?? false;
}
