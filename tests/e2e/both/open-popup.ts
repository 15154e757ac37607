/** The popup in either browser, seen and pressed from inside. */
import type { DrivenBrowser, PlainPage } from '../../../scripts/driven-page.ts';
import type { Probe } from '../../../scripts/extension-probe.ts';

export interface HeldPopup {
  /** All that can be read in it, white space folded. */
  text: () => Promise<string>;
  /** Presses the first element that a selector finds. */
  press: (selector: string) => Promise<void>;
  close: () => Promise<void>;
}

declare const chrome: { tabs: { create(options: { url: string; active: boolean }): Promise<unknown> } };

/** What a popup is opened through. */
type Asked = Pick<DrivenBrowser<PlainPage>, 'catchPage' | 'extensionOrigin'> & { probe: Probe<PlainPage> };

/** The popup of a page, in a tab behind it, so that the page is the active one as under a real popup. */
export async function openPopup(
  { probe, catchPage, extensionOrigin }: Asked,
  under: { page: PlainPage },
): Promise<HeldPopup> {
  await under.page.bringToFront();
  const url = `${extensionOrigin}/popup.html`;
  const create = () => probe.page.evaluate((at) => chrome.tabs.create({ url: at, active: false }), url);
  return holdPopup(await catchPage(create));
}

function holdPopup(page: PlainPage): HeldPopup {
  return {
    text: () => page.evaluate(() => (document.body?.innerText ?? '').replace(/\s+/gu, ' ')),
    press: (selector) =>
      page.evaluate((wanted) => document.querySelector<HTMLElement>(wanted)?.click(), selector),
    close: () => page.close(),
  };
}
