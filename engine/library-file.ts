/** The library as a file: written by the build, loaded by the background. */
import { flattenArrays, nestArrays } from './nested-arrays.ts';
import { pack, unpack } from './pack.ts';
import { borderArrays, createBorders } from './words/borders.ts';
import type { Library } from './library.ts';
import type { BorderArrays } from './words/borders.ts';

type Texts = Pick<Library, 'documents'> & {
  /** Made by Fuse; opaque here. */
  lookupIndex: unknown;
};
/** Everything of a library that is arrays. */
type Tables = Omit<Library, 'documents' | 'borders'> & { borders: BorderArrays };
const TABLES = 'library';

/** Gives the file of a library with the index that lookup needs. */
export function encodeLibrary(library: Library, lookupIndex: unknown): Uint8Array<ArrayBuffer> {
  const { documents, borders, ...others } = library;
  const tables: Tables = { ...others, borders: borderArrays(borders) };
  const texts: Texts = { documents, lookupIndex };
  return pack(texts, flattenArrays(TABLES, tables));
}

/**
 * Gives the library that a file holds.
 * @throws PackError when the file is no library, is damaged, or is of another version
 */
export function decodeLibrary(file: ArrayBuffer): { library: Library; lookupIndex: unknown } {
  const { texts, arrays } = unpack(file);
  const { lookupIndex, documents } = texts as Texts;
  const { borders, ...others } = nestArrays(TABLES, arrays) as Tables;
  return { library: { documents, ...others, borders: createBorders(borders) }, lookupIndex };
}
