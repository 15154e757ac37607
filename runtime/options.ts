/** The life of the options page: it reads and changes settings through the background, and follows changes made elsewhere. */
import { askBackground } from './ask-background.ts';
import { download } from './download.ts';
import { followLanguage } from './language.ts';
import { listCommands } from './list-commands.ts';
import { sendMessage } from './messages.ts';
import {
  FIRST_OPTIONS,
  foresee,
  reduceOptions,
  RESET,
  takeLine,
  type OptionsEvent,
  type OptionsNews,
  type OptionsState,
  type SiteListName,
} from './options-state.ts';
import type { Line } from './looks.ts';
import { openShortcuts } from './open-shortcuts.ts';
import { parseHost, parseHostList, writeHostList } from './parse-host.ts';
import type { SettingsChange } from './read-settings.ts';
import { forgetAside, getAside, watchSettings } from './settings.ts';
import { browserLanguage } from './texts.ts';
import type { MatchKind } from '../engine/types.ts';

/** What a reader can do on the options page. */
export interface OptionsActions {
  note: (event: OptionsEvent) => void;
  /** Changes settings, and says so with `news` when it is done. */
  change: (change: SettingsChange, news?: OptionsNews) => void;
  chooseLine: (kind: MatchKind, line: Line) => void;
  /** Adds the site that stands in the field of a list. */
  addSite: (list: SiteListName) => void;
  removeSite: (list: SiteListName, host: string) => void;
  importSites: (list: SiteListName, file: Blob) => void;
  exportSites: (list: SiteListName) => void;
  openShortcuts: () => void;
  reset: () => void;
  exportAside: () => void;
  forgetAside: () => void;
}

interface Options {
  state: OptionsState;
  note: (event: OptionsEvent) => void;
}

/** Bytes of a file of sites: a hundred times what a list may hold. */
const FILE_LIMIT = 5_000_000;

/** Starts the page, and shows its state at once and after each change until the signal ends it. */
export async function startOptions(
  show: (state: OptionsState, actions: OptionsActions) => void,
  signal: AbortSignal,
): Promise<void> {
  const options: Options = {
    state: FIRST_OPTIONS,
    note(event) {
      if (signal.aborted) return;
      options.state = reduceOptions(options.state, event);
      show(options.state, actions);
    },
  };
  const actions = createActions(options);
  await followLanguage(() => options.note({ kind: 'languageChanged' }), signal);
  options.note({ kind: 'browserLanguageKnown', language: browserLanguage() });
  watchSettings(() => void readAll(options), signal);
  // Keys are changed on a page of the browser, from which one comes back.
  addEventListener('focus', () => void readCommands(options), { signal });
  await Promise.all([readAll(options), readCommands(options)]);
}

function createActions(options: Options): OptionsActions {
  return {
    note: (event) => options.note(event),
    change: (change, news) => void changeSettings(options, change, news),
    chooseLine: (kind, line) => chooseLine(options, kind, line),
    addSite: (list) => addSite(options, list),
    removeSite: (list, host) => removeSite(options, list, host),
    importSites: (list, file) => void importSites(options, list, file),
    exportSites: (list) =>
      download({
        name: 'locus-sites.txt',
        type: 'text/plain',
        content: writeHostList(hostsOf(options, list)),
      }),
    openShortcuts: () => void openShortcuts(),
    reset: () => void reset(options),
    exportAside: () => void exportAside(),
    forgetAside: () => void forgetAsideHere(options),
  };
}

async function readAll({ note }: Options): Promise<void> {
  const settings = await askBackground(() => sendMessage('getSettings')).catch(() => null);
  if (settings) note({ kind: 'settingsKnown', settings });
  note({ kind: 'asideKnown', count: (await getAside()).length });
}

async function readCommands({ note }: Options): Promise<void> {
  note({ kind: 'commandsKnown', commands: await listCommands() });
}

async function changeSettings(
  options: Options,
  change: SettingsChange,
  news: OptionsNews = { kind: 'saved' },
): Promise<void> {
  const { settings } = options.state;
  if (!settings) return;
  options.note({ kind: 'settingsKnown', settings: foresee(settings, change) });
  try {
    await askBackground(() => sendMessage('changeSettings', { change }));
    options.note({ kind: 'told', news });
  } catch {
    options.note({ kind: 'told', news: { kind: 'notSaved' } });
    await readAll(options);
  }
}

function chooseLine(options: Options, kind: MatchKind, line: Line): void {
  const { settings } = options.state;
  if (!settings) return;
  const { looks, news } = takeLine(settings.marking.looks, kind, line);
  void changeSettings(options, { marking: { looks } }, news);
}

function addSite(options: Options, list: SiteListName): void {
  const words = options.state.entries[list].trim();
  const host = parseHost(words);
  if (host === null) return options.note({ kind: 'told', news: { kind: 'notSite', list, host: words } });
  const hosts = hostsOf(options, list);
  if (hosts.includes(host)) return options.note({ kind: 'told', news: { kind: 'siteThere', list, host } });
  options.note({ kind: 'siteTyped', list, words: '' });
  setHosts(options, list, [...hosts, host], { kind: 'siteAdded', host });
}

function removeSite(options: Options, list: SiteListName, host: string): void {
  const others = hostsOf(options, list).filter((other) => other !== host);
  setHosts(options, list, others, { kind: 'siteRemoved', host });
}

async function importSites(options: Options, list: SiteListName, file: Blob): Promise<void> {
  const content = file.size > FILE_LIMIT ? null : await file.text().catch(() => null);
  const { hosts, rejected } = parseHostList(content ?? '');
  if (hosts.length === 0) return options.note({ kind: 'told', news: { kind: 'fileRefused', list } });
  const there = hostsOf(options, list);
  const all = [...new Set([...there, ...hosts])];
  setHosts(options, list, all, { kind: 'imported', added: all.length - there.length, rejected });
}

function setHosts(options: Options, list: SiteListName, hosts: string[], news: OptionsNews): void {
  void changeSettings(options, { sites: { [list]: hosts } }, news);
}

function hostsOf({ state }: Options, list: SiteListName): readonly string[] {
  return state.settings?.sites[list] ?? [];
}

async function reset(options: Options): Promise<void> {
  options.note({ kind: 'resetAsked', isAsked: false });
  await changeSettings(options, RESET, { kind: 'reset' });
}

async function exportAside(): Promise<void> {
  const content = `${JSON.stringify(await getAside(), null, 2)}\n`;
  download({ name: 'locus-settings-aside.json', type: 'application/json', content });
}

async function forgetAsideHere(options: Options): Promise<void> {
  // What is still damaged where it stands would be put aside again: sound settings go over it first.
  await changeSettings(options, {}, { kind: 'asideForgotten' });
  await forgetAside();
  options.note({ kind: 'asideKnown', count: 0 });
}
