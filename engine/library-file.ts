/** The library as a file: written by the build, loaded by the background. */
import { flattenArrays, nestArrays } from './nested-arrays.ts';
import { pack, unpack } from './pack.ts';
import { borderArrays, createBorders } from './words/borders.ts';
import type { Library } from './library.ts';
import type { LookupIndex } from './lookup/lookup-index.ts';
import type { BorderArrays } from './words/borders.ts';

type Texts = Pick<Library, 'documents'>;
/** Everything of a library that is arrays. */
type Tables = Omit<Library, 'documents' | 'borders'> & { borders: BorderArrays };
const TABLES = 'library';
const LOOKUP = 'lookup';

/** Gives the file of a library with the index that lookup needs. */
export function encodeLibrary(library: Library, lookupIndex: LookupIndex): Uint8Array<ArrayBuffer> {
  const { documents, borders, ...others } = library;
  const tables: Tables = { ...others, borders: borderArrays(borders) };
  const texts: Texts = { documents };
  return pack(texts, { ...flattenArrays(TABLES, tables), ...flattenArrays(LOOKUP, lookupIndex) });
}

/**
 * Gives the library that a file holds.
 * @throws PackError when the file is no library, is damaged, or is of another version
 */
export function decodeLibrary(file: ArrayBuffer): { library: Library; lookupIndex: LookupIndex } {
  const { texts, arrays } = unpack(file);
  const { documents } = texts as Texts;
  const lookupIndex = nestArrays(LOOKUP, arrays) as LookupIndex;
  const { borders, ...others } = nestArrays(TABLES, arrays) as Tables;
  return { library: { documents, ...others, borders: createBorders(borders) }, lookupIndex };
}
