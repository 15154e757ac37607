// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { onMessage, removeAllListeners } from '../../runtime/messages.ts';
import { startPopup, type PopupActions } from '../../runtime/popup.ts';
import { findTopFrame, type PopupState } from '../../runtime/popup-state.ts';
import { makeMatch, makePassage, makeResult, makeSummary } from '../ui/samples.ts';
import { listenInTabs } from './hear.ts';
import { offerPorts } from './ports.ts';

const TITLE = { zh: '讲话', en: 'Speech' };

let ports: ReturnType<typeof offerPorts>;
let ending: AbortController;
let state: PopupState;
let actions: PopupActions;

beforeEach(() => {
  fakeBrowser.reset();
  removeAllListeners();
  ports = offerPorts();
  fakeBrowser.tabs.query = (() => Promise.resolve([{ id: 5 }])) as never;
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

async function open(): Promise<void> {
  await startPopup((shown, offered) => ([state, actions] = [shown, offered]), ending.signal);
}

describe('the popup', () => {
  it('connects to the tab under it and asks for the places of what it tells', async () => {
    await open();
    expect(ports.map(({ tab }) => tab)).toEqual([5]);
    ports[0]?.say(makeSummary([makeMatch(1, '甲'), makeMatch(2, '乙'), makeMatch(3, '甲')]));
    await vi.waitFor(() => expect([...state.places.keys()]).toEqual(['甲', '乙']));
    expect(state.places.get('甲')?.passage.address).toBe('speech/2.6/3');
  });

  it('says that a window without a tab cannot be read', async () => {
    fakeBrowser.tabs.query = () => Promise.resolve([]);
    await open();
    expect(state.page.kind).toBe('unreachable');
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
    actions.note({ kind: 'wholeListShown' });
    expect(state).toBe(last);
    expect(ports[0]?.isEnded()).toBe(true);
  });
});

describe('a lookup in the popup', () => {
  it('asks for what is typed, without the space around it', async () => {
    await open();
    actions.search(' 甲 ');
    await vi.waitFor(() =>
      expect(state.lookup).toMatchObject({ kind: 'found', results: [{ text: '甲之后' }] }),
    );
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
  it('is gone to, and the popup closes', async () => {
    const close = vi.spyOn(window, 'close').mockImplementation(() => {});
    const told = listenInTabs();
    await open();
    actions.jump('top', makeMatch(3, '甲'));
    await vi.waitFor(() => expect(close).toHaveBeenCalled());
    expect(told).toEqual([[5, 'jumpToMatch']]);
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
