import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { shrinkPicture } from '../../scripts/shrink-picture.ts';

/** Two pixels of true colour, red and green, in two lines of which the first is filtered by Sub, the second by Up. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAEklEQVR4nGP8z8DA+J+BiQEMABYeAgPIVQMMAAAAAElFTkSuQmCC',
  'base64',
);

/** The pixels of an indexed PNG in hexadecimal digits. */
function readColours(png: Buffer): string[] {
  const find = (type: string) => {
    const at = png.indexOf(type);
    return png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4));
  };
  const [width, palette] = [find('IHDR').readUInt32BE(0), find('PLTE')];
  const places = [...inflateSync(find('IDAT'))].filter((_, index) => index % (width + 1) !== 0);
  return places.map((place) => palette.toString('hex', place * 3, place * 3 + 3));
}

describe('a picture made small', () => {
  it('has its colours still', () => {
    expect(readColours(shrinkPicture(PNG))).toEqual(['ff0000', '00ff00', 'ff0000', '00ff00']);
  });
});
