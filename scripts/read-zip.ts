/** The files of a zip archive, as Node alone can read them: by the directory at its end. */
import { inflateRawSync } from 'node:zlib';

const END = 0x06_05_4b_50;
const ENTRY = 0x02_01_4b_50;

/** Length of the record at an archive's end that has no remark, bytes; of a directory entry and of a file's head without their names. */
const END_SIZE = 22;
const ENTRY_SIZE = 46;
const HEAD_SIZE = 30;

/**
 * The content of each file by its path.
 * @throws Error when it is no archive of this plain form (one part, below 4 GB, no remark).
 */
export function readZip(bytes: Buffer): Map<string, Buffer> {
  const end = bytes.length - END_SIZE;
  if (end < 0 || bytes.readUInt32LE(end) !== END) throw new Error('Not a zip archive.');
  const files = new Map<string, Buffer>();
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
    if (bytes.readUInt32LE(at) !== ENTRY) throw new Error('The directory of the zip archive is broken.');
    const nameEnd = at + ENTRY_SIZE + bytes.readUInt16LE(at + 28);
    const name = bytes.toString('utf8', at + ENTRY_SIZE, nameEnd);
    if (!name.endsWith('/')) files.set(name, readFile(bytes, at));
    at = nameEnd + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return files;
}

function readFile(bytes: Buffer, entry: number): Buffer {
  const isPacked = bytes.readUInt16LE(entry + 10) !== 0;
  const head = bytes.readUInt32LE(entry + 42);
  const start = head + HEAD_SIZE + bytes.readUInt16LE(head + 26) + bytes.readUInt16LE(head + 28);
  const content = bytes.subarray(start, start + bytes.readUInt32LE(entry + 20));
  return isPacked ? inflateRawSync(content) : content;
}
