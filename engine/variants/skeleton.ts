/** The content of a folded text: what is left when light units are taken out, with the way back. */
import { ALONE, lightLength, mayBeLonger, signsOf } from './light-units.ts';

export interface Skeleton {
  length: number;
  /** Folded units; the array may be longer. */
  units: Uint16Array<ArrayBuffer>;
  /** Place of each unit in the folded text. */
  at: Int32Array<ArrayBuffer>;
}

/** Gives the skeleton of the folded units before `length`, in one pass. */
export function toSkeleton(units: Uint16Array, length: number): Skeleton {
  const kept = new Uint16Array(length);
  const places = new Int32Array(length);
  let count = 0;
  let signs = length > 0 ? signsOf(units[0]!) : 0;
  for (let at = 0; at < length;) {
    const following = at + 1 < length ? signsOf(units[at + 1]!) : 0;
    // Written first and counted after: nothing for the processor to guess wrong.
    kept[count] = units[at]!;
    places[count] = at;
    if (!mayBeLonger(signs, following)) {
      count += 1 - (signs & ALONE);
      at++;
      signs = following;
      continue;
    }
    const light = lightLength(units, at, length);
    if (light === 0) count++;
    at += Math.max(light, 1);
    if (at < length) signs = signsOf(units[at]!);
  }
  return { length: count, units: kept, at: places };
}
