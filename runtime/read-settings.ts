/**
 * Stored settings are read as if a stranger had written them: another device with
 * a newer Locus, a half-finished write, a hand in the developer tools.
 *
 * The version stands inside the value, not in a key of its own: synchronising may
 * bring two keys at different times, and then one would lie about the other.
 */
import { DENSITIES } from '../engine/density.ts';
import type { Density } from '../engine/density.ts';
import type { MatchKind } from '../engine/types.ts';
import { DEFAULT_LOOKS, MATCH_KINDS, readLooks, type Looks } from './looks.ts';
import {
  isRecord,
  readFields,
  readInteger,
  readList,
  readOneOf,
  readValue,
  type FieldReaders,
} from './read-parts.ts';
import { isHost, type Sites } from './site-lists.ts';

/** What is marked where anything is, and how. */
export interface Marking {
  density: Density;
  /** Only the first match of each phrase is drawn; the others still count. */
  isOncePerPage: boolean;
  /** Kinds that are not here are neither drawn nor counted. */
  kinds: readonly MatchKind[];
  looks: Looks;
  isBesideScrollbar: boolean;
}

/** When a card opens: at rest, at rest with a key held, or on a press alone. */
export const CARD_MODES = ['rest', 'key', 'click'] as const;

/** How a card opens. */
export interface CardOpening {
  mode: (typeof CARD_MODES)[number];
  /** ms that the pointer rests. */
  delay: number;
}

/** Phrases that a reader does not want to see marked, by target. */
export interface Hidden {
  everywhere: readonly string[];
  onSites: readonly { host: string; target: string }[];
}

/** The choices of a language; `browser` stands for the browser’s own. */
export const LANGUAGES = ['browser', 'zh-CN', 'zh-TW', 'en'] as const;
/** The language of the interface. */
export type LanguageChoice = (typeof LANGUAGES)[number];

/** `passage`: the passage alone. */
export const CITATIONS = ['gbt7714', 'plain', 'chicago', 'bibtex', 'markdown', 'passage'] as const;
/** How a copied passage names its source. */
export type CitationStyle = (typeof CITATIONS)[number];

/** How the reader sets its text. */
export interface ReaderText {
  /** Steps larger or smaller than usual. */
  size: number;
  /** Characters a line. */
  width: number;
  face: 'serif' | 'sans';
}

/** What the reader chose. */
export interface Settings {
  sites: Sites;
  marking: Marking;
  card: CardOpening;
  hidden: Hidden;
  language: LanguageChoice;
  citation: CitationStyle;
  reader: ReaderText;
}

/** New values for some settings; what is left out stays. */
export type SettingsChange = {
  [Part in keyof Settings]?: Settings[Part] extends string ? Settings[Part] : Partial<Settings[Part]>;
};

/** What stored data turned out to be; `settings` can be worked with in every case. */
export interface Reading {
  kind: 'sound' | 'damaged' | 'newer';
  settings: Settings;
}

/** Lifts stored data by one version. */
type Step = (stored: Record<string, unknown>) => Record<string, unknown>;

/** The step at index 0 lifts version 1 to 2, and so on: the current version is one more than their number. */
const STEPS: readonly Step[] = [liftSitesOff];

/** Entries of one list: more than anyone keeps by hand, and what local storage holds with ease. */
const LIST_LIMIT = 5000;

/** ms. Shorter, a card opens to a pointer that only crosses the line; longer is no resting any more. */
export const CARD_DELAYS = { least: 100, most: 1000, step: 50 } as const;

const READER_SIZES = { least: -2, most: 4 } as const;
/** Characters a line: fewer are restless to read, after more the eye loses the next line. */
const READER_WIDTHS = { least: 20, most: 48 } as const;

/** What a target can be long: a phrase, or the address of a passage. */
const TARGET_LIMIT = 200;

/** The settings of someone who never chose anything. */
export const DEFAULTS: Settings = {
  sites: { isOnlyListed: false, off: [], only: [] },
  marking: {
    density: 'distinctive',
    isOncePerPage: false,
    kinds: MATCH_KINDS,
    looks: DEFAULT_LOOKS,
    isBesideScrollbar: false,
  },
  card: { mode: 'rest', delay: 250 },
  hidden: { everywhere: [], onSites: [] },
  language: 'browser',
  citation: 'plain',
  reader: { size: 0, width: 36, face: 'serif' },
};

