/** Ranks the records that hold all words of a query of which some were typed as sounds: 青年 jiceng, dangban qingnian. */
import { originalSpan, toBare } from './bare-units.ts';
import { findAllUnits } from './find-units.ts';
import { closeness } from './hit.ts';
import { nearestWords, widthOf } from './nearest-words.ts';
import { findSpoken, rankSounds } from './rank-sounds.ts';
import { readSounds } from './read-sounds.ts';
import { toSpoken } from './sound-units.ts';
import type { Hit } from './hit.ts';
import type { SearchedSounds } from './rank-sounds.ts';
import type { Reading } from './read-sounds.ts';
import type { Span } from '../types.ts';

/** A word of a query. */
interface Word {
  units: Uint16Array;
  readings: Reading[];
}

/** Scores: below words typed as characters, by how near together they stand. */
const MIXED = { least: 0.8, lift: 0.05 };
/** Ways to read a word that are tried: the others are far-fetched. */
const MAX_READINGS = 3;
/** Records that are read through. */
const MAX_RECORDS = 100;

/**
 * Gives the hits among these records and those in which the longest spoken word stands; `textOf` gives a record's
 * original text.
 */
export function rankMixedWords(
  searched: SearchedSounds,
  query: string,
  records: readonly number[],
  textOf: (record: number) => string,
): Hit[] {
  const words = readWords(query);
  const [longest] = words.toSorted((one, other) => spokenLength(other) - spokenLength(one));
  // Single syllables that stand apart say nothing.
  if (words.length < 2 || !longest || spokenLength(longest) < 2) return [];
  const spoken = rankSounds(searched, longest.readings).map(({ record }) => record);
  const some = [...new Set([...records, ...spoken])].slice(0, MAX_RECORDS);
  return some.flatMap((record) => {
    const text = textOf(record);
    const nearest = findWords(text, words);
    if (nearest.length === 0) return [];
    const said = nearest.reduce((sum, { start, end }) => sum + end - start, 0);
    const score = MIXED.least + MIXED.lift * closeness(said, widthOf(nearest));
    return [{ record, score, isAccepted: true, find: (own) => findWords(own, words) } satisfies Hit];
  });
}

function readWords(query: string): Word[] {
  const words = query.trim().split(/\s+/u);
  return words.map((word) => ({
    units: toBare(word).units,
    readings: readSounds(word).slice(0, MAX_READINGS),
  }));
}

function spokenLength({ readings }: Word): number {
  return readings[0]?.sounds.length ?? 0;
}

/** Gives where the words stand nearest together; none when one of them is missing. */
function findWords(text: string, words: readonly Word[]): Span[] {
  const bare = toBare(text);
  const spoken = toSpoken(text);
  const places: Span[][] = [];
  for (const { units, readings } of words) {
    const written = findAllUnits(bare.units, units).map((span) => originalSpan(bare, span));
    const own = written.length > 0 ? written : readings.flatMap(({ sounds }) => findSpoken(spoken, sounds));
    if (own.length === 0) return [];
    places.push(own);
  }
  return nearestWords(places) ?? [];
}
