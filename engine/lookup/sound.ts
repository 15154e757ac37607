/** What one spoken unit may be: syllables, as they were typed, or the character itself. */
import { otherSyllableOf, syllableCalled, syllableNames, syllableOf } from '../syllables.ts';
import { initialOf, initialsOf } from './sound-index.ts';

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

const CHARACTER_BITS = 9;
const ofUnits = new Map<number, Sound>();

/** Gives the sound of a character: itself, or another that is read as it is. */
export function soundOfUnit(unit: number): Sound {
  let sound = ofUnits.get(unit);
  if (!sound) ofUnits.set(unit, (sound = findSoundOfUnit(unit)));
  return sound;
}

function findSoundOfUnit(unit: number): Sound {
  const syllables = new Uint8Array(syllableNames().length);
  syllables[syllableOf(unit)] = 1;
  syllables[otherSyllableOf(unit)] = 1;
  syllables[0] = 0;
  return { initials: [...new Set(initialsOf(unit))], syllables, unit, bits: CHARACTER_BITS };
}

/** Gives the sound of letters that may be each of these syllables; a letter alone may be itself in the text too. */
export function soundOfLetters(letters: string, names: readonly string[], bits: number): Sound {
  const syllables = new Uint8Array(syllableNames().length);
  for (const name of names) syllables[syllableCalled(name)] = 1;
  const initials = new Set([letters, ...names].map((name) => initialOf(name.charCodeAt(0))));
  return {
    initials: [...initials],
    syllables,
    unit: letters.length === 1 ? letters.charCodeAt(0) : 0,
    bits,
  };
}

/** Says whether a spoken unit is meant by a sound. */
export function isMeant({ syllables, unit }: Sound, spoken: number): boolean {
  return (
    (spoken !== 0 && spoken === unit) ||
    syllables[syllableOf(spoken)] === 1 ||
    syllables[otherSyllableOf(spoken)] === 1
  );
}