const readFlag = readValue((value): value is boolean => typeof value === 'boolean');
const readHosts = readList(isHost, LIST_LIMIT);

const PARTS: FieldReaders<Settings> = {
  sites: readFields<Sites>({ isOnlyListed: readFlag, off: readHosts, only: readHosts }),
  marking: readFields<Marking>({
    density: readOneOf(DENSITIES),
    isOncePerPage: readFlag,
    kinds: readList(
      (value): value is MatchKind => MATCH_KINDS.some((kind) => kind === value),
      MATCH_KINDS.length,
    ),
    looks: readLooks,
    isBesideScrollbar: readFlag,
  }),
  card: readFields<CardOpening>({
    mode: readOneOf(CARD_MODES),
    delay: readInteger(CARD_DELAYS.least, CARD_DELAYS.most),
  }),
  hidden: readFields<Hidden>({
    everywhere: readList(isTarget, LIST_LIMIT),
    onSites: readList(isHiddenOnSite, LIST_LIMIT),
  }),
  language: readOneOf(LANGUAGES),
  citation: readOneOf(CITATIONS),
  reader: readFields<ReaderText>({
    size: readInteger(READER_SIZES.least, READER_SIZES.most),
    width: readInteger(READER_WIDTHS.least, READER_WIDTHS.most),
    face: readOneOf(['serif', 'sans']),
  }),
};

const readParts = readFields(PARTS);

/** The settings in stored data of any age; damaged data gives what is sound in it, defaults for the rest. */
export function readSettings(stored: unknown, steps = STEPS): Reading {
  if (stored === null || stored === undefined) return { kind: 'sound', settings: DEFAULTS };
  if (!isRecord(stored) || !isVersion(stored.version)) return { kind: 'damaged', settings: DEFAULTS };
  if (stored.version > steps.length + 1) return { kind: 'newer', settings: DEFAULTS };
  try {
    const lifted = steps.slice(stored.version - 1).reduce((value, step) => step(value), stored);
    const { value, isWhole } = readParts(lifted, DEFAULTS);
    return { kind: isWhole ? 'sound' : 'damaged', settings: value };
  } catch {
    return { kind: 'damaged', settings: DEFAULTS };
  }
}

/** The settings as they are stored. */
export function writeSettings(settings: Settings): Settings & { version: number } {
  return { version: STEPS.length + 1, ...settings };
}

/** The settings with a change; `null` when the change makes no sense. */
export function applyChange(settings: Settings, change: unknown): Settings | null {
  if (!isRecord(change) || Object.keys(change).some((name) => !Object.hasOwn(PARTS, name))) return null;
  const { value, isWhole } = readParts(change, settings);
  return isWhole ? value : null;
}

/** The same settings with a phrase hidden everywhere or, given a host, on one site. */
export function hidePhrase(settings: Settings, target: string, host?: string): Settings {
  const { hidden } = settings;
  const change: Partial<Hidden> =
    host === undefined
      ? { everywhere: [...hidden.everywhere, target] }
      : { onSites: [...hidden.onSites, { host, target }] };
  return applyChange(settings, { hidden: change }) ?? settings;
}

/** The same settings with a phrase no longer hidden everywhere or, given a host, on that site. */
export function showPhrase(settings: Settings, target: string, host?: string): Settings {
  const { everywhere, onSites } = settings.hidden;
  const change: Partial<Hidden> =
    host === undefined
      ? { everywhere: everywhere.filter((hidden) => hidden !== target) }
      : { onSites: onSites.filter((hidden) => hidden.host !== host || hidden.target !== target) };
  return applyChange(settings, { hidden: change }) ?? settings;
}

/** Whether a value can name what a match points to. */
export function isTarget(value: unknown): value is string {
  return typeof value === 'string' && value !== '' && value.length <= TARGET_LIMIT;
}

function isHiddenOnSite(value: unknown): value is { host: string; target: string } {
  return isRecord(value) && isHost(value.host) && isTarget(value.target);
}

/** Version 1 knew no other list of sites than those that are off. */
function liftSitesOff({ sitesOff, ...others }: Record<string, unknown>): Record<string, unknown> {
  return { ...others, ...(sitesOff !== undefined && { sites: { off: sitesOff } }) };
}

function isVersion(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) >= 1;
}
