/**
 * Cards that the top frame draws for frames inside it, where a card has no room: the background carries what the two say
 * to each other. It finds the frames on the way, puts the script that draws cards into them, and keeps nothing: when
 * the browser stops it all ports end, and the frame that asked opens a new one.
 */
import { browser, type Browser } from '#imports';
import { addCardPart } from './add-card-part.ts';
import { findFrameWay } from './find-frame-way.ts';
import { OUTER_CARD_PORT } from './messages.ts';
import type { OuterCardNews, OuterCardOpening, OuterCardSummons } from './messages.ts';

type Port = Browser.runtime.Port;

/** Carries from now on, until the signal ends it. */
export function connectOuterCards(signal?: AbortSignal): void {
  browser.runtime.onConnect.addListener(welcome);
  signal?.addEventListener('abort', () => browser.runtime.onConnect.removeListener(welcome));
}

function welcome(asking: Port): void {
  if (asking.name !== OUTER_CARD_PORT) return;
  const { tab, frameId } = asking.sender ?? {};
  if (tab?.id === undefined || !frameId) return asking.disconnect();
  const sender = { tab: tab.id, frame: frameId };
  let way: Promise<Port[]> | null = null;
  asking.onMessage.addListener((message: object) => {
    if (isOpening(message)) way ??= openWay(asking, sender, message);
    else void way?.then(([top]) => top && post(top, message));
  });
  asking.onDisconnect.addListener(() => {
    void browser.runtime.lastError;
    void way?.then(closeWay);
  });
}

/** Ports to the frames around the one that asks, the top first; none where there is no sure way to it. */
async function openWay(
  asking: Port,
  sender: { tab: number; frame: number },
  { card, inner }: OuterCardOpening,
): Promise<Port[]> {
  const frames = (await findFrameWay(sender.tab, sender.frame)) ?? [];
  const areThere = await Promise.all(frames.map(({ id }) => addCardPart(sender.tab, id)));
  if (frames.length === 0 || areThere.includes(false)) {
    post(asking, { kind: 'refused' } satisfies OuterCardNews);
    return [];
  }
  const ports = frames.map(({ id }) =>
    browser.tabs.connect(sender.tab, { name: OUTER_CARD_PORT, frameId: id }),
  );
  const [top] = ports;
  for (const [at, port] of ports.entries()) {
    port.onMessage.addListener((message: object) => {
      if (port === top) post(asking, message);
      else if (top) post(top, { ...message, at });
    });
    port.onDisconnect.addListener(() => {
      void browser.runtime.lastError;
      asking.disconnect();
    });
    const isLast = at === frames.length - 1;
    const child = frames[at]?.child ?? Number.NaN;
    const summons: OuterCardSummons = {
      kind: 'summon',
      card,
      child,
      inner: isLast ? inner : null,
      depth: frames.length,
    };
    post(port, summons);
  }
  return ports;
}

function closeWay(ports: Port[]): void {
  for (const port of ports) {
    post(port, { kind: 'left' } satisfies OuterCardNews);
    port.disconnect();
  }
}

/** Whoever was to hear it may just have gone. */
function post(port: Port, message: object): void {
  try {
    port.postMessage(message);
  } catch {
    port.disconnect();
  }
}

function isOpening(value: object): value is OuterCardOpening {
  const { kind, card, inner } = value as Record<string, unknown>;
  return kind === 'open' && typeof card === 'string' && typeof inner === 'object' && inner !== null;
}
