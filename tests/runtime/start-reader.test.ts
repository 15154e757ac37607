// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { ReaderActions, ReaderParts } from '../../runtime/live-reader.ts';
import { onMessage, removeAllListeners } from '../../runtime/messages.ts';
import { DEFAULTS } from '../../runtime/read-settings.ts';
import type { ReaderState } from '../../runtime/reader-state.ts';
import { openReader } from '../../runtime/reader.ts';
import { startReader } from '../../runtime/start-reader.ts';
import { makeDocument, makePhrase } from '../ui/reader-samples.ts';
import { makeMatch, makeResult, makeSummary } from '../ui/samples.ts';
import { listenInTabs } from './hear.ts';
import { offerPorts } from './ports.ts';

const DOCUMENTS = [makeDocument(), makeDocument('report', '工作报告')];
const TITLE = { zh: '讲话', en: 'Speech' };
const [PASSAGE] = makeDocument().sections[0]!.paragraphs[0]!.passages;

let ports: ReturnType<typeof offerPorts>;
let ending: AbortController;
let state: ReaderState;
let actions: ReaderActions;
let parts: ReaderParts;
let own: number | undefined;

beforeEach(() => {
  fakeBrowser.reset();
  removeAllListeners();
  ports = offerPorts();
  own = undefined;
  Object.assign(fakeBrowser, { sidePanel: { open: () => Promise.resolve() } });
  fakeBrowser.windows.getCurrent = (() => Promise.resolve({ id: 1 })) as never;
  fakeBrowser.tabs.getCurrent = (() => Promise.resolve(own === undefined ? undefined : { id: own })) as never;
  fakeBrowser.tabs.query = (() =>
    Promise.resolve([
      { id: 5, active: own === undefined, lastAccessed: 2 },
      { id: 6, active: false, lastAccessed: 1 },
      { id: 9, active: own !== undefined, lastAccessed: 3 },
    ])) as never;
  fakeBrowser.tabs.get = (() => Promise.resolve({ status: 'complete', title: '', url: '' })) as never;
  fakeBrowser.tabs.update = (() => Promise.resolve({})) as never;
  onMessage('getSettings', () => DEFAULTS);
  onMessage('getDocument', ({ data: { id } }) => {
    const document = DOCUMENTS.find((one) => one.id === id) ?? DOCUMENTS[0]!;
    return { kind: 'document', documents: DOCUMENTS, document };
  });
  onMessage('getPlaces', ({ data: { targets } }) => ({
    kind: 'places',
    places: targets.map((target) =>
      target === '两个维护' ? { text: target, passage: PASSAGE!, documentTitle: TITLE } : null,
    ),
  }));
  onMessage('getCard', () => ({ kind: 'card', content: makePhrase() }));
  ending = new AbortController();
});

afterEach(() => ending.abort());

async function open(): Promise<void> {
  await startReader((...shown) => ([state, actions, parts] = shown), ending.signal);
  await vi.waitFor(() => expect(ports).toHaveLength(1));
}

describe('the reader', () => {
  it('opens the first document and keeps company with the tab in front', async () => {
    await open();
    expect(state.document?.id).toBe('speech');
    expect(ports.map(({ tab }) => tab)).toEqual([5]);
    ports[0]?.say(makeSummary([makeMatch(1, '两个维护')]));
    await vi.waitFor(() => expect(state.places.get('两个维护')?.passage.address).toBe('speech/0.1/1'));
  });

  it('says that there is no library', async () => {
    removeAllListeners();
    onMessage('getDocument', () => ({ kind: 'unavailable' }));
    onMessage('getSettings', () => DEFAULTS);
    await open();
    expect(state.library).toBe('missing');
  });

  it('waits for a library that is still being loaded', async () => {
    removeAllListeners();
    let asked = 0;
    onMessage('getSettings', () => DEFAULTS);
    onMessage('getDocument', () =>
      ++asked < 3 ? { kind: 'loading' } : { kind: 'document', documents: DOCUMENTS, document: DOCUMENTS[0]! },
    );
    await open();
    expect(state.library).toBe('there');
  });

  it('in a tab of its own keeps company with the tab that was in front before', async () => {
    own = 9;
    await open();
    expect(ports[0]?.tab).toBe(5);
    await fakeBrowser.tabs.onActivated.trigger({ tabId: 9, windowId: 1 });
    expect(ports).toHaveLength(1);
  });

  it('goes with the tabs of its window, and with no others', async () => {
    await open();
    await fakeBrowser.tabs.onActivated.trigger({ tabId: 7, windowId: 2 });
    expect(ports).toHaveLength(1);
    await fakeBrowser.tabs.onActivated.trigger({ tabId: 6, windowId: 1 });
    expect(ports.map(({ tab }) => tab)).toEqual([5, 6]);
    expect(ports[0]?.isEnded()).toBe(true);
  });
});

