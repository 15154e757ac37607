// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { onMessage, removeAllListeners } from '../../runtime/messages.ts';
import { startReport, type ReportActions } from '../../runtime/report.ts';
import type { ReportState } from '../../runtime/report-state.ts';
import { makeMatch, makePassage, makeSummary } from '../ui/samples.ts';
import { makeUse, sample, SPEECH } from '../ui/report/samples.ts';
import { listenInTabs } from './hear.ts';
import { offerPorts } from './ports.ts';

let ports: ReturnType<typeof offerPorts>;
let ending: AbortController;
let state: ReportState;
let actions: ReportActions;
let asked: { words: string[]; host: string }[];

beforeEach(() => {
  fakeBrowser.reset();
  removeAllListeners();
  ports = offerPorts();
  asked = [];
  fakeBrowser.tabs.get = (() => Promise.resolve({ title: '文章', url: 'https://news.example/' })) as never;
  onMessage('getReport', ({ data: { words, host } }) => {
    asked.push({ words: words.map(({ text }) => text), host });
    const uses = words.map(({ target }) => makeUse(sample(0, target, 'speech/1.1/1')));
    const passages = words.length > 0 ? [makePassage('原文', { address: 'speech/1.1/1' })] : [];
    return { kind: 'report', report: { uses, passages, documents: [SPEECH] } };
  });
  ending = new AbortController();
});

afterEach(() => ending.abort());

function open(openPassage: (address: string) => void = () => {}): void {
  const show = (shown: ReportState, offered: ReportActions) => ([state, actions] = [shown, offered]);
  startReport({ tab: 5, show, openPassage }, ending.signal);
}

describe('the life of a report', () => {
  it('asks for what the page of its tab says, and shows it', async () => {
    open();
    expect(ports.map(({ tab }) => tab)).toEqual([5]);
    ports[0]?.say(makeSummary([makeMatch(1, '甲'), makeMatch(2, '乙'), makeMatch(3, '甲')]));
    await vi.waitFor(() => expect(state.entries.map(({ match }) => match.id)).toEqual([1, 2, 3]));
    expect(asked.at(-1)).toEqual({ words: ['甲', '乙'], host: 'news.example' });
    expect(state.name).toEqual({ title: '文章', url: 'https://news.example/' });
  });

  it('asks again only when there are other words', async () => {
    open();
    ports[0]?.say(makeSummary([makeMatch(1, '甲')]));
    await vi.waitFor(() => expect(state.entries).toHaveLength(1));
    const before = asked.length;
    ports[0]?.say(makeSummary([makeMatch(1, '甲'), makeMatch(2, '甲')]));
    expect(state.entries).toHaveLength(2);
    ports[0]?.say(makeSummary([makeMatch(1, '甲'), makeMatch(3, '乙')]));
    await vi.waitFor(() => expect(state.entries.map(({ match }) => match.id)).toEqual([1, 3]));
    expect(asked).toHaveLength(before + 1);
  });

  it('asks again when the page was read anew', async () => {
    open();
    ports[0]?.say(makeSummary([makeMatch(1, '甲')]));
    await vi.waitFor(() => expect(state.entries).toHaveLength(1));
    const before = asked.length;
    ports[0]?.say(makeSummary([makeMatch(1, '甲')], { state: 'waiting' }));
    await vi.waitFor(() => expect(asked).toHaveLength(before + 1));
  });

  it('says that the library is missing before any page has spoken', async () => {
    removeAllListeners();
    onMessage('getReport', () => ({ kind: 'unavailable' }));
    open();
    await vi.waitFor(() => expect(state.isLibraryMissing).toBe(true));
  });

  it('asks again after an answer that did not come', async () => {
    removeAllListeners();
    onMessage('getReport', () => ({ kind: 'unavailable' }));
    open();
    ports[0]?.say(makeSummary([makeMatch(1, '甲')]));
    await vi.waitFor(() => expect(state.isLibraryMissing).toBe(true));
    removeAllListeners();
    onMessage('getReport', () => ({ kind: 'report', report: { uses: [], passages: [], documents: [] } }));
    ports[0]?.say(makeSummary([makeMatch(1, '甲')]));
    await vi.waitFor(() => expect(state.isLibraryMissing).toBe(false));
  });

  it('follows the title of its own tab', async () => {
    open();
    await vi.waitFor(() => expect(state.name.title).toBe('文章'));
    const rename = (tab: number, title: string) =>
      fakeBrowser.tabs.onUpdated.trigger(tab, { title }, { title, url: 'https://news.example/2' } as never);
    await rename(6, '别的页');
    await rename(5, '新题目');
    expect(state.name).toEqual({ title: '新题目', url: 'https://news.example/2' });
  });

  it('goes to a match in the page, and hands a passage to the reader', async () => {
    const told = listenInTabs();
    const opened = vi.fn<(address: string) => void>();
    open(opened);
    actions.jump('top', makeMatch(3, '甲'));
    await vi.waitFor(() => expect(told).toEqual([[5, 'jumpToMatch']]));
    actions.openPassage('speech/1.1/1');
    expect(opened).toHaveBeenCalledWith('speech/1.1/1');
  });

  it('is whole while it is printed, however that began, and then as before', () => {
    open();
    const print = vi.fn<() => void>();
    Object.assign(window, { print });
    actions.print();
    expect(print).toHaveBeenCalledOnce();
    window.dispatchEvent(new Event('beforeprint'));
    expect(state.isPrinting).toBe(true);
    window.dispatchEvent(new Event('afterprint'));
    expect(state.isPrinting).toBe(false);
  });

  it('shows nothing more after its end', () => {
    open();
    ending.abort();
    const last = state;
    actions.note({ kind: 'rarenessChosen', isRareOnly: true });
    expect(state).toBe(last);
    expect(ports[0]?.isEnded()).toBe(true);
  });
});

describe('a file of a report', () => {
  it('is handed to the browser under its name', async () => {
    const clicked = vi.fn<(link: HTMLAnchorElement) => void>();
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(
      this: HTMLAnchorElement,
    ) {
      clicked(this);
    });
    const made = vi.spyOn(URL, 'createObjectURL');
    open();
    actions.download({ name: '报告.csv', type: 'text/csv', content: '\uFEFF甲' });
    const [link] = clicked.mock.calls[0]!;
    expect(link.download).toBe('报告.csv');
    expect(link.href).toMatch(/^blob:/u);
    const blob = made.mock.calls[0]![0] as Blob;
    expect(blob.type).toBe('text/csv;charset=utf-8');
    // The mark at the beginning is part of the file; reading it as text would drop it.
    expect([...new Uint8Array(await blob.arrayBuffer())]).toEqual([0xef, 0xbb, 0xbf, 0xe7, 0x94, 0xb2]);
  });
});
