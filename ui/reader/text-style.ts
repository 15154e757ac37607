import type { ReaderText } from '../../runtime/read-settings.ts';

/** The text's usual size and what a step adds, in px. */
const SIZE = 17;
const STEP = 2;

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
