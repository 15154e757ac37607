import { browser, type Browser } from '#imports';
import { OUTER_CARD_PORT, type OuterCardOpening } from '../runtime/messages.ts';
import { isOrphaned } from './ask.ts';
import { OUTER_PATIENCE } from './card-limits.ts';
import type { OuterCardOrder, OuterCardReport } from './outer-messages.ts';
import { closePort, openPort, postTo } from './port.ts';

/** The way of one card from this frame to the top. */
export interface OuterLink {
  /** Says something to the top, as soon as it is ready to hear it. */
  post: (order: OuterCardOrder) => void;
  end: () => void;
}

/** What the link tells, and asks. */
interface LinkTools {
  hear: (report: OuterCardReport) => void;
  /** There is no way, or it is lost. */
  lost: () => void;
  /** Whether the top has the card on the screen, as far as this frame knows. */
  isShown: () => boolean;
}

/** Opens a way. When the background is stopped it is opened again, as long as the card is shown. */
export function createOuterLink({ hear, lost, isShown }: LinkTools): OuterLink {
  const card = Math.random().toString(36).slice(2);
  const waiting: OuterCardOrder[] = [];
  let port: Browser.runtime.Port | null = null;
  let isReady = false;
  let patience: ReturnType<typeof setTimeout> | undefined;

  function connect(wasShown: boolean): void {
    isReady = false;
    const opened = openPort(OUTER_CARD_PORT);
    port = opened;
    // Not before whoever opens this way has it in hand.
    if (!opened) return queueMicrotask(fail);
    opened.onMessage.addListener((report: OuterCardReport) => {
      if (report.kind !== 'ready') return report.kind === 'refused' ? fail() : hear(report);
      // The top has given the card up meanwhile.
      if (wasShown && !report.isShown) return fail();
      clearTimeout(patience);
      isReady = true;
      for (const order of waiting.splice(0)) postTo(opened, order);
    });
    opened.onDisconnect.addListener(() => {
      // Reading it keeps the browser from logging it.
      if (!isOrphaned()) void browser.runtime.lastError;
      if (port !== opened) return;
      if (isReady && isShown()) connect(true);
      else fail();
    });
    const inner = { width: innerWidth, height: innerHeight };
    const opening: OuterCardOpening = { kind: 'open', card, inner };
    postTo(opened, opening);
    patience = setTimeout(fail, OUTER_PATIENCE);
  }

  function fail(): void {
    end();
    lost();
  }

  function end(): void {
    clearTimeout(patience);
    const ended = port;
    port = null;
    closePort(ended);
  }

  connect(false);
  return {
    post(order) {
      if (isReady) postTo(port, order);
      else waiting.push(order);
    },
    end,
  };
}
