/**
 * Reads what was typed as sounds: pinyin with or without blanks and tones, initials, characters and numbers between
 * them. Letters without blanks can be cut in several ways (xian, xi an); the ways are given likeliest first: as few
 * and as whole syllables as can be.
 */
import { otherSyllableOf, syllableNames, syllableOf } from '../syllables.ts';
import { initialOf, initialsOf } from './sound-index.ts';
import { toSpoken } from './sound-units.ts';

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
/** A whole syllable costs less than a shortened one. */
const COST = { whole: 2, short: 3 };
const BITS = { character: 9, whole: 6.5, part: 4.5, initial: 3.3 };

const OTHER_LETTER = /[^a-z\p{Script=Han}\P{L}]/u;
const PIECES = /[a-z]+|\d+|\p{Script=Han}/gu;
const TONE = /(?<=[a-z])[0-5](?!\d)/gu;

/** A way up to some place: its last sound, and the way before it. */
interface Way {
  before: Way | null;
  sound: Sound | null;
  cost: number;
}
const START: Way = { before: null, sound: null, cost: 0 };

/** Gives the ways to read a query as sounds, likeliest first; none for what holds other letters, or nothing to read. */
export function readSounds(query: string): Reading[] {
  const spelled = spell(query.slice(0, MAX_LENGTH));
  if (OTHER_LETTER.test(spelled)) return [];
  const pieces = spelled.replaceAll(TONE, ' ').match(PIECES) ?? [];
  let ways = [START];
  for (const [index, piece] of pieces.entries()) {
    const isLast = index === pieces.length - 1;
    ways = /^[a-z]/u.test(piece) ? followLetters(ways, piece, isLast) : followCharacters(ways, piece);
  }
  return ways.map(toReading).filter(({ sounds }) => sounds.length > 0);
}

function toReading({ cost, ...last }: Way): Reading {
  const sounds: Sound[] = [];
  for (let way: Omit<Way, 'cost'> | null = last; way?.sound; way = way.before) sounds.push(way.sound);
  return { sounds: sounds.toReversed(), cost };
}

/** Small letters without tones; ü is v, as it is typed. */
function spell(query: string): string {
  return query
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/u(?:\u0308|:)/gu, 'v')
    .replaceAll(/\p{M}/gu, '');
}

function cheapest(ways: Way[]): Way[] {
  return ways.toSorted((one, other) => one.cost - other.cost).slice(0, MAX_READINGS);
}

function followCharacters(ways: Way[], characters: string): Way[] {
  const sounds = toSpoken(characters).units.map(soundOfUnit);
  return ways.map((way) => sounds.reduce((before, sound) => ({ before, sound, cost: before.cost }), way));
}

/** All ways to cut letters into syllables, up to each of their places. */
function followLetters(ways: Way[], letters: string, isLast: boolean): Way[] {
  const upTo = [ways];
  for (let at = 0; at < letters.length; at++) {
    const some = cheapest(upTo[at] ?? []);
    const longest = some.length > 0 ? Math.min(MAX_SYLLABLE_LENGTH, letters.length - at) : 0;
    for (let length = 1; length <= longest; length++) {
      const end = at + length;
      for (const { sound, cost } of readSyllable(letters.slice(at, end), isLast && end === letters.length)) {
        const longer = some.map((before) => ({ before, sound, cost: before.cost + cost }));
        (upTo[end] ??= []).push(...longer);
      }
    }
  }
  return cheapest(upTo[letters.length] ?? []);
}

/** Gives the sound of a character: itself, or another that is read as it is. */
function soundOfUnit(unit: number): Sound {
  let sound = ofUnits.get(unit);
  if (!sound) ofUnits.set(unit, (sound = findSoundOfUnit(unit)));
  return sound;
}
const ofUnits = new Map<number, Sound>();

function findSoundOfUnit(unit: number): Sound {
  const syllables = new Uint8Array(syllableNames().length);
  syllables[syllableOf(unit)] = 1;
  syllables[otherSyllableOf(unit)] = 1;
  syllables[0] = 0;
  return { initials: [...new Set(initialsOf(unit))], syllables, unit, bits: BITS.character };
}

/** What letters may be as one syllable, at the end of a query or before; only for letters that begin one. */
const known = new Map<string, Syllable[]>();
let beginnings: Set<string> | undefined;

interface Syllable {
  sound: Sound;
  cost: number;
}

function readSyllable(letters: string, isEnd: boolean): Syllable[] {
  const spelled = letters.replace(/^([ln])ue$/u, '$1ve');
  beginnings ??= new Set(
    syllableNames().flatMap((name) => Array.from(name, (_, at) => name.slice(0, at + 1))),
  );
  if (!beginnings.has(spelled)) return [];
  const name = `${spelled}${isEnd ? '…' : ''}`;
  let readings = known.get(name);
  if (!readings) known.set(name, (readings = findSyllables(spelled, isEnd)));
  return readings;
}

/** Whole; shortened to its initial; at the end half-typed too. */
function findSyllables(letters: string, isEnd: boolean): Syllable[] {
  const readings: Syllable[] = [];
  if (letters.length > 1 && !RARE.has(letters) && syllableNames().includes(letters)) {
    readings.push({ sound: soundOf(letters, (name) => name === letters, BITS.whole), cost: COST.whole });
  }
  if (isEnd || INITIALS.has(letters)) {
    const bits = letters.length === 1 ? BITS.initial : BITS.part;
    const sound = soundOf(letters, (name) => name.startsWith(letters), bits);
    // zh, ch and sh may as well be two.
    readings.push({ sound, cost: COST.short * (isEnd ? 1 : letters.length) });
  }
  return readings;
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
