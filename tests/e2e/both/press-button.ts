/** Locus's button on the toolbar, pressed as its reader presses it. */
import type { PlainPage } from '../../../scripts/driven-page.ts';
import type { ChromiumTab } from './chromium/chromium-tab.ts';
import { expect } from './harness.ts';
import type { OwnSession, Session } from './session.ts';

/** What stands in Firefox's own window. */
interface Panel extends HTMLElement {
  hidePopup: () => void;
}
declare const gUnifiedExtensions: { togglePanel: (event: Event) => Promise<void> };

type InBrowser = NonNullable<Session['inBrowser']>;

/** Presses the button over the page in front. */
export async function pressButton(session: OwnSession, page: PlainPage): Promise<void> {
  await page.bringToFront();
  if (session.inBrowser) await pressInFirefox(session.inBrowser);
  else await (page as ChromiumTab).pressAction(new URL(session.extensionOrigin).host);
}

/** Presses it in Firefox, which keeps it in a panel. */
export async function pressInFirefox(inBrowser: InBrowser): Promise<void> {
  await inBrowser(() => gUnifiedExtensions.togglePanel(new MouseEvent('mousedown')), null);
  const press = () => {
    const button = document.querySelector<HTMLElement>('toolbarbutton[id*="locus"][id$="-BAP"]');
    button?.click();
    return button !== null;
  };
  await expect.poll(() => inBrowser(press, null)).toBe(true);
}

/** Closes what opened in Firefox: an open panel would keep the browser from closing. */
export async function closePanels(inBrowser: InBrowser): Promise<void> {
  await inBrowser(() => {
    for (const panel of document.querySelectorAll<Panel>('panel[panelopen]')) panel.hidePopup();
  }, null);
}