describe('a goal of the reader', () => {
  it('that is a passage is gone to', async () => {
    await open();
    await openReader({ id: 5, windowId: 1 }, { address: 'speech/1.1/1' });
    await vi.waitFor(() => expect(state.here.address).toBe('speech/1.1/1'));
    expect(state.move.isFocused).toBe(true);
  });

  it('in another document opens that one', async () => {
    await open();
    actions.go('report/1');
    await vi.waitFor(() => expect(state.here).toMatchObject({ document: 'report', address: 'report/1' }));
    actions.goBack();
    await vi.waitFor(() => expect(state.document?.id).toBe('speech'));
  });

  it('that is the report shows it', async () => {
    await open();
    await openReader({ id: 5, windowId: 1 }, { isReport: true });
    await vi.waitFor(() => expect(state.view).toBe('report'));
  });

  it('that is a phrase lists its passages', async () => {
    await open();
    await openReader({ id: 5, windowId: 1 }, { target: '两个维护' });
    await vi.waitFor(() => expect(state.phrase?.content?.entry.phrase).toBe('“两个维护”'));
    expect(state.here.address).toBe('speech/0.1/1');
  });

  it.each([[{ address: 'speech/9.9/9' }], [{ address: 'gone/1' }], [{ target: '四风' }]])(
    '%o that is no more is said to be gone',
    async (goal) => {
      await open();
      await openReader({ id: 5, windowId: 1 }, goal);
      await vi.waitFor(() => expect(state.isGone).toBe(true));
      expect(state.document?.id).toBe('speech');
    },
  );

  it('moves a reader in a tab of its own, which says where it is', async () => {
    own = 9;
    await open();
    Object.assign(fakeBrowser, { sidePanel: undefined });
    await openReader({ id: 6, windowId: 1 }, { address: 'speech/1' });
    await vi.waitFor(() => expect(state.here.address).toBe('speech/1'));
    expect(ports.at(-1)?.tab).toBe(6);
  });
});

describe('company with the page', () => {
  it('follows the card that opens there', async () => {
    await open();
    ports[0]?.say({ opened: '两个维护' });
    await vi.waitFor(() => expect(state.here).toMatchObject({ address: 'speech/0.1/1', by: 'page' }));
    expect(state.move.isFocused).toBe(false);
  });

  it('goes round the uses of a passage, and learns nothing from the cards that it opened', async () => {
    const told = listenInTabs();
    await open();
    const uses = [1, 2].map((id) => ({ frame: 'top', match: makeMatch(id, '两个维护') }));
    for (const _ of [1, 2, 3]) actions.jump(uses, 'speech/1.1/1');
    await vi.waitFor(() => expect(told).toEqual([1, 2, 3].map(() => [5, 'jumpToMatch'])));
    expect(state.turns.get('speech/1.1/1')).toBe(3);
    ports[0]?.say({ opened: '两个维护' });
    expect(state.here.address).toBeNull();
  });

  it('reports on the page once the report is looked at', async () => {
    await open();
    expect(parts.report).toBeNull();
    actions.note({ kind: 'viewChosen', view: 'report' });
    expect(parts.report).not.toBeNull();
    const [first] = [parts.report];
    await fakeBrowser.tabs.onActivated.trigger({ tabId: 6, windowId: 1 });
    expect(parts.report).not.toBe(first);
  });
});

describe('what is chosen and asked', () => {
  it('sets the text at once and stores it', async () => {
    const stored = vi.fn<(change: unknown) => void>();
    onMessage('changeSettings', ({ data: { change } }) => stored(change));
    await open();
    actions.setText({ size: 2 });
    expect(parts.settings?.reader.size).toBe(2);
    await vi.waitFor(() => expect(stored).toHaveBeenCalledWith({ reader: { size: 2 } }));
  });

  it('looks up what is typed, without the space around it', async () => {
    onMessage('searchPassages', ({ data: { query } }) => ({
      kind: 'results',
      results: [makeResult(`${query}之后`)],
    }));
    await open();
    actions.search(' 甲 ');
    await vi.waitFor(() =>
      expect(state.lookup).toMatchObject({ kind: 'found', results: [{ text: '甲之后' }] }),
    );
  });

  it('shows nothing more after its end', async () => {
    await open();
    ending.abort();
    const last = state;
    actions.note({ kind: 'phraseClosed' });
    expect(state).toBe(last);
    expect(ports[0]?.isEnded()).toBe(true);
  });
});
