/** Which characters sound alike: the wrong character of someone who types by pinyin. */
import { SYLLABLES } from '../data/syllables.ts';

const FIRST_HAN = 0x4e00;
const HAN_COUNT = 0x5200;
/** Up to two syllables of each character, as numbers from 1. */
let readings: [Uint16Array, Uint16Array] | undefined;

/** Says whether two folded units are characters that share a syllable, tones aside. */
export function soundsSame(one: number, other: number): boolean {
  readings ??= readSyllables();
  const [first, second] = readings;
  const a = one - FIRST_HAN;
  const b = other - FIRST_HAN;
  const a1 = first[a] ?? 0;
  const a2 = second[a] ?? 0;
  return (
    (a1 > 0 && (a1 === first[b] || a1 === second[b])) || (a2 > 0 && (a2 === first[b] || a2 === second[b]))
  );
}

function readSyllables(): [Uint16Array, Uint16Array] {
  const first = new Uint16Array(HAN_COUNT);
  const second = new Uint16Array(HAN_COUNT);
  let syllable = 0;
  let isInName = false;
  for (let at = 0; at < SYLLABLES.length; at++) {
    const unit = SYLLABLES.charCodeAt(at);
    const isLetter = unit < 0x80;
    if (isLetter && !isInName) syllable++;
    isInName = isLetter;
    if (isLetter) continue;
    if (first[unit - FIRST_HAN] === 0) first[unit - FIRST_HAN] = syllable;
    else second[unit - FIRST_HAN] = syllable;
  }
  return [first, second];
}
