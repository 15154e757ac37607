/** How much is marked: the reader's choice, as the background answers and applies it. */
import { onMessage } from './messages.ts';
import { isMarking } from './read-settings.ts';
import type { Marking } from './read-settings.ts';
import { changeSettings, getSettings, watchSettings } from './settings.ts';

let known: Promise<Marking> | undefined;

/** Answers `getMarking` and `setMarking`. */
export function connectMarking(): void {
  onMessage('getMarking', currentMarking);
  onMessage('setMarking', async ({ data }) => {
    if (!isMarking(data)) throw new Error('There is no such density.');
    const { density, isOncePerPage } = data;
    await changeSettings((settings) => ({ ...settings, marking: { density, isOncePerPage } }));
  });
  watchSettings(() => (known = undefined));
}

/** Gives the choice in force; read from storage once, then again after each change. */
export function currentMarking(): Promise<Marking> {
  known ??= getSettings().then(({ marking }) => marking);
  return known;
}
