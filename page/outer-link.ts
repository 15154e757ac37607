import { browser, type Browser } from '#imports';
import { OUTER_CARD_PORT, type OuterCardOpening } from '../runtime/messages.ts';
import { isOrphaned } from './ask.ts';
import { OUTER_PATIENCE } from './card-limits.ts';
import type { OuterCardOrder, OuterCardReport } from './outer-messages.ts';

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
    if (isOrphaned()) return fail();
    const opened = browser.runtime.connect({ name: OUTER_CARD_PORT });
    port = opened;
    opened.onMessage.addListener((report: OuterCardReport) => {
      if (report.kind !== 'ready') return report.kind === 'refused' ? fail() : hear(report);
      // The top has given the card up meanwhile.
      if (wasShown && !report.isShown) return fail();
      clearTimeout(patience);
      isReady = true;
      for (const order of waiting.splice(0)) post(opened, order);
    });
    opened.onDisconnect.addListener(() => {
      void browser.runtime.lastError;
      if (port !== opened) return;
      if (isReady && isShown()) connect(true);
      else fail();
    });
    const inner = { width: innerWidth, height: innerHeight };
    post(opened, { kind: 'open', card, inner });
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
    ended?.disconnect();
  }

  connect(false);
  return {
    post(order) {
      if (port && isReady) post(port, order);
      else waiting.push(order);
    },
    end,
  };
}

function post(port: Browser.runtime.Port, message: OuterCardOrder | OuterCardOpening): void {
  port.postMessage(message);
}
