import { browser } from '#imports';
import type { TextKey } from './texts.ts';

/** What each command does. Browsers tell it too, but in their own language, and of the popup not at all. */
const DESCRIPTIONS: Readonly<Record<string, TextKey>> = {
  _execute_action: 'commandOpenLookup',
  'look-up-selection': 'commandLookUpSelection',
  'next-match': 'commandNextMatch',
  'previous-match': 'commandPreviousMatch',
  'open-reader': 'commandOpenReader',
  'switch-site': 'commandSwitchSite',
};

/** A command of the extension with the keys that the browser gives it now. */
export interface CommandKeys {
  name: string;
  /** Empty when there are none. */
  keys: string;
  /** Key of the text that says what it does. */
  description: TextKey;
}

/** The commands with their keys; none where the browser has no commands. */
export async function listCommands(): Promise<CommandKeys[]> {
  const commands = (await browser.commands?.getAll().catch(() => [])) ?? [];
  return commands.flatMap(({ name = '', shortcut = '' }) => {
    const description = DESCRIPTIONS[name];
    return description ? [{ name, keys: nameKeys(shortcut), description }] : [];
  });
}

/** Keys as they are printed on them. */
function nameKeys(shortcut: string): string {
  return shortcut.replace('Period', '.').replace('Comma', ',').replace('Space', '␣');
}
