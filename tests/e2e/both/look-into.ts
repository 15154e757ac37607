/** What stands in a frame of any site: only the extension can look into it in both browsers. */
import { CARD_TAG } from '../../../page/card-tag.ts';
import type { BothPage } from './harness.ts';
import type { Session } from './session.ts';

/** Whether a frame has marks, where its `b` is, and all words of its card. */
export interface InFrame {
  /** The browser's number of the frame. */
  id: number;
  marks: number;
  /** In the frame's own viewport. */
  point: { x: number; y: number };
  card: string;
  /** The words of what has the focus there. */
  focused: string;
  hasFocus: boolean;
}

// What stands in an extension page and in a content script, in Firefox as well but for the second.
declare const chrome: {
  scripting: {
    executeScript<Result>(injection: {
      target: { tabId: number; allFrames: boolean };
      args: unknown[];
      func: (address: string, second: never) => Result;
    }): Promise<{ frameId: number; result: Result }[]>;
  };
  tabs: { sendMessage(tab: number, message: unknown, options: { frameId: number }): Promise<unknown> };
  dom?: { openOrClosedShadowRoot(element: Element): ShadowRoot | null };
};

/** Looks into the first frame whose address begins so. */
export function lookInto(address: string, { probe }: Session, { tab }: BothPage): Promise<InFrame | null> {
  const look = async ({ id, args }: { id: number; args: string[] }) => {
    const results = await chrome.scripting.executeScript({
      target: { tabId: id, allFrames: true },
      args,
      func: (wanted, tag: string): Omit<InFrame, 'id'> | null => {
        if (!location.href.startsWith(wanted)) return null;
        const { x, y, width, height } = document.querySelector('b')?.getBoundingClientRect() ?? new DOMRect();
        const card = document.querySelector<Element & { openOrClosedShadowRoot?: ShadowRoot }>(tag);
        const root = card && (card.openOrClosedShadowRoot ?? chrome.dom?.openOrClosedShadowRoot(card));
        return {
          marks: CSS.highlights.get('locus-exact')?.size ?? 0,
          point: { x: x + width / 2, y: y + height / 2 },
          card: root?.textContent ?? '',
          focused: document.activeElement?.textContent ?? '',
          hasFocus: document.hasFocus(),
        };
      },
    });
    const found = results.find(({ result }) => result !== null);
    return found?.result ? { id: found.frameId, ...found.result } : null;
  };
  return probe.page.evaluate(look, { id: tab.id, args: [address, CARD_TAG] });
}

/** Has a frame go to its first match, as the command does. */
export async function stepInto({ id }: InFrame, { probe }: Session, { tab }: BothPage): Promise<void> {
  const step = ({ tabId, frameId }: { tabId: number; frameId: number }) => {
    const data = { direction: 1, from: 'end', before: 0, after: 0 };
    const envelope = { id: 0, type: 'stepMatch', data, timestamp: 0 };
    return chrome.tabs.sendMessage(tabId, envelope, { frameId });
  };
  await probe.page.evaluate(step, { tabId: tab.id, frameId: id });
}

/** Scrolls the frames whose address begins so. */
export async function scrollIn(
  address: string,
  top: number,
  { probe }: Session,
  { tab }: BothPage,
): Promise<void> {
  const scroll = ({ id, args }: { id: number; args: [string, number] }) =>
    chrome.scripting.executeScript({
      target: { tabId: id, allFrames: true },
      args,
      func: (wanted, to: number) => {
        if (location.href.startsWith(wanted)) scrollTo({ top: to, behavior: 'instant' });
      },
    });
  await probe.page.evaluate(scroll, { id: tab.id, args: [address, top] as [string, number] });
}
