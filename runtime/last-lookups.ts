/**
 * What the reader looked up last, on this device. Like all stored data it is read as if a stranger had written it:
 * bounded, checked, and left alone where a newer version wrote it.
 */
import { storage } from '#imports';

const KEY = 'local:lastLookups';
const VERSION = 1;

/** So many fit into three lines of the popup. */
const LIMIT = 8;

/** Characters of a lookup worth going back to; a longer one was pasted from somewhere, and can be again. */
const LENGTH_LIMIT = 60;

/** The lookups in stored data of any age, newest first; `null` when a newer version wrote them. */
export function readLookups(stored: unknown): string[] | null {
  if (typeof stored !== 'object' || stored === null) return [];
  const { version, queries } = stored as Record<string, unknown>;
  if (Number(version) > VERSION) return null;
  return Array.isArray(queries) ? [...new Set(queries.filter(isLookup))].slice(0, LIMIT) : [];
}

/** The lookups with one more in front; it takes the place of the last one where that was its beginning. */
export function addLookup(lookups: readonly string[], query: string): string[] {
  const added = query.trim();
  if (!isLookup(added)) return [...lookups];
  const [last, ...earlier] = lookups;
  const kept = last !== undefined && added.startsWith(last) ? earlier : lookups;
  return [added, ...kept.filter((lookup) => lookup !== added)].slice(0, LIMIT);
}

/** The last lookups, newest first; none where storage cannot be read. */
export async function getLastLookups(): Promise<string[]> {
  return (await readStored()) ?? [];
}

/** Keeps a lookup and gives all that are kept. */
export async function keepLookup(query: string): Promise<string[]> {
  const stored = await readStored();
  if (stored === null) return [];
  const queries = addLookup(stored, query);
  await storage.setItem(KEY, { version: VERSION, queries }).catch(() => {});
  return queries;
}

/** Forgets them all. */
export async function forgetLookups(): Promise<void> {
  await storage.removeItem(KEY);
}

async function readStored(): Promise<string[] | null> {
  return readLookups(await storage.getItem<unknown>(KEY).catch(() => null));
}

function isLookup(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '' && value.length <= LENGTH_LIMIT;
}
