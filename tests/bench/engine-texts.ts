/** Texts of a size for measuring the engine: real ones where there are some, else the bundled document. */
import { readSpeechFile } from './gold.ts';
import { createRandom } from './random-edits.ts';
import { hasSharedMaterial, readTexts } from './shared-material.ts';

/** Bytes of UTF-8; a Chinese character has three. */
const SIZES = { '10 kB': 10_000, '100 kB': 100_000, '1 MB': 1_000_000 } as const;
const BIGGEST = SIZES['1 MB'];

/** One text in pieces of one size, so that all sizes are measured on the same words. */
export interface SizedText {
  name: string;
  pieces: string[];
}

/** Gives one and the same megabyte in pieces of each size, smallest first; no piece is a part of another in memory. */
export function readSizedTexts(): SizedText[] {
  const text = shuffledLines();
  return Object.entries(SIZES).map(([name, size]) => {
    const count = BIGGEST / size;
    const length = Math.ceil(text.length / count);
    const pieces = Array.from({ length: count }, (_, at) =>
      copyOf(text.slice(at * length, (at + 1) * length)),
    );
    return { name, pieces };
  });
}

/** Lines in a random order, over again until there are enough: each part has its share of what matches much. */
function shuffledLines(): string {
  const random = createRandom(1);
  const texts = hasSharedMaterial()
    ? readTexts().flatMap(({ blocks }) => blocks)
    : [readSpeechFile('document.md')];
  const lines = texts.flatMap((text) => text.split('\n')).filter((line) => line.trim() !== '');
  const chosen: string[] = [];
  for (let bytes = 0; bytes < BIGGEST;) {
    const line = lines[Math.floor(random() * lines.length)]!;
    chosen.push(line);
    bytes += Buffer.byteLength(line) + 1;
  }
  return chosen.join('\n');
}

/** A string of its own: engines keep a slice as a window on the whole. */
function copyOf(text: string): string {
  return Buffer.from(text, 'utf16le').toString('utf16le');
}

/** What no reader writes, ten megabytes of each in UTF-8 or more; none of it is like what matches. */
export function makeNoise(): Record<string, string> {
  const random = createRandom(2);
  const units = (count: number, unit: () => number) =>
    String.fromCharCode(...Array.from({ length: count }, unit));
  const within = (from: number, to: number) => () => from + Math.floor(random() * (to - from));
  const fill = (piece: string) => copyOf(piece.repeat(Math.ceil(NOISE_BYTES / Buffer.byteLength(piece))));
  return {
    'any units': fill(units(9973, within(0, 0x10000))),
    'Han characters': fill(units(9973, within(0x4e00, 0x9fff))),
    'lone surrogates': fill(units(9973, within(0xd800, 0xe000))),
    'control and bidi characters': fill(units(997, within(0, 0x20)) + units(997, within(0x202a, 0x202f))),
    'combining marks': fill(units(9973, within(0x300, 0x370))),
    'one character': fill('党'),
  };
}
const NOISE_BYTES = 10_000_000;
