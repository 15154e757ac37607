/** How the options page changes the settings: at once on the page, then in storage through the background. */
import { askBackground } from './ask-background.ts';
import { findPlaces } from './ask-library.ts';
import { findSettings } from './find-settings.ts';
import type { Line } from './looks.ts';
import { sendMessage, type PlaceOfTarget } from './messages.ts';
import {
  foresee,
  RESET,
  takeLine,
  type OptionsEvent,
  type OptionsNews,
  type OptionsState,
} from './options-state.ts';
import type { Hidden, SettingsChange } from './read-settings.ts';
import { getAside } from './settings.ts';
import type { MatchKind } from '../engine/types.ts';

/** An options page at work. */
export interface LiveOptions {
  state: OptionsState;
  note: (event: OptionsEvent) => void;
}

/** Reads the settings as they stand, and how much is kept aside. */
export async function readAll(options: LiveOptions): Promise<void> {
  const settings = await findSettings();
  if (settings) options.note({ kind: 'settingsKnown', settings });
  if (settings) void nameHidden(options, settings.hidden);
  options.note({ kind: 'asideKnown', count: (await getAside()).length });
}

/** Finds the words of what is hidden; without a library it goes by its targets. */
async function nameHidden({ state, note }: LiveOptions, { everywhere, onSites }: Hidden): Promise<void> {
  const targets = [...everywhere, ...onSites.map(({ target }) => target)];
  if (targets.every((target) => state.hiddenNames.has(target))) return;
  const places = await findPlaces(targets);
  if (places) note({ kind: 'hiddenNamed', names: new Map([...places].map(nameTarget)) });
}

/** A phrase is its own name; what is hidden by an address is a quotation of the passage there. */
function nameTarget([target, place]: [string, PlaceOfTarget | null]): [string, string] {
  return [target, place?.passage.address === target ? place.text : target];
}

/** Changes settings, and says so with `news` when it is done. */
export async function changeSettings(
  options: LiveOptions,
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

/** Gives a kind a line, and the kind that had it the other's. */
export function chooseLine(options: LiveOptions, kind: MatchKind, line: Line): void {
  const { settings } = options.state;
  if (!settings) return;
  const { looks, news } = takeLine(settings.marking.looks, kind, line);
  void changeSettings(options, { marking: { looks } }, news);
}

/** Puts all choices back to what they were at first. */
export async function reset(options: LiveOptions): Promise<void> {
  options.note({ kind: 'resetAsked', isAsked: false });
  await changeSettings(options, RESET, { kind: 'reset' });
}
