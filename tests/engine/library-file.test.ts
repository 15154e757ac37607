import { describe, expect, it } from 'vitest';
import { findMatches } from '../../engine/find-matches.ts';
import { decodeLibrary, encodeLibrary } from '../../engine/library-file.ts';
import { buildLookupIndex } from '../../engine/lookup/lookup-index.ts';
import { PackError } from '../../engine/pack.ts';
import { makeLibrary } from './make-library.ts';

const library = makeLibrary('题目\n纠治“四风”，𠀀。', ['四风', '𠀀']);
const lookupIndex = buildLookupIndex(library);
const file = () => encodeLibrary(library, lookupIndex).buffer;

describe('the library as a file', () => {
  it('comes back as it was', () => {
    expect(decodeLibrary(file())).toEqual({ library, lookupIndex });
  });

  it('finds the same matches', () => {
    const text = '反对四风和𠀀。';
    expect(findMatches(decodeLibrary(file()).library, text)).toEqual(findMatches(library, text));
  });

  it('is refused when a single bit is another, wherever it is', () => {
    const { byteLength } = file();
    for (let at = 0; at < byteLength; at += 997) {
      const damaged = file();
      new Uint8Array(damaged)[at]! ^= 4;
      expect(() => decodeLibrary(damaged), `byte ${at}`).toThrow(PackError);
    }
  });

  it.each([
    ['empty', (whole: ArrayBuffer) => whole.slice(0, 0), /not a library/],
    ['cut short', (whole: ArrayBuffer) => whole.slice(0, whole.byteLength - 8), /damaged/],
    ['of another kind', () => new TextEncoder().encode('<!doctype html><p>').buffer, /not a library/],
    [
      'of another version',
      (whole: ArrayBuffer) => (new Uint32Array(whole).set([99], 1), whole),
      /version 99/,
    ],
  ])('is refused when it is %s', (_, spoil, message) => {
    expect(() => decodeLibrary(spoil(file()))).toThrow(message);
  });
});
