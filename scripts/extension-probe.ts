/**
 * Asks the running extension what it knows, the way the popup does: from one of its own pages,
 * over the same port and the same messages. Nothing is added to the extension for it.
 */
import type { Page } from '@playwright/test';
import type { browser } from 'wxt/browser';
import type { DrivenBrowser, PlainPage } from './driven-page.ts';
import { SUMMARY_PORT, type PageSummary, type Requests } from '../runtime/messages.ts';

/** A tab under the browser's own number, which the extension's interfaces want. */
export interface Tab<Driven extends PlainPage = Page> {
  page: Driven;
  id: number;
}

/** A summary with its time. */
export interface TimedSummary {
  summary: PageSummary;
  /** When it was known, in milliseconds since 1970, with fractions. */
  at: number;
}

/** A look into the extension from inside. */
export interface Probe<Driven extends PlainPage = Page> {
  /** A new tab in front, empty. */
  openTab(): Promise<Tab<Driven>>;
  /** What the tab's main frame tells of itself as soon as it has been read; rejects after `timeout` ms. */
  waitForSummary(tab: Pick<Tab, 'id'>, timeout?: number): Promise<TimedSummary>;
  /** Sends a request to the background. */
  send<Type extends keyof Requests>(
    type: Type,
    data: Parameters<Requests[Type]>[0],
  ): Promise<ReturnType<Requests[Type]>>;
  /** The extension's page that asks; tests read what the browser shows for a tab through it. */
  page: Driven;
}

// What stands in an extension page, in Firefox as well.
declare const chrome: typeof browser;

/** Long enough for the largest page on a busy machine, in ms. */
const READ_TIMEOUT = 120_000;

// Runs in the extension's page. A page that has no content script yet refuses the port at once: it is asked again.
async function listen({
  id,
  name,
  timeout,
}: {
  id: number;
  name: string;
  timeout: number;
}): Promise<TimedSummary> {
  const isRead = ({ state, isOn }: PageSummary) => state !== 'waiting' || !isOn;
  const connect = (signal: AbortSignal) =>
    new Promise<TimedSummary | undefined>((resolve) => {
      const port = chrome.tabs.connect(id, { name, frameId: 0 });
      const finish = (result?: TimedSummary) => (port.disconnect(), resolve(result));
      port.onMessage.addListener((summary: PageSummary) => {
        if (isRead(summary)) finish({ summary, at: performance.timeOrigin + performance.now() });
      });
      port.onDisconnect.addListener(() => (void chrome.runtime.lastError, resolve(undefined)));
      signal.addEventListener('abort', () => finish());
    });
  const signal = AbortSignal.timeout(timeout);
  while (!signal.aborted) {
    const result = await connect(signal);
    if (result) return result;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  throw new Error(`The page was not read within ${timeout / 1000} seconds.`);
}

// Runs in the extension's page: the form in which @webext-core/messaging sends.
async function ask({ type, data }: { type: string; data: unknown }): Promise<unknown> {
  const answer = await chrome.runtime.sendMessage({ id: 0, type, data, timestamp: Date.now() });
  if (answer?.err) throw new Error(String(answer.err.message ?? answer.err));
  return answer?.res;
}

/** A probe on the extension in a browser. */
export async function createProbe<Driven extends PlainPage>({
  openPage,
  catchPage,
  extensionOrigin,
}: Pick<DrivenBrowser<Driven>, 'openPage' | 'catchPage' | 'extensionOrigin'>): Promise<Probe<Driven>> {
  const page = await openPage();
  // The manifest is an extension page that runs nothing of its own.
  await page.goto(`${extensionOrigin}/manifest.json`);
  return {
    page,
    async openTab() {
      let id = -1;
      const opened = await catchPage(async () => {
        id = await page.evaluate(async () => (await chrome.tabs.create({ url: 'about:blank' })).id ?? -1);
      });
      return { page: opened, id };
    },
    waitForSummary: ({ id }, timeout = READ_TIMEOUT) =>
      page.evaluate(listen, { id, name: SUMMARY_PORT, timeout }),
    send: (type, data) => page.evaluate(ask, { type, data }) as Promise<never>,
  };
}
