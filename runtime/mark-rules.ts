/**
 * The style rules that draw marks: those of the mark sheet, which the build puts into every page, and those with the
 * lines and colours that the reader chose.
 */
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

/** Thickness and distance from the letters, by their size: what is handed down as per cent is taken of each. Dashes and dots need half a pixel more, or they turn into each other at 1×. */
const STROKES: Record<Line, { thickness: string; offset: string }> = {
  solid: { thickness: 'max(1px, 7%)', offset: '20%' },
  dashed: { thickness: 'max(1.5px, 8.5%)', offset: '20%' },
  double: { thickness: 'max(1px, 6%)', offset: '17%' },
  dotted: { thickness: 'max(1.5px, 8.5%)', offset: '20%' },
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

/**
 * The mark sheet. One middle tone a kind, for light and dark pages alike; the shape says the kind. On paper nothing
 * can be opened: who prints an article gets the article.
 */
export function makeMarkSheet(isFirefox: boolean): string {
  const within = marked(isFirefox);
  const active = `${within}::highlight(locus-active) { background-color: rgb(120 120 110 / 0.14); }`;
  return onScreen(`${makeMarkRules(DEFAULT_LOOKS, 'light', { within })}\n${active}`);
}

/** The rules that a page needs beside the mark sheet, for the screen as well: none where that says the same. */
export function findExtraRules(
  looks: Looks,
  scheme: PageScheme,
  isFirefox: boolean = import.meta.env.FIREFOX,
): string {
  const within = marked(isFirefox);
  const rules = makeMarkRules(looks, scheme, { within });
  return rules === makeMarkRules(DEFAULT_LOOKS, scheme, { within }) ? '' : onScreen(rules);
}

/**
 * The elements of a page that its rules are written for. Chromium hands them down to all that the root holds, shadow
 * trees included; a rule for all elements would have it keep a style of its own for each, seen or not, which on 50,000
 * elements took 36 MB and made a change of style 2.5 times as long. Firefox hands nothing down, and makes such a style
 * when it paints a mark.
 */
function marked(isFirefox: boolean): string {
  return isFirefox ? '' : ':root';
}

function onScreen(rules: string): string {
  return `@media screen {\n${rules}\n}`;
}

function declare({ line, colour, colourOnDark }: Look, scheme: PageScheme): string {
  const { thickness, offset } = STROKES[line];
  const tone = TONES[scheme === 'dark' ? colourOnDark : colour];
  return `text-decoration: underline ${line} ${tone} ${thickness}; text-underline-offset: ${offset};`;
}
