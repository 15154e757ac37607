// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { getLastLookups, keepLookup } from '../../runtime/last-lookups.ts';
import { onMessage, removeAllListeners } from '../../runtime/messages.ts';
import { startPopup, type PopupActions } from '../../runtime/popup.ts';
import type { PopupStart } from '../../runtime/popup-address.ts';
import { findTopFrame } from '../../runtime/page-state.ts';
import type { PopupState } from '../../runtime/popup-state.ts';
import { makeMatch, makePassage, makeResult, makeSummary } from '../ui/samples.ts';
import { listenInTabs } from './hear.ts';
import { offerPorts } from './ports.ts';

const TITLE = { zh: '讲话', en: 'Speech' };
const TAB = { id: 5, windowId: 7, incognito: false };

let ports: ReturnType<typeof offerPorts>;
let ending: AbortController;
let state: PopupState;
let actions: PopupActions;

beforeEach(() => {
  fakeBrowser.reset();
  removeAllListeners();
  ports = offerPorts();
  fakeBrowser.tabs.query = (() => Promise.resolve([TAB])) as never;
  fakeBrowser.commands.getAll = () => Promise.resolve([]);
  vi.spyOn(window, 'close').mockImplementation(() => {});
  onMessage('getPlaces', ({ data: { targets } }) => ({
    kind: 'places',
    places: targets.map((target) => ({ text: target, passage: makePassage(target), documentTitle: TITLE })),
  }));
  onMessage('searchPassages', ({ data: { query } }) => ({
    kind: 'results',
    results: [makeResult(`${query}之后`)],
  }));
  ending = new AbortController();
});

afterEach(() => ending.abort());

async function open(start: Partial<PopupStart> = {}): Promise<void> {
  await startPopup(
    (shown, offered) => ([state, actions] = [shown, offered]),
    { query: '', tab: undefined, ...start },
    ending.signal,
  );
}

/** The texts of the results that are shown. */
function texts(): string[] {
  return state.lookup.kind === 'found'
    ? state.lookup.parts.flatMap(({ results }) => results.map(({ text }) => text))
    : [];
}

describe('the popup', () => {
  it('connects to the tab under it and asks for the places of what it tells', async () => {
    await open();
    expect(ports.map(({ tab }) => tab)).toEqual([5]);
    ports[0]?.say(makeSummary([makeMatch(1, '甲'), makeMatch(2, '乙'), makeMatch(3, '甲')]));
    await vi.waitFor(() => expect([...state.places.keys()]).toEqual(['甲', '乙']));
    expect(state.places.get('甲')?.passage.address).toBe('speech/2.6/3');
  });

  it('begins with what was typed before it was there, and looks it up', async () => {
    const shown: PopupState[] = [];
    await startPopup((next) => shown.push(next), { query: '甲', tab: undefined }, ending.signal);
    expect(shown[0]?.query).toBe('甲');
    await vi.waitFor(() => expect(shown.at(-1)?.lookup.kind).toBe('found'));
    expect(shown.every(({ query }) => query === '甲')).toBe(true);
  });

  it('says that a window without a tab cannot be read', async () => {
    fakeBrowser.tabs.query = () => Promise.resolve([]);
    await open();
    expect(state.page).toEqual({ kind: 'unreachable', barrier: 'own' });
  });

  it('says that the library is missing before any page has spoken', async () => {
    removeAllListeners();
    onMessage('getPlaces', () => ({ kind: 'unavailable' }));
    await open();
    await vi.waitFor(() => expect(state.isLibraryMissing).toBe(true));
  });

  it('shows nothing more after its end', async () => {
    await open();
    ending.abort();
    const last = state;
    actions.note({ kind: 'moreGroupsShown' });
    expect(state).toBe(last);
    expect(ports[0]?.isEnded()).toBe(true);
  });
});

describe('a lookup in the popup', () => {
  it('asks for what is typed, without the space around it', async () => {
    await open();
    actions.search(' 甲 ');
    await vi.waitFor(() => expect(texts()).toEqual(['甲之后']));
  });

  it('begins with what its address asks for, beside the tab that it names', async () => {
    fakeBrowser.tabs.get = ((id: number) => Promise.resolve({ ...TAB, id })) as never;
    await open({ query: '甲', tab: 9 });
    await vi.waitFor(() => expect(texts()).toEqual(['甲之后']));
    expect(ports.map(({ tab }) => tab)).toEqual([9]);
  });

  it('asks again while the library is loading, and says so', async () => {
    const answers = [{ kind: 'loading' }, { kind: 'loading' }] as { kind: 'loading' }[];
    const shown: string[] = [];
    removeAllListeners();
    onMessage('searchPassages', () => answers.pop() ?? { kind: 'results', results: [makeResult('甲之后')] });
    await open();
    actions.search('甲');
    await vi.waitFor(() => {
      shown.push(state.lookup.kind);
      expect(texts()).toEqual(['甲之后']);
    });
    expect(answers).toEqual([]);
    expect(shown).toContain('loading');
  });

  it('asks no more for what was typed over while the library was loading', async () => {
    const asked: string[] = [];
    removeAllListeners();
    onMessage('searchPassages', ({ data: { query } }) => {
      asked.push(query);
      return query === '甲'
        ? { kind: 'loading' }
        : { kind: 'results', results: [makeResult(`${query}之后`)] };
    });
    await open();
    vi.useFakeTimers();
    actions.search('甲');
    await vi.advanceTimersByTimeAsync(50);
    expect(state.lookup.kind).toBe('loading');
    actions.search('甲乙');
    await vi.advanceTimersByTimeAsync(1000);
    vi.useRealTimers();
    expect(texts()).toEqual(['甲乙之后']);
    expect(asked).toEqual(['甲', '甲乙']);
  });

  it('sends no more of a text than a query can use', async () => {
    const asked: string[] = [];
    removeAllListeners();
    onMessage('searchPassages', ({ data: { query } }) => {
      asked.push(query);
      return { kind: 'results', results: [] };
    });
    await open();
    actions.search('甲'.repeat(10_000));
    await vi.waitFor(() => expect(state.lookup.kind).toBe('found'));
    expect(asked.map((query) => query.length)).toEqual([4000]);
  });

  it('asks nothing when there is nothing to ask', async () => {
    await open();
    const asked = vi.fn<() => void>();
    fakeBrowser.runtime.onMessage.addListener(asked);
    actions.search('  ');
    await Promise.resolve();
    expect(asked).not.toHaveBeenCalled();
    expect(state.query).toBe('  ');
  });

  it('says that there is nothing to look in', async () => {
    removeAllListeners();
    onMessage('getPlaces', () => ({ kind: 'places', places: [] }));
    onMessage('searchPassages', () => ({ kind: 'unavailable' }));
    await open();
    actions.search('甲');
    await vi.waitFor(() => expect(state.lookup.kind).toBe('unavailable'));
  });
});

