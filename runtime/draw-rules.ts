import { browser } from '#imports';
import type { Sender } from './tab-sites.ts';

/** The same as that of the mark sheet, or one of the two would always win: see `wxt.config.ts`. */
const ORIGIN = import.meta.env.FIREFOX ? 'USER' : 'AUTHOR';

/**
 * Puts style rules into the frame that sent a message, in place of those it had from here; resolves when they hold, or
 * when the frame has gone. The browser keeps them beside the page's own, where no script of the page can see them.
 */
export async function drawRules({ tab, frameId }: Sender, rules: string, drawn: string): Promise<void> {
  if (tab?.id === undefined || rules === drawn) return;
  const target = { tabId: tab.id, frameIds: [frameId ?? 0] };
  const { scripting } = browser;
  const ruleSet = (css: string) => ({ target, css, origin: ORIGIN }) as const;
  try {
    // A question that was asked again may have been answered before: the same rules twice would go only once.
    if (rules !== '') await scripting.removeCSS(ruleSet(rules));
    if (rules !== '') await scripting.insertCSS(ruleSet(rules));
    if (drawn !== '') await scripting.removeCSS(ruleSet(drawn));
  } catch {
    // Nobody is there to see them any more.
  }
}
