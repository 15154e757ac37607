/**
 * Makes a picture of text small: the browser writes a PNG of true colour in a hurry. Most colours of a page are shades
 * of smoothed letters, which can go to a near one; no colour goes further than the least step that leaves 256.
 */
import { crc32, deflateSync, inflateSync } from 'node:zlib';

/** As many as an indexed PNG can name. */
const COLOURS = 256;

/** How much more two colours have to differ at each attempt, in levels of a channel. */
const STEP = 2;

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
  const red = (one >> 16) - (other >> 16);
  const green = ((one >> 8) & 255) - ((other >> 8) & 255);
  const blue = (one & 255) - (other & 255);
  return red ** 2 + green ** 2 + blue ** 2;
}

/** The palette, and for each colour of the picture its place in it. */
function choosePalette(colours: Uint32Array): { palette: number[]; places: Map<number, number> } {
  const counts = new Map<number, number>();
  for (const colour of colours) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  const all = [...counts].toSorted(([, one], [, other]) => other - one).map(([colour]) => colour);
  let palette = all;
  for (let apart = 1; palette.length > COLOURS; apart += STEP) palette = keepApart(all, apart);
  const places = new Map(all.map((colour) => [colour, findNearest(palette, colour)]));
  return { palette, places };
}

/** The commoner of colours that are nearer to each other than this. */
function keepApart(colours: readonly number[], apart: number): number[] {
  const kept: number[] = [];
  for (const colour of colours) {
    if (kept.every((other) => distance(colour, other) >= apart ** 2)) kept.push(colour);
    if (kept.length > COLOURS) break;
  }
  return kept;
}

function findNearest(palette: readonly number[], colour: number): number {
  const distances = palette.map((other) => distance(colour, other));
  return distances.indexOf(Math.min(...distances));
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
