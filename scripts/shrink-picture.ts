/**
 * Makes a picture of text small: the browser writes a PNG of true colour in a hurry. The commonest 256 colours of a
 * page are all but its rarest shades of smoothed letters, and those go to their nearest.
 */
import { crc32, deflateSync, inflateSync } from 'node:zlib';

/** As many as an indexed PNG can name. */
const COLOURS = 256;

const SIGNATURE = 8;

interface Chunk {
  type: string;
  data: Buffer;
}

/** The chunks of a PNG. */
function readChunks(png: Buffer): Chunk[] {
  const chunks: Chunk[] = [];
  for (let at = SIGNATURE; at < png.length;) {
    const length = png.readUInt32BE(at);
    const data = png.subarray(at + 8, at + 8 + length);
    chunks.push({ type: png.toString('latin1', at + 4, at + 8), data });
    at += length + 12;
  }
  return chunks;
}

function writeChunk({ type, data }: Chunk): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}

/** The Paeth predictor of the PNG specification (9.4). */
function predict(left: number, up: number, corner: number): number {
  const [toLeft, toUp, toCorner] = [up - corner, left - corner, left + up - 2 * corner].map(Math.abs);
  if (toLeft! <= toUp! && toLeft! <= toCorner!) return left;
  return toUp! <= toCorner! ? up : corner;
}

/** The bytes of the pixels, their lines' filters undone in place. */
function undoFilters(lines: Buffer, width: number, step: number): Buffer {
  const row = width * step;
  const pixels = Buffer.alloc((lines.length / (row + 1)) * row);
  for (let y = 0; y * row < pixels.length; y += 1) {
    const filter = lines[y * (row + 1)];
    for (let x = 0; x < row; x += 1) {
      const at = y * row + x;
      const left = x >= step ? pixels[at - step]! : 0;
      const up = y > 0 ? pixels[at - row]! : 0;
      const corner = x >= step && y > 0 ? pixels[at - row - step]! : 0;
      const guess = [0, left, up, (left + up) >> 1, predict(left, up, corner)][filter!]!;
      pixels[at] = lines[y * (row + 1) + 1 + x]! + guess;
    }
  }
  return pixels;
}

/** Red, green and blue in one number, for each pixel. */
function packColours(pixels: Buffer, step: number): Uint32Array {
  const colours = new Uint32Array(pixels.length / step);
  for (let index = 0; index < colours.length; index += 1) colours[index] = pixels.readUIntBE(index * step, 3);
  return colours;
}

function distance(one: number, other: number): number {
  return [16, 8, 0].reduce((sum, shift) => sum + (((one >> shift) & 255) - ((other >> shift) & 255)) ** 2, 0);
}

/** The palette, and for each colour of the picture its place in it. */
function choosePalette(colours: Uint32Array): { palette: number[]; places: Map<number, number> } {
  const counts = new Map<number, number>();
  for (const colour of colours) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  const all = [...counts].toSorted(([, one], [, other]) => other - one).map(([colour]) => colour);
  const palette = all.slice(0, COLOURS);
  const places = new Map(palette.map((colour, place) => [colour, place]));
  for (const colour of all.slice(COLOURS)) {
    const distances = palette.map((other) => distance(colour, other));
    places.set(colour, distances.indexOf(Math.min(...distances)));
  }
  return { palette, places };
}

/** The same picture as an indexed PNG; without transparency, as screenshots are. */
export function shrinkPicture(png: Buffer): Buffer {
  const chunks = readChunks(png);
  const header = Buffer.from(chunks[0]!.data);
  const width = header.readUInt32BE(0);
  const step = header[9] === 6 ? 4 : 3;
  const packed = Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data));
  const colours = packColours(undoFilters(inflateSync(packed), width, step), step);
  const { palette, places } = choosePalette(colours);
  const lines = Buffer.alloc(colours.length + header.readUInt32BE(4));
  colours.forEach((colour, index) => (lines[index + 1 + Math.floor(index / width)] = places.get(colour)!));
  header[9] = 3;
  return Buffer.concat([
    png.subarray(0, SIGNATURE),
    writeChunk({ type: 'IHDR', data: header }),
    writeChunk({
      type: 'PLTE',
      data: Buffer.from(palette.flatMap((each) => [each >> 16, (each >> 8) & 255, each & 255])),
    }),
    writeChunk({ type: 'IDAT', data: deflateSync(lines, { level: 9, memLevel: 9 }) }),
    writeChunk({ type: 'IEND', data: Buffer.alloc(0) }),
  ]);
}
