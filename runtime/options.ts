/** The life of the options page: it reads and changes settings through the background, and follows changes made elsewhere. */
import { download } from './download.ts';
import { followLanguage } from './language.ts';
import { listCommands } from './list-commands.ts';
import type { Line } from './looks.ts';
import { openShortcuts } from './open-shortcuts.ts';
import { changeSettings, chooseLine, readAll, reset, type LiveOptions } from './options-changes.ts';
import { addSite, exportSites, importSites, removeSite } from './options-sites.ts';
import {
  FIRST_OPTIONS,
  reduceOptions,
  type OptionsEvent,
  type OptionsNews,
  type OptionsState,
  type SiteListName,
} from './options-state.ts';
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

/** Starts the page, and shows its state at once and after each change until the signal ends it. */
export async function startOptions(
  show: (state: OptionsState, actions: OptionsActions) => void,
  signal: AbortSignal,
): Promise<void> {
  const options: LiveOptions = {
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

function createActions(options: LiveOptions): OptionsActions {
  return {
    note: (event) => options.note(event),
    change: (change, news) => void changeSettings(options, change, news),
    chooseLine: (kind, line) => chooseLine(options, kind, line),
    addSite: (list) => addSite(options, list),
    removeSite: (list, host) => removeSite(options, list, host),
    importSites: (list, file) => void importSites(options, list, file),
    exportSites: (list) => exportSites(options, list),
    openShortcuts: () => void openShortcuts(),
    reset: () => void reset(options),
    exportAside: () => void exportAside(),
    forgetAside: () => void forgetAsideHere(options),
  };
}

async function readCommands({ note }: LiveOptions): Promise<void> {
  note({ kind: 'commandsKnown', commands: await listCommands() });
}

async function exportAside(): Promise<void> {
  const content = `${JSON.stringify(await getAside(), null, 2)}\n`;
  download({ name: 'locus-settings-aside.json', type: 'application/json', content });
}

async function forgetAsideHere(options: LiveOptions): Promise<void> {
  // What is still damaged where it stands would be put aside again: sound settings go over it first.
  await changeSettings(options, {}, { kind: 'asideForgotten' });
  await forgetAside();
  options.note({ kind: 'asideKnown', count: 0 });
}
