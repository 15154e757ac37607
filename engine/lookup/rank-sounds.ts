/** Ranks the records in which a query's sounds stand one after the other: pinyin, initials, homophones. */
import { findSounds } from './find-sounds.ts';
import { KEY_LENGTH } from './sound-index.ts';
import { RELATED, closeness } from './hit.ts';
import { toSpoken } from './sound-units.ts';
import type { SpokenText } from './sound-units.ts';
import type { Hit } from './hit.ts';
import { isMeant } from './sound.ts';
import type { Reading } from './read-sounds.ts';
import type { Sound } from './sound.ts';
import type { SoundIndex } from './sound-index.ts';
import type { Span } from '../types.ts';

/** Sounds of a library's records; records below `formCount` are wordings of phrases. */
export interface SearchedSounds {
  sounds: SoundIndex;
  formCount: number;
}

/**
 * Scores: below what holds the query as text; a phrase before a passage, and the reading first that tells more. Of
 * passages that sound the same none is nearer; they stay in the library's order.
 */
const SOUND = { least: 0.9, told: 0.02, closeness: 0.02, form: 0.02 };
/** Bits beyond which a reading cannot be chance. */
const MUCH_TOLD = 64;
/** Bits of a sound that was spelled out. */
const WHOLE_BITS = 6.5;
/** What a cheaper reading found and was accepted is kept alone when the next one costs this much more. */
const MAX_DEARER = 1;

/** A hit of sounds. */
export interface SoundHit extends Hit {
  /** The record has the very characters that were typed, which folding hides where a number was cut: 十大 of 二十大. */
  isWritten: boolean;
}

/** Gives the hits of the likeliest readings that have any, each record once, in no order. */
export function rankSounds(searched: SearchedSounds, readings: readonly Reading[]): SoundHit[] {
  const hits = new Map<number, SoundHit>();
  let limit = Infinity;
  for (const reading of readings) {
    if (reading.cost > limit) break;
    for (const hit of hitsOf(searched, reading)) {
      if (!((hits.get(hit.record)?.score ?? 0) >= hit.score)) hits.set(hit.record, hit);
      if (hit.isAccepted) limit = Math.min(limit, reading.cost + MAX_DEARER);
    }
  }
  return [...hits.values()];
}

/**
 * Says whether a reading tells enough to look for it in spite of its spelling: more than chance among the phrases, or
 * with a wrong key among all that is written. Looking for less would cost far more than for what is spelled well.
 */
export function mayTell({ sounds: index, formCount }: SearchedSounds, { sounds, slips }: Reading): boolean {
  const least = slips > 0 ? index.units.length : formCount;
  return sounds.length >= KEY_LENGTH && bitsOf(sounds) >= Math.log2(least);
}

function bitsOf(sounds: readonly Sound[]): number {
  return sounds.reduce((sum, sound) => sum + sound.bits, 0);
}

function hitsOf({ sounds: index, formCount }: SearchedSounds, { sounds }: Reading): SoundHit[] {
  const bits = bitsOf(sounds);
  const wholeness = Math.min(1, bits / sounds.length / WHOLE_BITS);
  const found = findSounds(index, sounds).map((start) => ({ start, record: recordAt(index, start) }));
  const isPhrase = ({ record }: Found) => record < formCount && lengthOf(index, record) === sounds.length;
  const said = (place: number) => index.units.slice(place, place + sounds.length).join();
  const isTelling = wholeness === 1 ? sounds.length > 1 : bits >= Math.log2(index.units.length);
  const isPhraseTelling = !isTelling && bits >= Math.log2(formCount);
  const phrases = new Set(isPhraseTelling ? found.filter(isPhrase).map(({ start }) => said(start)) : []);
  return found.map(({ start, record }) => {
    const isWritten = sounds.every(({ unit }, at) => unit === index.units[start + at]);
    const isAccepted = isTelling || (phrases.size > 0 && phrases.has(said(start)));
    const near = closeness(sounds.length, lengthOf(index, record));
    const score =
      SOUND.least +
      SOUND.told * Math.min(1, bits / MUCH_TOLD) +
      (record < formCount ? SOUND.form + SOUND.closeness * near : 0);
    return {
      record,
      score: isAccepted ? score : RELATED * score,
      isAccepted,
      isWritten,
      find: (text) => findSpoken(toSpoken(text), sounds),
    };
  });
}

interface Found {
  start: number;
  record: number;
}

function lengthOf({ starts }: SoundIndex, record: number): number {
  return starts[record + 1]! - starts[record]! - 1;
}

function recordAt({ starts }: SoundIndex, place: number): number {
  let low = 0;
  let high = starts.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= place) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Gives where the sounds stand in a text. */
export function findSpoken({ units, at }: SpokenText, sounds: readonly Sound[]): Span[] {
  const spans: Span[] = [];
  for (let start = 0; start + sounds.length <= units.length; start++) {
    const last = start + sounds.length - 1;
    if (sounds.every((sound, index) => isMeant(sound, units[start + index]!)))
      spans.push({ start: at[start]!, end: at[last]! + 1 });
  }
  return spans;
}
