import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { watchPage, type PageNews } from '../../runtime/watch-page.ts';
import { makeSummary } from '../ui/samples.ts';
import { offerPorts } from './ports.ts';

const TAB = 5;

let ports: ReturnType<typeof offerPorts>;
let news: PageNews[];
let ending: AbortController;
let opened: string[];
let status: string;

beforeEach(() => {
  fakeBrowser.reset();
  ports = offerPorts();
  news = [];
  status = 'complete';
  fakeBrowser.tabs.get = (() => Promise.resolve({ status, url: 'https://news.example/a.pdf' })) as never;
  ending = new AbortController();
  opened = [];
  watchPage(
    TAB,
    (piece) => news.push(piece),
    ending.signal,
    (target) => opened.push(target),
  );
});

afterEach(() => {
  ending.abort();
});

/** A frame sends something to the background, which every page of ours hears too. */
async function speak(tab: number, frameId: number): Promise<void> {
  const sender = { tab: { id: tab }, frameId } as never;
  const heard: unknown = fakeBrowser.runtime.onMessage.trigger({ type: 'getSite' }, sender, () => {});
  await heard;
}

async function update(tab: number, change: 'loading' | 'complete'): Promise<void> {
  await fakeBrowser.tabs.onUpdated.trigger(tab, { status: change }, {} as never);
  await settle();
}

/** Until the browser has answered what was asked of it. */
async function settle(): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
}

describe('watching a page', () => {
  it('tells what its frames say, and nothing that makes no sense', () => {
    ports[0]?.say(makeSummary([]));
    ports[0]?.say('hello');
    ports[0]?.say({ frame: 7 });
    expect(news).toEqual([{ kind: 'summary', summary: makeSummary([]) }]);
  });

  it('takes the browser’s view of a PDF file for what it is, and one in a frame for a frame', () => {
    const pdf = makeSummary([], { isPdf: true });
    ports[0]?.say(pdf);
    ports[0]?.say({ ...pdf, isTop: false });
    expect(news.map(({ kind }) => kind)).toEqual(['unreachable', 'summary']);
  });

  it('tells whose card opened, also after another page was loaded', async () => {
    ports[0]?.say({ opened: '甲' });
    ports[0]?.say({ opened: 7 });
    ports[0]?.end();
    await speak(TAB, 0);
    ports[1]?.say({ opened: '乙' });
    expect(opened).toEqual(['甲', '乙']);
  });

  it('tells that nobody is there, or not yet', async () => {
    ports[0]?.end();
    await settle();
    expect(news).toEqual([{ kind: 'unreachable', barrier: 'pdf' }]);
    status = 'loading';
    await update(TAB, 'loading');
    expect(news.at(-1)).toEqual({ kind: 'loading' });
    status = 'complete';
    await update(TAB + 1, 'complete');
    expect(news).toHaveLength(2);
    await update(TAB, 'complete');
    expect(news.at(-1)).toEqual({ kind: 'unreachable', barrier: 'pdf' });
  });

  it('hears a page whose script starts after the page was complete', async () => {
    ports[0]?.end();
    await settle();
    await speak(TAB, 0);
    expect(ports).toHaveLength(2);
    ports[1]?.say(makeSummary([]));
    expect(news.at(-1)?.kind).toBe('summary');
    await update(TAB, 'complete');
    expect(news.at(-1)?.kind).toBe('summary');
  });

  it('hears each frame that comes later once, and no other tab', async () => {
    await speak(TAB, 7);
    await speak(TAB, 7);
    await speak(TAB + 1, 8);
    expect(ports.map(({ frame }) => frame)).toEqual([undefined, 7]);
    ports[1]?.end();
    await settle();
    expect(news).toEqual([]);
  });

  it('ends with the signal', async () => {
    ending.abort();
    expect(ports[0]?.isEnded()).toBe(true);
    ports[0]?.end();
    await speak(TAB, 0);
    await update(TAB, 'complete');
    expect(news).toEqual([]);
    expect(ports).toHaveLength(1);
  });
});
