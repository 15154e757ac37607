import { describe, expect, it } from 'vitest';
import { readZip } from '../../scripts/read-zip.ts';

/** `党.txt` holding “提法” as it is, and `a/b.txt` holding forty times “a” packed; made by Python's zipfile. */
const ARCHIVE = Buffer.from(
  'UEsDBBQAAAgAAAAAIQB5qcsdBgAAAAYAAAAHAAAA5YWaLnR4dOaPkOazlVBLAwQUAAAACAAAACEAJYpbyQYAAAAoAAAABwAAAGEvYi50eHRLTCQOAABQSwMEFAAAAAAAAAAhAAAAAAAAAAAAAAAAAAIAAABhL1BLAQIUAxQAAAgAAAAAIQB5qcsdBgAAAAYAAAAHAAAAAAAAAAAAAACAAQAAAADlhZoudHh0UEsBAhQDFAAAAAgAAAAhACWKW8kGAAAAKAAAAAcAAAAAAAAAAAAAAIABKwAAAGEvYi50eHRQSwECFAMUAAAAAAAAACEAAAAAAAAAAAAAAAAAAgAAAAAAAAAAAAAAgAFWAAAAYS9QSwUGAAAAAAMAAwCaAAAAdgAAAAAA',
  'base64',
);

describe('readZip', () => {
  it('gives the content of each file by its path', () => {
    const files = readZip(ARCHIVE);
    expect([...files].map(([path, content]) => [path, String(content)])).toEqual([
      ['党.txt', '提法'],
      ['a/b.txt', 'a'.repeat(40)],
    ]);
  });

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['something else', Buffer.from('x'.repeat(100))],
    ['an archive that was cut off', ARCHIVE.subarray(0, -1)],
  ])('refuses %s', (_, bytes) => {
    expect(() => readZip(bytes)).toThrow('Not a zip archive.');
  });
});
