/**
 * The reader's settings, in the browser's synchronised storage. Where that refuses
 * (switched off, full, too many writes in a minute) they are kept on this device,
 * and what this device kept goes before what was synchronised, for it is younger.
 *
 * Nothing is ever lost: damaged data is put aside before anything is written over it,
 * and data of a newer version is left alone where it stands.
 */
import { storage } from '#imports';
import { readSettings, writeSettings, type Reading, type Settings } from './read-settings.ts';

const SYNCED = 'sync:settings';
const KEPT = 'local:settings';

/** What was damaged, oldest first, for the options page to offer. */
const ASIDE = 'local:settingsAside';

/** Damage comes once or never; ten pieces are more than anyone will look at, and local storage is finite. */
const ASIDE_LIMIT = 10;

let lastChange: Promise<unknown> = Promise.resolve();

/** The settings as they stand: the first sound ones, else what is sound in damaged ones, else defaults. */
export async function getSettings(): Promise<Settings> {
  const readings = [await readStored(KEPT), await readStored(SYNCED)].filter(
    (reading) => reading !== undefined,
  );
  const best =
    readings.find(({ kind }) => kind === 'sound') ?? readings.find(({ kind }) => kind === 'damaged');
  return best?.settings ?? readSettings(null).settings;
}

let known: Promise<Settings> | undefined;

/** The settings in force, for what needs them often: read from storage once, then again after each change. */
export function currentSettings(): Promise<Settings> {
  if (known) return known;
  const forget = () => {
    known = undefined;
    changed.abort();
  };
  const changed = new AbortController();
  watchSettings(forget, changed.signal);
  known = getSettings();
  return known;
}

/** Changes the settings, one change after the other; resolves when they are stored, rejects when nothing can be. */
export function changeSettings(change: (settings: Settings) => Settings): Promise<void> {
  const done = lastChange.then(async () => saveSettings(change(await getSettings())));
  lastChange = done.catch(() => {});
  return done;
}

/** Calls back whenever stored settings change, on this device or another, until the signal ends it. */
export function watchSettings(changed: () => void, signal?: AbortSignal): void {
  for (const unwatch of [storage.watch(SYNCED, changed), storage.watch(KEPT, changed)])
    signal?.addEventListener('abort', unwatch, { once: true });
}

/** What was damaged and has been put aside, oldest first. */
export async function getAside(): Promise<unknown[]> {
  const found = await storage.getItem<unknown>(ASIDE).catch(() => null);
  return Array.isArray(found) ? found : [];
}

/** Lets go of what was put aside. */
export async function forgetAside(): Promise<void> {
  await storage.removeItem(ASIDE).catch(() => {});
}

async function saveSettings(settings: Settings): Promise<void> {
  const value = writeSettings(settings);
  const synced = await readStored(SYNCED);
  if (synced?.kind !== 'newer' && (await isStored(SYNCED, value))) await storage.removeItem(KEPT);
  else await storage.setItem(KEPT, value);
}

async function isStored(key: typeof SYNCED, value: Settings): Promise<boolean> {
  try {
    await storage.setItem(key, value);
    return true;
  } catch {
    return false;
  }
}

async function readStored(key: typeof SYNCED | typeof KEPT): Promise<Reading | undefined> {
  const stored = await storage.getItem<unknown>(key).catch(() => null);
  if (stored === null || stored === undefined) return undefined;
  const reading = readSettings(stored);
  if (reading.kind === 'damaged') await putAside(stored);
  return reading;
}

async function putAside(damaged: unknown): Promise<void> {
  const aside = await getAside();
  const isThere = aside.some((piece) => JSON.stringify(piece) === JSON.stringify(damaged));
  if (!isThere) await storage.setItem(ASIDE, [...aside, damaged].slice(-ASIDE_LIMIT)).catch(() => {});
}
