import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
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
  vi.useFakeTimers();
  fakeBrowser.reset();
  ports = offerPorts();
  news = [];
  status = 'complete';
  fakeBrowser.tabs.get = (() => Promise.resolve({ status })) as never;
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
  vi.useRealTimers();
});

describe('watching a page', () => {
  it('tells what its frames say, and nothing that makes no sense', () => {
    ports[0]?.say(makeSummary([]));
    ports[0]?.say('hello');
    ports[0]?.say({ frame: 7 });
    expect(news).toEqual([{ kind: 'summary', summary: makeSummary([]) }]);
  });

  it('tells whose card opened, also after another page was loaded', async () => {
    ports[0]?.say({ opened: '甲' });
    ports[0]?.say({ opened: 7 });
    status = 'loading';
    ports[0]?.end();
    await vi.advanceTimersToNextTimerAsync();
    ports[1]?.say({ opened: '乙' });
    expect(opened).toEqual(['甲', '乙']);
  });

  it('tells that nobody is there', async () => {
    ports[0]?.end();
    await vi.runAllTimersAsync();
    expect(news).toEqual([{ kind: 'unreachable' }]);
    expect(ports).toHaveLength(1);
  });

  it('asks again while the page loads', async () => {
    status = 'loading';
    ports[0]?.end();
    await vi.advanceTimersToNextTimerAsync();
    expect(news).toEqual([{ kind: 'loading' }]);
    ports[1]?.say(makeSummary([]));
    expect(news.at(-1)?.kind).toBe('summary');
  });

  it('asks again when another page is loaded in the tab', async () => {
    ports[0]?.end();
    await vi.runAllTimersAsync();
    await fakeBrowser.tabs.onUpdated.trigger(TAB + 1, { status: 'loading' }, {} as never);
    expect(ports).toHaveLength(1);
    await fakeBrowser.tabs.onUpdated.trigger(TAB, { status: 'loading' }, {} as never);
    expect(ports).toHaveLength(2);
  });

  it('ends with the signal', async () => {
    ending.abort();
    expect(ports[0]?.isEnded()).toBe(true);
    status = 'loading';
    ports[0]?.end();
    await vi.runAllTimersAsync();
    expect(news).toEqual([]);
    expect(ports).toHaveLength(1);
  });
});
