import { browser } from '#imports';
import type { Sender } from './tab-sites.ts';

/**
 * Puts style rules into the frame that sent a message, in place of those it had from here; resolves when they hold, or
 * when the frame has gone. The browser keeps them beside the page's own, where no script of the page can see them.
 */
export async function drawRules({ tab, frameId }: Sender, rules: string, drawn: string): Promise<void> {
  if (tab?.id === undefined || rules === drawn) return;
  const target = { tabId: tab.id, frameIds: [frameId ?? 0] };
  const { scripting } = browser;
  try {
    // A question that was asked again may have been answered before: the same rules twice would go only once.
    if (rules !== '') await scripting.removeCSS({ target, css: rules });
    if (rules !== '') await scripting.insertCSS({ target, css: rules });
    if (drawn !== '') await scripting.removeCSS({ target, css: drawn });
  } catch {
    // Nobody is there to see them any more.
  }
}
