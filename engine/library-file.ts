/** The library as a file: written by the build, loaded by the background. */
import { flattenArrays, nestArrays } from './nested-arrays.ts';
import { pack, unpack } from './pack.ts';
import type { Automaton } from './automaton.ts';
import { borderArrays, createBorders } from './words/borders.ts';
import type { Library } from './library.ts';
import type { BorderArrays } from './words/borders.ts';

type Texts = Pick<Library, 'documents'> & {
  /** Made by Fuse; opaque here. */
  lookupIndex: unknown;
};
type Arrays = Automaton & BorderArrays;

/** Gives the file of a library with the index that lookup needs. */
export function encodeLibrary(library: Library, lookupIndex: unknown): Uint8Array<ArrayBuffer> {
  const { documents, automaton, borders } = library;
  const texts: Texts = { documents, lookupIndex };
  const arrays: Arrays = { ...automaton, ...borderArrays(borders) };
  return pack(texts, {
    ...arrays,
    ...flattenArrays('passages', library.passages),
    ...flattenArrays('phrases', library.phrases),
    ...flattenArrays('variants', library.variants),
    ...flattenArrays('quotations', library.quotations),
  });
}

/**
 * Gives the library that a file holds.
 * @throws PackError when the file is no library, is damaged, or is of another version
 */
export function decodeLibrary(file: ArrayBuffer): { library: Library; lookupIndex: unknown } {
  const { texts, arrays } = unpack(file);
  const { lookupIndex, documents } = texts as Texts;
  const { alphabet, base, check, fail, pattern, hit, lengths, ...others } = arrays as unknown as Arrays;
  const automaton = { alphabet, base, check, fail, pattern, hit, lengths };
  const borders = createBorders(others);
  const passages = nestArrays('passages', arrays) as Library['passages'];
  const phrases = nestArrays('phrases', arrays) as Library['phrases'];
  const variants = nestArrays('variants', arrays) as Library['variants'];
  const quotations = nestArrays('quotations', arrays) as Library['quotations'];
  return {
    library: { documents, passages, phrases, automaton, borders, variants, quotations },
    lookupIndex,
  };
}
