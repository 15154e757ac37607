/**
 * A file of texts and typed arrays: a head of four 32-bit numbers (mark, version, length of the JSON, checksum),
 * the JSON, and the arrays one after the other. Reading copies nothing but the JSON: the arrays are views of the file.
 */

/** A file that is not one of ours, is damaged, or was written by another version. */
export class PackError extends Error {
  override name = 'PackError';
}

/** “LCUS”, little-endian. */
const MARK = 0x5355434c;
/** Raise it when what is packed changes its form: an older or newer file is then refused as a whole. */
const VERSION = 6;
const HEAD_BYTES = 16;

const TYPES = { Uint8Array, Uint16Array, Uint32Array, Int32Array, Float32Array } as const;
type TypeName = keyof typeof TYPES;
/** An array that can be packed. */
export type PackedArray = InstanceType<(typeof TYPES)[TypeName]>;
/** Arrays by name. */
export type PackedArrays = Record<string, PackedArray>;

interface Head {
  texts: unknown;
  /** Name, type and length of each array, in the order of the file. */
  arrays: [name: string, type: TypeName, length: number][];
}

/** Gives the file that holds `texts` (as JSON) and the arrays. */
export function pack(texts: unknown, arrays: PackedArrays): Uint8Array<ArrayBuffer> {
  const entries = Object.entries(arrays);
  const head: Head = { texts, arrays: entries.map(([name, array]) => [name, typeOf(array), array.length]) };
  const json = new TextEncoder().encode(JSON.stringify(head));
  const start = HEAD_BYTES + padded(json.length);
  const file = new Uint8Array(entries.reduce((size, [, { byteLength }]) => size + padded(byteLength), start));
  file.set(json, HEAD_BYTES);
  let at = start;
  for (const [, { buffer, byteOffset, byteLength }] of entries) {
    file.set(new Uint8Array(buffer, byteOffset, byteLength), at);
    at += padded(byteLength);
  }
  new Uint32Array(file.buffer, 0, 4).set([MARK, VERSION, json.length, checksum(file.buffer)]);
  return file;
}

/**
 * Gives what `pack` was given.
 * @throws PackError when the file is not one of ours, is damaged, or is of another version
 */
export function unpack(file: ArrayBuffer): { texts: unknown; arrays: PackedArrays } {
  if (file.byteLength < HEAD_BYTES || file.byteLength % 4 !== 0)
    throw new PackError('The file is not a library.');
  const [mark, version, jsonLength, sum] = new Uint32Array(file, 0, 4);
  if (mark !== MARK) throw new PackError('The file is not a library.');
  if (version !== VERSION)
    throw new PackError(`The library has version ${version}; this is version ${VERSION}.`);
  if (sum !== checksum(file)) throw new PackError('The library is damaged.');
  const json = new TextDecoder().decode(new Uint8Array(file, HEAD_BYTES, jsonLength));
  const head = JSON.parse(json) as Head;
  return { texts: head.texts, arrays: readArrays(file, HEAD_BYTES + padded(jsonLength!), head.arrays) };
}

function readArrays(file: ArrayBuffer, start: number, list: Head['arrays']): PackedArrays {
  let at = start;
  const entries = list.map(([name, type, length]) => {
    const array = new TYPES[type](file, at, length);
    at += padded(array.byteLength);
    return [name, array] as const;
  });
  return Object.fromEntries(entries);
}

function typeOf(array: PackedArray): TypeName {
  return Object.prototype.toString.call(array).slice('[object '.length, -1) as TypeName;
}

/** Every part begins at a multiple of four bytes. */
function padded(bytes: number): number {
  return (bytes + 3) & ~3;
}

/** FNV-1a over 32-bit words: finds damage, not malice; the file comes from our own package. */
function checksum(file: ArrayBuffer): number {
  let sum = 0x811c9dc5;
  const words = new Uint32Array(file, HEAD_BYTES);
  // Counted by hand: going through an array's iterator took nine tenths of loading.
  for (let at = 0; at < words.length; at++) sum = Math.imul(sum ^ words[at]!, 0x01000193);
  return sum >>> 0;
}
