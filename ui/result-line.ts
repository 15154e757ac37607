import type { LookupResult } from '../engine/types.ts';
import type { ResultLine } from '../runtime/omnibox.ts';
import { cutExcerpt } from './excerpt.ts';
import { formatPassageLine } from './place-line.ts';

/** A result where there is one line for it. */
export function toResultLine(result: LookupResult): ResultLine {
  return { ...cutExcerpt(result.text, result.found), place: formatPassageLine(result) };
}
