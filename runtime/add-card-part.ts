import { browser } from '#imports';
import { onMessage } from './messages.ts';

/** Where the build puts the script that draws cards. */
const CARD_SCRIPT = '/card.js';

/** Puts the card's script into each frame that asks for it; a frame that has gone meanwhile gets none. */
export function answerCardParts(): void {
  onMessage('addCardPart', async ({ sender }) => {
    const tab = sender.tab?.id;
    return tab !== undefined && addCardPart(tab, sender.frameId ?? 0);
  });
}

/** Puts the card's script into a frame, unless it is there; whether it is there now. */
export async function addCardPart(tabId: number, frameId: number): Promise<boolean> {
  const target = { tabId, frameIds: [frameId] };
  const look = { target, func: hasCardPart, injectImmediately: true };
  try {
    const [answer] = await browser.scripting.executeScript(look);
    if (answer?.result !== true) {
      await browser.scripting.executeScript({ target, files: [CARD_SCRIPT], injectImmediately: true });
    }
    return true;
  } catch {
    return false;
  }
}

// Runs in the page.
function hasCardPart(): boolean {
  // An element of the page may have that name.
  return Object.hasOwn(globalThis, 'locusCardPart');
}
