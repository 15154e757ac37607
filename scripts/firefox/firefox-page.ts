/** A tab of Firefox with the hands that Playwright gives a tab of Chromium. */
import { writeFile } from 'node:fs/promises';
import type { DrivenPage, SeesRoots } from '../driven-page.ts';
import { createMouse, pressKey } from './input.ts';
import { MarionetteError } from './marionette.ts';
import { runFunction, type Remote } from './remote.ts';

/** A tab of Firefox. */
export type FirefoxPage = DrivenPage & SeesRoots;

/** What Marionette says where a page could not be loaded: the address of Firefox's own page about it. */
const ERROR_PAGE = /^Reached error page: about:\w+\?e=(\w+)/u;

/** What WebDriver says of an element or shadow root that has left the page. */
const GONE = new Set(['stale element reference', 'no such shadow root', 'detached shadow root']);

/** The tab with a handle of Marionette. */
export function createFirefoxPage(remote: Remote, handle: string): FirefoxPage {
  const inTab: <Result>(act: Parameters<Remote['inTab']>[1]) => Promise<Result> = (act) =>
    remote.inTab(handle, act) as Promise<never>;
  const evaluate = ((act: (argument: unknown) => unknown, argument: unknown) =>
    inTab((send) => runFunction(send, act, argument))) as DrivenPage['evaluate'];

  async function goto(url: string): Promise<ReturnType<typeof answerOf>> {
    try {
      await inTab((send) => send('WebDriver:Navigate', { url }));
    } catch (error) {
      const reason = ERROR_PAGE.exec((error as Error).message)?.[1];
      throw reason ? new Error(`The page could not be loaded (${reason}).`, { cause: error }) : error;
    }
    return answerOf(await evaluate(readStatus, null));
  }

  return {
    evaluate,
    goto,
    title: async () => ((await inTab((send) => send('WebDriver:GetTitle'))) as { value: string }).value,
    bringToFront: async () => {
      await inTab((send) => send('WebDriver:SwitchToWindow', { handle, focus: true }));
    },
    emulateMedia: ({ media }) => remote.inBrowser(setMedium, media),
    async screenshot({ path }) {
      const picture = await inTab((send) => send('WebDriver:TakeScreenshot', { full: false }));
      await writeFile(path, Buffer.from((picture as { value: string }).value, 'base64'));
    },
    close: async () => {
      await inTab((send) => send('WebDriver:CloseWindow'));
    },
    mouse: createMouse((actions) => inTab((send) => send('WebDriver:PerformActions', { actions }))),
    keyboard: {
      press: (key) =>
        pressKey(key, (actions) => inTab((send) => send('WebDriver:PerformActions', { actions }))),
    },
    evaluateInRoot: (selector, act, argument) =>
      inTab(async (send) => {
        const found = await send('WebDriver:FindElements', { using: 'css selector', value: selector });
        const [host] = found as Record<string, string>[];
        if (!host) return null;
        const id = Object.values(host)[0];
        try {
          const { value: root } = (await send('WebDriver:GetShadowRoot', { id })) as { value: unknown };
          const script = `return (${String(act)})(...arguments);`;
          const answer = await send('WebDriver:ExecuteScript', { script, args: [root, argument ?? null] });
          return (answer as { value: unknown }).value;
        } catch (error) {
          // It went while it was asked for.
          if (error instanceof MarionetteError && GONE.has(error.reason)) return null;
          throw error;
        }
      }),
  };
}

declare const gBrowser: { selectedBrowser: { browsingContext: { mediumOverride: string } } };

// Runs in the browser's window.
function setMedium(medium: string): void {
  gBrowser.selectedBrowser.browsingContext.mediumOverride = medium === 'print' ? medium : '';
}

// Runs in the page.
function readStatus(): number {
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return navigation?.responseStatus ?? 0;
}

function answerOf(status: number) {
  return status === 0 ? null : { status: () => status, ok: () => status < 400 };
}
