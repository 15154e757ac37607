/** The style rules that draw marks: the same as `highlight.css`, with the lines and colours that the reader chose. */
import type { MatchKind } from '../engine/types.ts';
import type { Colour, Line, Look, Looks } from './looks.ts';
import { DEFAULT_LOOKS, MATCH_KINDS } from './looks.ts';

/** Whether the page has dark letters on light ground, or the other way round. */
export type PageScheme = 'light' | 'dark';

/** Middle tones: luminance about 0.175, so that each holds 3 to 1 on white as on black. */
export const TONES: Record<Colour, string> = {
  teal: '#13827c',
  ochre: '#a8641a',
  violet: '#7d66b8',
  blue: '#3f7cb5',
  crimson: '#b4567a',
  grey: '#6f7681',
};

/** Thickness and distance from the letters. Dashes and dots need half a pixel more, or they turn into each other at 1×. */
const STROKES: Record<Line, { thickness: string; offset: string }> = {
  solid: { thickness: 'max(1px, 0.07em)', offset: '0.2em' },
  dashed: { thickness: 'max(1.5px, 0.085em)', offset: '0.2em' },
  double: { thickness: 'max(1px, 0.06em)', offset: '0.17em' },
  dotted: { thickness: 'max(1.5px, 0.085em)', offset: '0.2em' },
};

/** Which rules are wanted; without more, those for all kinds everywhere. */
interface Scope {
  kinds?: readonly MatchKind[];
  /** A selector of the elements whose own text they draw on. */
  within?: string;
}

/** The rules that draw the kinds. */
export function makeMarkRules(
  looks: Looks,
  scheme: PageScheme,
  { kinds = MATCH_KINDS, within = '' }: Scope = {},
): string {
  const rules = kinds.map(
    (kind) => `${within}::highlight(locus-${kind}) { ${declare(looks[kind], scheme)} }`,
  );
  return rules.join('\n');
}

/** The rules that a page needs beside `highlight.css`, for the screen as well: none where that says the same. */
export function findExtraRules(looks: Looks, scheme: PageScheme): string {
  const rules = makeMarkRules(looks, scheme);
  return rules === makeMarkRules(DEFAULT_LOOKS, scheme) ? '' : `@media screen {\n${rules}\n}`;
}

function declare({ line, colour, colourOnDark }: Look, scheme: PageScheme): string {
  const { thickness, offset } = STROKES[line];
  const tone = TONES[scheme === 'dark' ? colourOnDark : colour];
  return `text-decoration: underline ${line} ${tone} ${thickness}; text-underline-offset: ${offset};`;
}
