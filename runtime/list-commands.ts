import { browser } from '#imports';

/** A command of the extension with the keys that the browser gives it now. */
export interface CommandKeys {
  name: string;
  /** Empty when there are none. */
  keys: string;
  /** What it does, in the browser's language. */
  description: string;
}

/** The commands that say what they do; none where the browser has no commands. */
export async function listCommands(): Promise<CommandKeys[]> {
  const commands = (await browser.commands?.getAll().catch(() => [])) ?? [];
  return commands.flatMap(({ name = '', shortcut = '', description = '' }) =>
    description === '' ? [] : [{ name, keys: nameKeys(shortcut), description }],
  );
}

/** Keys as they are printed on them. */
function nameKeys(shortcut: string): string {
  return shortcut.replace('Period', '.').replace('Comma', ',').replace('Space', '␣');
}
