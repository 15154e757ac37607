/**
 * Reads what was typed as sounds: pinyin with or without blanks and tones, initials, characters and numbers between
 * them. Letters without blanks can be cut in several ways (xian, xi an); the ways are given likeliest first: as few
 * and as whole syllables as can be.
 */
import { readSyllable, readSyllableLoosely } from './read-syllable.ts';
import { soundOfUnit } from './sound.ts';
import { toSpoken } from './sound-units.ts';
import type { ReadSyllable } from './read-syllable.ts';
import type { Sound } from './sound.ts';

/** One way to read a query. */
export interface Reading {
  sounds: Sound[];
  cost: number;
  /** Wrong keys. */
  slips: number;
}

/** Letters and characters: more than a passage's half; nobody types so much by heart. */
const MAX_LENGTH = 128;
/** Ways that are kept, of each part and of the whole, by their wrong keys; two in one query are not looked for. */
const MAX_READINGS = [8, 12];
/** Letters of a syllable, and one too many. */
const MAX_SYLLABLE_LENGTH = 7;

const OTHER_LETTER = /[^a-z\p{Script=Han}\P{L}]/u;
const PIECES = /[a-z]+|\d+|\p{Script=Han}/gu;
const TONE = /(?<=[a-z])[0-5](?!\d)/gu;

/** A way up to some place: its last sound, and the way before it. */
interface Way {
  before: Way | null;
  sound: Sound | null;
  cost: number;
  slips: number;
}
const START: Way = { before: null, sound: null, cost: 0, slips: 0 };

/** Gives the ways to read a query as sounds, likeliest first; none for what holds other letters, or nothing to read. */
export function readSounds(query: string): Reading[] {
  return readBy(readSyllable, query);
}

/** Gives the ways to read a query that is not spelled as what it was meant for is. */
export function readSoundsLoosely(query: string): Reading[] {
  return readBy(readSyllableLoosely, query);
}

function readBy(read: ReadSyllable, query: string): Reading[] {
  const spelled = spell(query.slice(0, MAX_LENGTH));
  if (OTHER_LETTER.test(spelled)) return [];
  const pieces = spelled.replaceAll(TONE, ' ').match(PIECES) ?? [];
  let ways = [START];
  for (const [index, piece] of pieces.entries()) {
    const isLast = index === pieces.length - 1;
    const readPart: ReadSyllable = (letters, isEnd) => read(letters, isEnd && isLast);
    ways = /^[a-z]/u.test(piece) ? followLetters(ways, piece, readPart) : followCharacters(ways, piece);
  }
  return ways.map(toReading).filter(({ sounds }) => sounds.length > 0);
}

function toReading({ cost, slips, ...last }: Way): Reading {
  const sounds: Sound[] = [];
  for (let way: Pick<Way, 'before' | 'sound'> | null = last; way?.sound; way = way.before)
    sounds.push(way.sound);
  return { sounds: sounds.toReversed(), cost, slips };
}

/** Small letters without tones; ü is v, as it is typed. */
function spell(query: string): string {
  return query
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/u(?:\u0308|:)/gu, 'v')
    .replaceAll(/\p{M}/gu, '');
}

function cheapest(ways: readonly Way[]): Way[] {
  const ordered = ways.toSorted((one, other) => one.cost - other.cost);
  const left = [...MAX_READINGS];
  return ordered.filter(({ slips }) => (left[slips] ?? 0) > 0 && left[slips]!-- > 0);
}

function followCharacters(ways: Way[], characters: string): Way[] {
  const sounds = toSpoken(characters).units.map(soundOfUnit);
  return ways.map((way) => sounds.reduce((before, sound) => ({ ...before, before, sound }), way));
}

/** All ways to cut letters into syllables, up to each of their places. */
function followLetters(ways: Way[], letters: string, read: ReadSyllable): Way[] {
  const upTo = [ways];
  for (let at = 0; at < letters.length; at++) {
    const some = cheapest(upTo[at] ?? []);
    const longest = some.length > 0 ? Math.min(MAX_SYLLABLE_LENGTH, letters.length - at) : 0;
    for (let length = 1; length <= longest; length++) {
      const end = at + length;
      for (const { sound, cost, slips } of read(letters.slice(at, end), end === letters.length)) {
        const longer = some.map((before) => {
          return { before, sound, cost: before.cost + cost, slips: before.slips + slips };
        });
        (upTo[end] ??= []).push(...longer);
      }
    }
  }
  return cheapest(upTo[letters.length] ?? []);
}
