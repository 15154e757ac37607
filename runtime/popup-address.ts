/** The popup as a page of its own: what it begins with stands in its address. */
import { browser } from '#imports';

/** Characters of a text that are taken over: a paragraph, and an address that every browser takes. */
const TEXT_LIMIT = 1000;

/** What a popup begins with. */
export interface PopupStart {
  /** What is looked up at once; empty for nothing. */
  query: string;
  /** The tab that it belongs to; `undefined` for the one in front. */
  tab: number | undefined;
}

/** The address of a popup that looks a text up and keeps company with a tab. */
export function popupAddress({ query, tab }: PopupStart): string {
  const start = new URLSearchParams({ query: query.slice(0, TEXT_LIMIT) });
  if (tab !== undefined) start.set('tab', String(tab));
  return browser.runtime.getURL(`/popup.html?${start}`);
}

/** What the search part of a popup's address says; a plain popup has none. */
export function readPopupAddress(search: string): PopupStart {
  const start = new URLSearchParams(search);
  const tab = Number.parseInt(start.get('tab') ?? '', 10);
  return {
    query: (start.get('query') ?? '').slice(0, TEXT_LIMIT),
    tab: Number.isNaN(tab) ? undefined : tab,
  };
}
