/** How the options page changes the settings: at once on the page, then in storage through the background. */
import { askBackground } from './ask-background.ts';
import { findSettings } from './find-settings.ts';
import type { Line } from './looks.ts';
import { sendMessage } from './messages.ts';
import {
  foresee,
  RESET,
  takeLine,
  type OptionsEvent,
  type OptionsNews,
  type OptionsState,
} from './options-state.ts';
import type { SettingsChange } from './read-settings.ts';
import { getAside } from './settings.ts';
import type { MatchKind } from '../engine/types.ts';

/** An options page at work. */
export interface LiveOptions {
  state: OptionsState;
  note: (event: OptionsEvent) => void;
}

/** Reads the settings as they stand, and how much is kept aside. */
export async function readAll({ note }: LiveOptions): Promise<void> {
  const settings = await findSettings();
  if (settings) note({ kind: 'settingsKnown', settings });
  note({ kind: 'asideKnown', count: (await getAside()).length });
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