describe('the switch', () => {
  it('sets the site of the top frame', async () => {
    const set = vi.fn<(data: unknown) => void>();
    onMessage('setSite', ({ data }) => set(data));
    await open();
    ports[0]?.say(makeSummary([], { frame: 'inner', isTop: false, host: 'frame.example' }));
    ports[0]?.say(makeSummary([]));
    actions.setSite(false);
    expect(findTopFrame(state.page)?.isOn).toBe(false);
    await vi.waitFor(() => expect(set).toHaveBeenCalledWith({ host: 'news.example', isOn: false }));
  });

  it('goes back when the setting could not be stored', async () => {
    onMessage('setSite', () => Promise.reject(new Error('storage is full')));
    await open();
    ports[0]?.say(makeSummary([]));
    actions.setSite(false);
    await vi.waitFor(() => expect(findTopFrame(state.page)?.isOn).toBe(true));
  });
});

describe('a match in the popup', () => {
  it('is gone to in its tab, which comes in front, and the popup closes', async () => {
    const told = listenInTabs();
    const update = vi.spyOn(fakeBrowser.tabs, 'update').mockResolvedValue({} as never);
    await open();
    actions.jump('top', makeMatch(3, '甲'));
    await vi.waitFor(() => expect(window.close).toHaveBeenCalled());
    expect(told).toEqual([[5, 'jumpToMatch']]);
    expect(update).toHaveBeenCalledWith(5, { active: true });
  });
});

describe('copying', () => {
  it.each([
    ['done', () => Promise.resolve()],
    ['refused', () => Promise.reject(new Error('not allowed'))],
  ])('is %s', async (outcome, writeText) => {
    vi.spyOn(navigator.clipboard, 'writeText').mockImplementation(writeText);
    await open();
    actions.copy('“甲”——《讲话》');
    await vi.waitFor(() => expect(state.copying).toBe(outcome));
  });
});

describe('the last lookups', () => {
  it('are known when the popup opens, and can be forgotten', async () => {
    await keepLookup('甲乙');
    await open();
    await vi.waitFor(() => expect(state.lastLookups).toEqual(['甲乙']));
    actions.forgetLookups();
    expect(state.lastLookups).toEqual([]);
    await vi.waitFor(async () => expect(await getLastLookups()).toEqual([]));
  });

  it('gain a query that was used, not each step on the way to it', async () => {
    await open();
    actions.search('甲');
    actions.search('甲乙');
    await vi.waitFor(() => expect(texts()).toEqual(['甲乙之后']));
    expect(await getLastLookups()).toEqual([]);
    vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    actions.copy('“甲乙”');
    await vi.waitFor(() => expect(state.lastLookups).toEqual(['甲乙']));
  });

  it('gain a query that stood a while', async () => {
    await open();
    vi.useFakeTimers();
    actions.search('甲');
    await vi.runAllTimersAsync();
    vi.useRealTimers();
    await vi.waitFor(() => expect(state.lastLookups).toEqual(['甲']));
  });

  it('gain nothing over a private window', async () => {
    fakeBrowser.tabs.query = (() => Promise.resolve([{ ...TAB, incognito: true }])) as never;
    await open();
    actions.search('甲');
    await vi.waitFor(() => expect(texts()).toEqual(['甲之后']));
    vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    actions.copy('“甲”');
    await vi.waitFor(() => expect(state.copying).toBe('done'));
    expect(await getLastLookups()).toEqual([]);
  });
});

describe('a result in the popup', () => {
  it('opens the reader in the window of the tab, on the spot, and the popup closes', async () => {
    const opened = vi.fn<(options: unknown) => Promise<void>>().mockResolvedValue();
    Object.assign(fakeBrowser, { sidePanel: { open: opened } });
    await open();
    actions.openResult(makeResult('甲'));
    expect(opened).toHaveBeenCalledWith({ windowId: 7 });
    await vi.waitFor(() => expect(window.close).toHaveBeenCalled());
  });
});
