import { browser } from '#imports';
import { onMessage } from './messages.ts';

/** Where the build puts the script that draws cards. */
const CARD_SCRIPT = '/card.js';

/** Puts the card's script into each frame that asks for it; a frame that has gone meanwhile gets none. */
export function answerCardParts(): void {
  onMessage('addCardPart', async ({ sender }) => {
    const tabId = sender.tab?.id;
    if (tabId === undefined) return false;
    const target = { tabId, frameIds: [sender.frameId ?? 0] };
    return browser.scripting.executeScript({ target, files: [CARD_SCRIPT] }).then(
      () => true,
      () => false,
    );
  });
}
