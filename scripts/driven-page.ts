/** What scripts and tests ask of a tab and of a browser, whichever drives it: Playwright, or Marionette for Firefox. */
import type { Page } from '@playwright/test';

/** The browsers that can be driven. */
export type BrowserName = 'chromium' | 'firefox';

/** A tab; a page of Playwright is one. */
export interface DrivenPage {
  /** Runs a function in the page, which may use nothing but its argument, and gives back what can be put as JSON. */
  evaluate: Page['evaluate'];
  /**
   * Resolves with the server's answer when the address has been loaded at least so far.
   * @throws Error when it cannot be loaded.
   */
  goto: (
    url: string,
    options?: { waitUntil?: 'commit' | 'domcontentloaded' },
  ) => Promise<Pick<Response, 'ok' | 'status'> | null>;
  title: () => Promise<string>;
  bringToFront: () => Promise<void>;
  /** Has the tab in front drawn as on the screen, or as on paper. */
  emulateMedia: (options: { media: 'screen' | 'print' }) => Promise<void>;
  screenshot: (options: { path: string }) => Promise<unknown>;
  close: () => Promise<void>;
  mouse: Pick<Page['mouse'], 'move' | 'down' | 'up' | 'click'>;
  keyboard: Pick<Page['keyboard'], 'press'>;
}

/** What is needed of a tab to open a page in it, to look into it and to point at it. */
export type PlainPage = Pick<DrivenPage, 'evaluate' | 'goto' | 'bringToFront' | 'close' | 'mouse'>;

/** A tab that shows what stands in closed shadow roots as well. */
export interface SeesRoots {
  /** Runs a function on the shadow root, open or closed, of the first element that a selector finds; `null` without one. */
  evaluateInRoot: <Result, Argument>(
    selector: string,
    act: (root: ShadowRoot, argument: Argument) => Result,
    argument: Argument,
  ) => Promise<Result | null>;
}

/** What a server answered. */
interface Response {
  ok: () => boolean;
  status: () => number;
}

/** A browser that runs with the extension in it. */
export interface DrivenBrowser<Tab extends PlainPage = DrivenPage> {
  /** Such as `chrome-extension://…`, without a slash at the end. */
  extensionOrigin: string;
  /** An empty tab: the browser's first one, then new ones in front. */
  openPage: () => Promise<Tab>;
  /** The tab that opens while something is done. */
  catchPage: (act: () => Promise<unknown>) => Promise<Tab>;
  /** Resolves when the reader has closed the browser. */
  closed: Promise<unknown>;
  close: () => Promise<void>;
}
