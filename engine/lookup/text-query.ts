/** A query as text: its words in bare units, and how much each unit tells. */
import { toBare } from './bare-units.ts';
import { ALONE, signsOf } from '../variants/light-units.ts';
import { countRecords, rangeOfUnit } from './gram-index.ts';
import type { WeighedQuery } from './agreement.ts';
import type { GramIndex } from './gram-index.ts';

export interface TextQuery extends WeighedQuery {
  /** Bare units of each word between blanks. */
  words: Uint16Array[];
  /** All units as a string. */
  text: string;
}

/** Bare units: a longer query is cut; few passages have as many. */
const MAX_LENGTH = 256;
/** Words of which each has to occur; of more the first count. */
const MAX_WORDS = 16;
/** Share of what the rarest unit tells that one tells which the library does not know: a slip as likely as news. */
const STRANGER = 0.7;

/** Share of its weight that a particle or conjunction has: it comes and goes. */
const PARTICLE = 0.5;

/** Gives a query as text. */
export function readTextQuery(query: string, grams: GramIndex): TextQuery {
  const words = query
    .trim()
    .split(/\s+/u)
    .map((word) => toBare(word).units.slice(0, MAX_LENGTH));
  const { units } = toBare(query);
  const kept = units.slice(0, MAX_LENGTH);
  return {
    words: words.filter(({ length }) => length > 0).slice(0, MAX_WORDS),
    units: kept,
    text: String.fromCharCode(...kept),
    weights: Float32Array.from(kept, (unit) => weigh(grams, unit)),
  };
}

/** The root keeps common units from counting for nothing: set wording is made of them. */
function weigh(grams: GramIndex, unit: number): number {
  const all = grams.records.length + 1;
  const count = countRecords(grams, rangeOfUnit(grams, unit));
  const rarity = Math.sqrt(count === 0 ? STRANGER : Math.log(all / count) / Math.log(all));
  return signsOf(unit) & ALONE ? rarity * PARTICLE : rarity;
}
