/** The library as a file: written by the build, loaded by the background. */
import { pack, unpack } from './pack.ts';
import type { Automaton } from './automaton.ts';
import type { Library } from './library.ts';

type Texts = Pick<Library, 'documents' | 'passages' | 'phrases'> & {
  /** Made by Fuse; opaque here. */
  lookupIndex: unknown;
};
type Arrays = Automaton & Pick<Library, 'phraseOfPattern'>;

/** Gives the file of a library with the index that lookup needs. */
export function encodeLibrary(library: Library, lookupIndex: unknown): Uint8Array<ArrayBuffer> {
  const { documents, passages, phrases, automaton, phraseOfPattern } = library;
  const texts: Texts = { documents, passages, phrases, lookupIndex };
  return pack(texts, { ...automaton, phraseOfPattern } satisfies Arrays);
}

/**
 * Gives the library that a file holds.
 * @throws PackError when the file is no library, is damaged, or is of another version
 */
export function decodeLibrary(file: ArrayBuffer): { library: Library; lookupIndex: unknown } {
  const { texts, arrays } = unpack(file);
  const { lookupIndex, ...lists } = texts as Texts;
  const { phraseOfPattern, ...automaton } = arrays as unknown as Arrays;
  return { library: { ...lists, automaton, phraseOfPattern }, lookupIndex };
}
