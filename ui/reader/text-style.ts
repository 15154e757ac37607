import type { ReaderText } from '../../runtime/read-settings.ts';

/** The text's usual size and what a step adds, in px. */
const SIZE = 17;
const STEP = 2;

/** Steps of size that settings can hold. */
export const TEXT_SIZES = { least: -2, most: 4 } as const;

/** The typefaces with what they are called. */
export const TEXT_FACES = [
  { face: 'serif', name: 'readerSerif' },
  { face: 'sans', name: 'readerSans' },
] as const;

/** The line lengths that are offered, in characters, with what they are called. */
export const TEXT_WIDTHS = [
  { width: 24, name: 'readerNarrow' },
  { width: 36, name: 'readerMedium' },
  { width: 48, name: 'readerWide' },
] as const;

/** How the text is set before anybody has chosen. */
export const USUAL_TEXT: ReaderText = { size: 0, width: 36, face: 'serif' };

/** Gives the text's size in px. */
export function sizeOf(steps: number): number {
  return SIZE + steps * STEP;
}

/** Gives the style that sets the text as chosen. */
export function styleOf({ size, width, face }: ReaderText): Record<string, string> {
  return {
    '--read-size': `calc(${sizeOf(size)}px * var(--scale))`,
    '--read-width': `${width}em`,
    '--read-face': `var(--${face})`,
  };
}
