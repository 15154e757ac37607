/**
 * The library as a file: a head of four 32-bit numbers (mark, version, length of the JSON, checksum), the JSON
 * with everything that is text, and the typed arrays one after the other. Loading copies nothing but the JSON:
 * the arrays are views of the file.
 */
import type { Automaton } from './automaton.ts';
import type { DocumentInfo, Library, Phrase } from './library.ts';
import type { Passage } from './types.ts';

/** A file that is no library, is damaged, or was written by another version. */
export class LibraryFileError extends Error {
  override name = 'LibraryFileError';
}

/** “LCUS”, little-endian. */
const MARK = 0x5355434c;
/** Raise it when the form changes: an older or newer file is then refused as a whole. */
const VERSION = 1;
const HEAD_BYTES = 16;

const ARRAYS = {
  alphabet: Uint16Array,
  base: Int32Array,
  check: Int32Array,
  fail: Int32Array,
  pattern: Int32Array,
  hit: Int32Array,
  lengths: Uint16Array,
  phraseOfPattern: Uint32Array,
} as const;
type ArrayName = keyof typeof ARRAYS;
type Arrays = { [name in ArrayName]: InstanceType<(typeof ARRAYS)[name]> };

interface Texts {
  documents: DocumentInfo[];
  passages: Passage[];
  phrases: Phrase[];
  /** Of each array, in the order of `ARRAYS`. */
  lengths: number[];
  /** Made by Fuse; opaque here. */
  lookupIndex: unknown;
}

/** Gives the file of a library with the index that lookup needs. */
export function encodeLibrary(library: Library, lookupIndex: unknown): Uint8Array<ArrayBuffer> {
  const { documents, passages, phrases, automaton, phraseOfPattern } = library;
  const arrays: Arrays = { ...automaton, phraseOfPattern };
  const parts = arrayNames().map((name) => arrays[name]);
  const texts: Texts = {
    documents,
    passages,
    phrases,
    lengths: parts.map(({ length }) => length),
    lookupIndex,
  };
  const json = new TextEncoder().encode(JSON.stringify(texts));
  const size = parts.reduce((at, part) => at + padded(part.byteLength), HEAD_BYTES + padded(json.length));
  const file = new Uint8Array(size);
  file.set(json, HEAD_BYTES);
  let at = HEAD_BYTES + padded(json.length);
  for (const part of parts) {
    file.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), at);
    at += padded(part.byteLength);
  }
  new Uint32Array(file.buffer, 0, 4).set([MARK, VERSION, json.length, checksum(file)]);
  return file;
}

/**
 * Gives the library that a file holds.
 * @throws LibraryFileError when the file is no library, is damaged, or is of another version
 */
export function decodeLibrary(file: ArrayBuffer): { library: Library; lookupIndex: unknown } {
  const [mark, version, jsonLength, sum] = readHead(file);
  if (mark !== MARK) throw new LibraryFileError('The file is not a library.');
  if (version !== VERSION)
    throw new LibraryFileError(`The library has version ${version}; this is version ${VERSION}.`);
  if (sum !== checksum(new Uint8Array(file))) throw new LibraryFileError('The library is damaged.');
  const json = new Uint8Array(file, HEAD_BYTES, jsonLength);
  const { documents, passages, phrases, lengths, lookupIndex } = JSON.parse(
    new TextDecoder().decode(json),
  ) as Texts;
  const { phraseOfPattern, ...automaton } = readArrays(file, HEAD_BYTES + padded(jsonLength), lengths);
  const library = { documents, passages, phrases, automaton: automaton satisfies Automaton, phraseOfPattern };
  return { library, lookupIndex };
}

function readHead(file: ArrayBuffer): [number, number, number, number] {
  if (file.byteLength < HEAD_BYTES || file.byteLength % 4 !== 0)
    throw new LibraryFileError('The file is not a library.');
  const [mark, version, jsonLength, sum] = new Uint32Array(file, 0, 4) as unknown as [
    number,
    number,
    number,
    number,
  ];
  return [mark, version, jsonLength, sum];
}

function readArrays(file: ArrayBuffer, start: number, lengths: number[]): Arrays {
  let at = start;
  const entries = arrayNames().map((name, index) => {
    const array = new ARRAYS[name](file, at, lengths[index]);
    at += padded(array.byteLength);
    return [name, array];
  });
  return Object.fromEntries(entries) as Arrays;
}

function arrayNames(): ArrayName[] {
  return Object.keys(ARRAYS) as ArrayName[];
}

/** Every part begins at a multiple of four bytes. */
function padded(bytes: number): number {
  return (bytes + 3) & ~3;
}

/** FNV-1a over 32-bit words: finds damage, not malice; the file comes from our own package. */
function checksum(file: Uint8Array): number {
  const words = new Uint32Array(file.buffer, HEAD_BYTES);
  let sum = 0x811c9dc5;
  for (const word of words) sum = Math.imul(sum ^ word, 0x01000193);
  return sum >>> 0;
}
