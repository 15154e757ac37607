/** A lookup for tests, of a small library. */
import { buildLookupIndex } from '../../../engine/lookup/lookup-index.ts';
import { createLookup } from '../../../engine/lookup/lookup.ts';
import { makeLibrary } from '../make-library.ts';
import type { Lookup } from '../../../engine/lookup/lookup.ts';
import type { LookupResult } from '../../../engine/types.ts';

/** Gives the lookup of a text (title, then paragraphs) with phrases such as `四风` or `四风\tnumeral\t2`. */
export function makeLookup(text: string, phrases: string[] = []): Lookup {
  const library = makeLibrary(text, phrases);
  return createLookup(library, buildLookupIndex(library));
}

/** Gives what was found in a result, each stretch in brackets. */
export function showFound({ text, found }: LookupResult): string {
  return found.reduceRight(
    (shown, { start, end }) => `${shown.slice(0, start)}[${shown.slice(start, end)}]${shown.slice(end)}`,
    text,
  );
}
