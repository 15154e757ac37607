/**
 * Reads what was typed as sounds: pinyin with or without blanks and tones, initials, characters and numbers between
 * them. Letters without blanks can be cut in several ways (xian, xi an); the ways are given likeliest first: as few
 * and as whole syllables as can be.
 */
import { otherSyllableOf, syllableNames, syllableOf } from '../syllables.ts';
import { initialOf, initialsOf } from './sound-index.ts';
import { readNumber } from './sound-units.ts';

/** What one spoken unit may be. */
export interface Sound {
  /** Numbers of the letters that it may begin with. */
  initials: readonly number[];
  /** 1 for each syllable that it may be, by number; number 0 is none. */
  syllables: Uint8Array;
  /** The unit itself, where it was typed as a character; 0 otherwise. */
  unit: number;
  /** How much it tells, in bits: how many other sounds there are. */
  bits: number;
}

/** One way to read a query. */
export interface Reading {
  sounds: Sound[];
  cost: number;
}

/** Letters and characters: more than a passage's half; nobody types so much by heart. */
const MAX_LENGTH = 128;
/** Ways that are kept, of each part and of the whole. */
const MAX_READINGS = 8;
const MAX_SYLLABLE_LENGTH = 6;
/** Consonants that a syllable may be shortened to; vowels that are syllables themselves. */
const INITIALS = new Set('b p m f d t n l g k h j q x r z c s y w zh ch sh a o e'.split(' '));
/** Names that no one types: sounds of assent. */
const RARE = new Set(['m', 'ng', 'hng']);
/** A whole syllable costs less than a shortened one; zh, ch and sh may as well be two. */
const COST = { whole: 2, short: 3 };
const BITS = { character: 9, whole: 6.5, part: 4.5, initial: 3.3 };

const OTHER_LETTER = /[^a-z\p{Script=Han}\P{L}]/u;
const PIECES = /[a-z]+|\d+|\p{Script=Han}/gu;
const TONE = /(?<=[a-z])[0-5](?!\d)/gu;

/** Gives the ways to read a query as sounds, likeliest first; none for what holds other letters, or nothing to read. */
export function readSounds(query: string): Reading[] {
  const spelled = spell(query.slice(0, MAX_LENGTH));
  if (OTHER_LETTER.test(spelled)) return [];
  const pieces = spelled.replaceAll(TONE, ' ').match(PIECES) ?? [];
  let readings: Reading[] = [{ sounds: [], cost: 0 }];
  for (const [index, piece] of pieces.entries()) {
    const ways = readPiece(piece, index === pieces.length - 1);
    readings = cheapest(readings.flatMap((before) => ways.map((way) => join(before, way))));
  }
  return readings.filter(({ sounds }) => sounds.length > 0);
}

/** Small letters without tones; ü is v, as it is typed. */
function spell(query: string): string {
  return query
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/u(?:\u0308|:)/gu, 'v')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll('〇', '零');
}

function join(one: Reading, other: Reading): Reading {
  return { sounds: [...one.sounds, ...other.sounds], cost: one.cost + other.cost };
}

function cheapest(readings: Reading[]): Reading[] {
  return readings.toSorted((one, other) => one.cost - other.cost).slice(0, MAX_READINGS);
}

function readPiece(piece: string, isLast: boolean): Reading[] {
  if (/^[a-z]/u.test(piece)) return cutLetters(piece, isLast);
  const characters = /^\d/u.test(piece) ? readNumber(piece) : piece;
  return [{ sounds: Array.from(characters, (character) => soundOfUnit(character.charCodeAt(0))), cost: 0 }];
}

/** Gives the sound of a character: itself, or another that is read as it is. */
export function soundOfUnit(unit: number): Sound {
  const syllables = new Uint8Array(syllableNames().length);
  syllables[syllableOf(unit)] = 1;
  syllables[otherSyllableOf(unit)] = 1;
  syllables[0] = 0;
  return { initials: [...new Set(initialsOf(unit))], syllables, unit, bits: BITS.character };
}

function cutLetters(letters: string, isLast: boolean): Reading[] {
  const ways: Reading[][] = [[{ sounds: [], cost: 0 }]];
  for (let at = 0; at < letters.length; at++) {
    const before = cheapest(ways[at] ?? []);
    if (before.length === 0) continue;
    for (let length = 1; length <= MAX_SYLLABLE_LENGTH && at + length <= letters.length; length++) {
      const way = readSyllable(letters.slice(at, at + length), isLast && at + length === letters.length);
      if (way) (ways[at + length] ??= []).push(...before.map((one) => join(one, way)));
    }
  }
  return cheapest(ways[letters.length] ?? []);
}

const known = new Map<string, Reading | null>();

/** One syllable, whole or shortened to its initial; at the end half-typed too. */
function readSyllable(letters: string, isEnd: boolean): Reading | null {
  const name = `${letters}${isEnd ? '…' : ''}`;
  const found = known.get(name);
  if (found !== undefined) return found;
  const reading = findSyllable(letters, isEnd);
  known.set(name, reading);
  return reading;
}

function findSyllable(letters: string, isEnd: boolean): Reading | null {
  const names = syllableNames();
  const whole = letters.replace(/^([ln])ue$/u, '$1ve');
  if (letters.length > 1 && !RARE.has(letters) && names.includes(whole)) {
    return { sounds: [soundOf(letters, (name) => name === whole, BITS.whole)], cost: COST.whole };
  }
  const isShort = INITIALS.has(letters) || (isEnd && names.some((name) => name.startsWith(letters)));
  const bits = letters.length === 1 ? BITS.initial : BITS.part;
  return isShort
    ? {
        sounds: [soundOf(letters, (name) => name.startsWith(letters), bits)],
        cost: COST.short * (isEnd ? 1 : letters.length),
      }
    : null;
}

function soundOf(letters: string, mayBe: (name: string) => boolean, bits: number): Sound {
  const syllables = Uint8Array.from(syllableNames(), (name, number) => Number(number > 0 && mayBe(name)));
  // A Latin letter of the text is its own initial.
  const unit = letters.length === 1 ? letters.charCodeAt(0) : 0;
  return { initials: [initialOf(letters.charCodeAt(0))], syllables, unit, bits };
}

/** Says whether a spoken unit is meant by a sound. */
export function isMeant({ syllables, unit }: Sound, spoken: number): boolean {
  return (
    (spoken !== 0 && spoken === unit) ||
    syllables[syllableOf(spoken)] === 1 ||
    syllables[otherSyllableOf(spoken)] === 1
  );
}
