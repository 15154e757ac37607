/**
 * The life of the popup: it listens to its tab's page, asks the background, and shows
 * each new state. What happens when stands in `popup-state.ts`.
 */
import { browser } from '#imports';
import { askBackground } from './ask-background.ts';
import { sendMessage, type PageMatch, type PageSummary } from './messages.ts';
import { findTopFrame, FIRST_STATE, reducePopup, type PopupEvent, type PopupState } from './popup-state.ts';
import type { Marking } from './read-settings.ts';
import { tellTab } from './tell-tab.ts';
import { watchPage } from './watch-page.ts';

/** What the reader can do in the popup. */
export interface PopupActions {
  /** Notes what happened; for whatever needs nobody else's answer. */
  note: (event: PopupEvent) => void;
  search: (query: string) => void;
  setSite: (isOn: boolean) => void;
  setMarking: (marking: Marking) => void;
  jump: (frame: string, match: PageMatch) => void;
  copy: (words: string) => void;
}

interface Popup {
  signal: AbortSignal;
  tab: number | undefined;
  state: PopupState;
  note: (event: PopupEvent) => void;
}

/** Starts a popup over the active tab, and shows its state at once and after each change until the signal ends it. */
export async function startPopup(
  show: (state: PopupState, actions: PopupActions) => void,
  signal: AbortSignal,
): Promise<void> {
  const popup: Popup = {
    signal,
    tab: undefined,
    state: FIRST_STATE,
    note(event) {
      if (signal.aborted) return;
      popup.state = reducePopup(popup.state, event);
      show(popup.state, actions);
      if (event.kind === 'pageTold') void findPlaces(popup);
    },
  };
  const actions = createActions(popup);
  show(popup.state, actions);
  void findPlaces(popup);
  void findMarking(popup);
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  popup.tab = tab?.id;
  if (popup.tab === undefined) popup.note({ kind: 'pageTold', news: { kind: 'unreachable' } });
  else watchPage(popup.tab, (news) => popup.note({ kind: 'pageTold', news }), signal);
}

function createActions(popup: Popup): PopupActions {
  return {
    note: (event) => popup.note(event),
    search: (query) => void search(popup, query),
    setSite: (isOn) => void setSite(popup, isOn),
    setMarking: (marking) => void setMarking(popup, marking),
    jump: (frame, match) => void jump(popup, frame, match),
    copy: (words) => void copy(popup, words),
  };
}

async function search(popup: Popup, query: string): Promise<void> {
  const asked = query.trim();
  popup.note({ kind: 'queryTyped', query });
  if (asked === '') return;
  try {
    const answer = await askBackground(() => sendMessage('searchPassages', { query: asked }));
    if (answer.kind === 'unavailable') popup.note({ kind: 'lookupFailed', query });
    else popup.note({ kind: 'resultsCame', query, results: answer.results });
  } catch {
    popup.note({ kind: 'lookupFailed', query });
  }
}

/** Asked also with no target at all: the answer tells whether there is a library. */
async function findPlaces(popup: Popup): Promise<void> {
  const { page, places } = popup.state;
  const summaries: PageSummary[] = page.kind === 'read' ? page.summaries : [];
  const wanted = new Set(summaries.flatMap(({ matches }) => matches.map(({ target }) => target)));
  const targets = [...wanted].filter((target) => !places.has(target));
  if (targets.length === 0 && page.kind === 'read') return;
  try {
    const answer = await askBackground(() => sendMessage('getPlaces', { targets }));
    if (answer.kind === 'unavailable') return popup.note({ kind: 'libraryMissed' });
    const found = new Map(targets.map((target, index) => [target, answer.places[index] ?? null]));
    popup.note({ kind: 'placesCame', places: found });
  } catch {
    popup.note({ kind: 'libraryMissed' });
  }
}

/** Without an answer the choice is not offered; the rest of the popup works without it. */
async function findMarking(popup: Popup): Promise<void> {
  const marking = await askBackground(() => sendMessage('getMarking')).catch(() => null);
  if (marking) popup.note({ kind: 'markingKnown', marking });
}

async function setMarking(popup: Popup, marking: Marking): Promise<void> {
  popup.note({ kind: 'markingKnown', marking });
  await askBackground(() => sendMessage('setMarking', marking)).catch(() => findMarking(popup));
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

async function jump(popup: Popup, frame: string, match: PageMatch): Promise<void> {
  if (popup.tab === undefined) return;
  await tellTab(popup.tab, 'jumpToMatch', { frame, id: match.id });
  window.close();
}

async function copy(popup: Popup, words: string): Promise<void> {
  const isDone = await navigator.clipboard.writeText(words).then(
    () => true,
    () => false,
  );
  popup.note({ kind: 'copied', isDone });
}
