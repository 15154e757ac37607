/** The content of a folded text: what is left when light units are taken out, with the way back. */
import { lightLength } from './light-units.ts';

export interface Skeleton {
  length: number;
  /** Folded units; the array may be longer. */
  units: Uint16Array<ArrayBuffer>;
  /** Place of each unit in the folded text. */
  at: Int32Array<ArrayBuffer>;
}

/** Gives the skeleton of the folded units before `length`, in one pass. */
export function toSkeleton(units: Uint16Array, length: number): Skeleton {
  const skeleton = { length: 0, units: new Uint16Array(length), at: new Int32Array(length) };
  let count = 0;
  for (let at = 0; at < length;) {
    const light = lightLength(units, at, length);
    if (light > 0) {
      at += light;
      continue;
    }
    skeleton.units[count] = units[at]!;
    skeleton.at[count++] = at++;
  }
  skeleton.length = count;
  return skeleton;
}
