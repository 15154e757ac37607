/**
 * The life of the popup: it listens to its tab's page, asks the background, and shows
 * each new state. What happens when stands in `popup-state.ts`.
 */
import { browser, type Browser } from '#imports';
import type { LookupResult } from '../engine/types.ts';
import { askBackground } from './ask-background.ts';
import { copyWords } from './copy-words.ts';
import { findSettings } from './find-settings.ts';
import { jumpToMatch } from './jump-to-match.ts';
import { forgetLookups, getLastLookups } from './last-lookups.ts';
import { sendMessage, type PageMatch } from './messages.ts';
import type { PopupStart } from './popup-address.ts';
import { keepQuery, lookUp } from './popup-lookup.ts';
import { findTopFrame, listUnplaced } from './page-state.ts';
import { FIRST_STATE, reducePopup, type PopupEvent, type PopupState } from './popup-state.ts';
import { openReader, type ReaderGoal } from './reader.ts';
import { toGoal } from './to-goal.ts';
import { watchPage } from './watch-page.ts';

/** What the reader can do in the popup. */
export interface PopupActions {
  /** Notes what happened; for whatever needs nobody else's answer. */
  note: (event: PopupEvent) => void;
  search: (query: string) => void;
  setSite: (isOn: boolean) => void;
  jump: (frame: string, match: PageMatch) => void;
  copy: (words: string) => void;
  /** Opens the reader, at a result or as it is, and closes the popup; called while a click or key is dealt with. */
  openResult: (result: LookupResult) => void;
  openReader: () => void;
  openReport: () => void;
  openOptions: () => void;
  forgetLookups: () => void;
  close: () => void;
}

type Tab = Browser.tabs.Tab;

interface Popup {
  signal: AbortSignal;
  tab: Tab | undefined;
  state: PopupState;
  note: (event: PopupEvent) => void;
  mayKeep: () => boolean;
}

/** Starts a popup over a tab, and shows its state at once and after each change until the signal ends it. */
export async function startPopup(
  show: (state: PopupState, actions: PopupActions) => void,
  start: PopupStart,
  signal: AbortSignal,
): Promise<void> {
  const popup: Popup = {
    signal,
    tab: undefined,
    // Typed already: the field must not be emptied meanwhile.
    state: { ...FIRST_STATE, query: start.query },
    note(event) {
      if (signal.aborted) return;
      popup.state = reducePopup(popup.state, event);
      show(popup.state, actions);
      if (event.kind === 'pageTold') void findPlaces(popup);
    },
    mayKeep: () => popup.tab?.incognito === false,
  };
  const actions = createActions(popup);
  show(popup.state, actions);
  if (start.query !== '') actions.search(start.query);
  void findPlaces(popup);
  void findChoices(popup);
  popup.tab = await findTab(start.tab);
  if (popup.tab?.id === undefined)
    popup.note({ kind: 'pageTold', news: { kind: 'unreachable', barrier: 'own' } });
  else watchPage(popup.tab.id, (news) => popup.note({ kind: 'pageTold', news }), signal);
}

async function findTab(id: number | undefined): Promise<Tab | undefined> {
  if (id !== undefined) return browser.tabs.get(id).catch(() => undefined);
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab;
}

function createActions(popup: Popup): PopupActions {
  return {
    note: (event) => popup.note(event),
    search: (query) => void lookUp(popup, query),
    setSite: (isOn) => void setSite(popup, isOn),
    jump: (frame, match) => void jump(popup, frame, match),
    copy: (words) => void copy(popup, words),
    openResult: (result) => void moveToReader(popup, toGoal(result)),
    openReader: () => void moveToReader(popup),
    openReport: () => void moveToReader(popup, { isReport: true }),
    openOptions: () => void browser.runtime.openOptionsPage().then(close),
    forgetLookups: () => void forget(popup),
    close,
  };
}

/** Asked also with no target at all: the answer tells whether there is a library. */
async function findPlaces(popup: Popup): Promise<void> {
  const { page, places } = popup.state;
  const targets = listUnplaced(page, places);
  if (targets.length === 0 && page.kind === 'read') return;
  // A library that takes long to load gives no answer either: the list does without places then.
  const answer = await askBackground(() => sendMessage('getPlaces', { targets })).catch(() => null);
  if (answer?.kind === 'unavailable') popup.note({ kind: 'libraryMissed' });
  if (answer?.kind !== 'places') return;
  const found = new Map(targets.map((target, index) => [target, answer.places[index] ?? null]));
  popup.note({ kind: 'placesCame', places: found });
}

/** What the reader chose and looked up before; the popup works without any of it. */
async function findChoices(popup: Popup): Promise<void> {
  const settings = findSettings();
  const commands = browser.commands.getAll().catch(() => []);
  popup.note({ kind: 'lookupsKnown', lookups: await getLastLookups() });
  const opening = (await commands).find(({ name }) => name === '_execute_action');
  popup.note({ kind: 'shortcutKnown', shortcut: opening?.shortcut ?? '' });
  const citation = (await settings)?.citation;
  if (citation) popup.note({ kind: 'citationKnown', citation });
}

async function forget(popup: Popup): Promise<void> {
  popup.note({ kind: 'lookupsKnown', lookups: [] });
  await forgetLookups();
}

async function setSite(popup: Popup, isOn: boolean): Promise<void> {
  const top = findTopFrame(popup.state.page);
  if (top === undefined) return;
  popup.note({ kind: 'siteSwitched', isOn });
  try {
    await askBackground(() => sendMessage('setSite', { host: top.host, isOn }));
  } catch {
    popup.note({ kind: 'siteSwitched', isOn: top.isOn });
  }
}

async function jump({ tab }: Popup, frame: string, match: PageMatch): Promise<void> {
  if (tab?.id === undefined) return;
  await jumpToMatch(tab.id, frame, match.id);
  close();
}

/** Nothing may be awaited before the reader is opened: browsers open a panel only on the spot. */
async function moveToReader(popup: Popup, goal?: ReaderGoal): Promise<void> {
  if (popup.tab === undefined) return;
  await Promise.allSettled([openReader(popup.tab, goal), keepQuery(popup)]);
  close();
}

async function copy(popup: Popup, words: string): Promise<void> {
  void keepQuery(popup);
  popup.note({ kind: 'copied', isDone: await copyWords(words) });
}

function close(): void {
  window.close();
}
