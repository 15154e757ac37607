/**
 * Stored settings are read as if a stranger had written them: another device with
 * a newer Locus, a half-finished write, a hand in the developer tools.
 *
 * The version stands inside the value, not in a key of its own: synchronising may
 * bring two keys at different times, and then one would lie about the other.
 */
import { DENSITIES } from '../engine/density.ts';
import type { Density } from '../engine/density.ts';

/** How much is marked where anything is. */
export interface Marking {
  density: Density;
  /** Only the first match of each phrase is drawn; the others still count. */
  isOncePerPage: boolean;
}

/** What the reader chose. */
export interface Settings {
  /** Hosts on which nothing is marked; the empty host stands for local files. */
  sitesOff: readonly string[];
  marking: Marking;
}

/** What stored data turned out to be; `settings` can be worked with in every case. */
export interface Reading {
  kind: 'sound' | 'damaged' | 'newer';
  settings: Settings;
}

/** Lifts stored data by one version. */
type Step = (stored: Record<string, unknown>) => Record<string, unknown>;

/** The step at index 0 lifts version 1 to 2, and so on: the current version is one more than their number. */
const STEPS: readonly Step[] = [];

/** A DNS name has at most 253 characters, a port 5. */
const HOST_LIMIT = 259;

const DEFAULTS: Settings = { sitesOff: [], marking: { density: 'distinctive', isOncePerPage: false } };

/** The settings in stored data of any age; damaged data gives what is sound in it, defaults for the rest. */
export function readSettings(stored: unknown, steps = STEPS): Reading {
  if (stored === null || stored === undefined) return { kind: 'sound', settings: DEFAULTS };
  if (!isRecord(stored) || !isVersion(stored.version)) return { kind: 'damaged', settings: DEFAULTS };
  if (stored.version > steps.length + 1) return { kind: 'newer', settings: DEFAULTS };
  try {
    return check(steps.slice(stored.version - 1).reduce((value, step) => step(value), stored));
  } catch {
    return { kind: 'damaged', settings: DEFAULTS };
  }
}

/** The settings as they are stored. */
export function writeSettings(settings: Settings): Settings & { version: number } {
  return { version: STEPS.length + 1, ...settings };
}

/** Whether pages of this host are marked. */
export function isSiteOn(settings: Settings, host: string): boolean {
  return !settings.sitesOff.includes(host);
}

/** The same settings with one site switched. */
export function switchSite(settings: Settings, host: string, isOn: boolean): Settings {
  const others = settings.sitesOff.filter((site) => site !== host);
  return { ...settings, sitesOff: isOn ? others : [...others, host] };
}

/** Whether a value can be a host, that of local files included. */
export function isHost(value: unknown): value is string {
  return typeof value === 'string' && value.length <= HOST_LIMIT;
}

/** Each part by itself: one that is damaged takes no other with it; one that is missing has its default. */
function check(value: Record<string, unknown>): Reading {
  const { sitesOff = DEFAULTS.sitesOff, marking = DEFAULTS.marking } = value;
  const hosts = Array.isArray(sitesOff) ? sitesOff.filter(isHost) : DEFAULTS.sitesOff;
  const isWhole = Array.isArray(sitesOff) && hosts.length === sitesOff.length && isMarking(marking);
  const settings = { sitesOff: hosts, marking: isMarking(marking) ? marking : DEFAULTS.marking };
  return { kind: isWhole ? 'sound' : 'damaged', settings };
}

/** Whether a value can say how much is marked. */
export function isMarking(value: unknown): value is Marking {
  if (!isRecord(value)) return false;
  const isDensity = DENSITIES.some((density) => density === value.density);
  return isDensity && typeof value.isOncePerPage === 'boolean';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isVersion(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) >= 1;
}
