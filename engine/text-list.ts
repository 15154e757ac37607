/** Many short texts in one array. */
import type { Span } from './types.ts';

/** A string a text would cost a library of 100,000 phrases several times the room. */
export interface TextList {
  /** UTF-16 units of all texts, one after the other. */
  units: Uint16Array<ArrayBuffer>;
  /** Text `n` is the units from `starts[n]` to `starts[n + 1]`. */
  starts: Uint32Array<ArrayBuffer>;
}

/** Units that `String.fromCharCode` is given at once; engines bound the number of arguments. */
const MAX_ARGUMENTS = 8192;

/** Gives the list that holds these texts. */
export function createTextList(texts: readonly string[]): TextList {
  const starts = startsOf(texts);
  const units = new Uint16Array(starts.at(-1)!);
  let at = 0;
  for (const text of texts)
    for (let index = 0; index < text.length; index++) units[at++] = text.charCodeAt(index);
  return { units, starts };
}

/** Gives where each of the lists begins when they stand one after the other, and where the last one ends. */
export function startsOf(lists: readonly { length: number }[]): Uint32Array<ArrayBuffer> {
  const starts = new Uint32Array(lists.length + 1);
  for (const [index, { length }] of lists.entries()) starts[index + 1] = starts[index]! + length;
  return starts;
}

/** Gives a text by its position. */
export function textAt({ units, starts }: TextList, index: number): string {
  return textOf(units, starts[index]!, starts[index + 1]!);
}

/** Gives a part of a text: as `textAt(…).slice(start, end)`, without the rest. */
export function sliceAt({ units, starts }: TextList, index: number, { start, end }: Span): string {
  return textOf(units, starts[index]! + start, starts[index]! + end);
}

function textOf(units: Uint16Array, start: number, end: number): string {
  let text = '';
  for (let at = start; at < end; at += MAX_ARGUMENTS) {
    const some = units.subarray(at, Math.min(end, at + MAX_ARGUMENTS));
    // Spread, they would go through the array's iterator, ten times as slowly.
    text += Reflect.apply(String.fromCharCode, String, some);
  }
  return text;
}
