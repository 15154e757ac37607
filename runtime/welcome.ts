/** The first-run page: when it is opened, and what it shows. */
import { browser } from '#imports';
import { findResults } from './ask-library.ts';
import { followLanguage } from './language.ts';
import { listCommands, type CommandKeys } from './list-commands.ts';
import { makeMarkRules } from './mark-rules.ts';
import { getSettings, watchSettings } from './settings.ts';
import type { LookupResult } from '../engine/types.ts';

/** Everything that the page shows. */
export interface WelcomeState {
  /** Style rules that draw the marks on the page's sample text. */
  rules: string;
  query: string;
  /** The phrases found, best first. */
  results: readonly LookupResult[];
  /** Commands that have keys. */
  commands: readonly CommandKeys[];
  /** Rises with each change of language, so that everything is drawn anew. */
  languageTurn: number;
}

/** What a reader can do on the page. */
export interface WelcomeActions {
  search: (query: string) => void;
  close: () => void;
}

/** Pinyin of a phrase of the bundled document: what one remembers need not be characters. */
const FIRST_QUERY = 'zuichu yigongli';

/** Results shown: enough to see that there are more than one. */
const RESULTS = 3;

const PAGE = '/welcome.html';

/** Opens the page once after the extension was installed, never after an update; add-ons on trial come anew each day. */
export function connectWelcome(): void {
  browser.runtime.onInstalled.addListener(({ reason, ...more }) => {
    const isOnTrial = (more as { temporary?: boolean }).temporary === true;
    if (reason === 'install' && !isOnTrial)
      void browser.tabs.create({ url: browser.runtime.getURL(PAGE) }).catch(() => {});
  });
}

/** Starts the page, and shows its state at once and after each change until the signal ends it. */
export async function startWelcome(
  show: (state: WelcomeState, actions: WelcomeActions) => void,
  signal: AbortSignal,
): Promise<void> {
  let state: WelcomeState = { rules: '', query: FIRST_QUERY, results: [], commands: [], languageTurn: 0 };
  const note = (change: Partial<WelcomeState>) => {
    if (signal.aborted) return;
    state = { ...state, ...change };
    show(state, actions);
  };
  const actions: WelcomeActions = {
    search: (query) => {
      note({ query });
      void findPhrases(query).then((results) => state.query === query && note({ results }));
    },
    close: () => void closeTab(),
  };
  const draw = async () => note({ rules: await findRules() });
  await followLanguage(() => note({ languageTurn: state.languageTurn + 1 }), signal);
  watchSettings(() => void draw(), signal);
  await draw();
  actions.search(FIRST_QUERY);
  note({ commands: (await listCommands()).filter(({ keys }) => keys !== '') });
}

/** The sample stands on our own page, whose scheme is the browser's. */
async function findRules(): Promise<string> {
  const { looks } = (await getSettings()).marking;
  const dark = makeMarkRules(looks, 'dark');
  return `${makeMarkRules(looks, 'light')}\n@media (prefers-color-scheme: dark) {\n${dark}\n}`;
}

async function findPhrases(query: string): Promise<LookupResult[]> {
  const asked = query.trim();
  const results = asked === '' ? null : await findResults(asked);
  return (results ?? []).filter(({ kind }) => kind === 'phrase').slice(0, RESULTS);
}

async function closeTab(): Promise<void> {
  const tab = await browser.tabs.getCurrent();
  if (tab?.id !== undefined) await browser.tabs.remove(tab.id);
}
