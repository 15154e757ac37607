/** Whether the page is light or dark where a card is to stand. */
import { parentOf } from './shadow-trees.ts';

/** What a page is drawn on. */
export type Scheme = 'light' | 'dark';

/**
 * The scheme behind an element: that of the first background that covers, else the page's own canvas; the other one
 * where the page turns light to dark by a filter.
 */
export function findScheme(element: Element | null): Scheme {
  let scheme: Scheme | null = null;
  let isInverted = false;
  for (let at = element; at; at = parentOf(at)) {
    const style = getComputedStyle(at);
    scheme ??= schemeOf(style);
    if (/invert\((?:1|0?\.[5-9])/.test(style.filter)) isInverted = !isInverted;
  }
  scheme ??= canvasScheme();
  if (!isInverted) return scheme;
  return scheme === 'dark' ? 'light' : 'dark';
}

/** That of a background which covers: its colour, or the mean of its gradient's colours. */
function schemeOf({ backgroundColor, backgroundImage }: CSSStyleDeclaration): Scheme | null {
  const colors = backgroundImage.includes('gradient(') ? backgroundImage.match(/[a-z]+\([^()]+\)/g) : null;
  const known = (colors ?? []).map(readLightness).filter((lightness) => lightness !== null);
  const mean = known.reduce((sum, lightness) => sum + lightness, 0) / known.length;
  const lightness = known.length > 0 ? mean : readLightness(backgroundColor);
  if (lightness === null) return null;
  return lightness < 0.45 ? 'dark' : 'light';
}

/** Without a background the browser paints white, or black where the page says that it can be dark. */
function canvasScheme(): Scheme {
  const colorScheme = schemeOfRoot();
  if (!colorScheme.includes('dark')) return 'light';
  const isFree = colorScheme.includes('light');
  return isFree && !matchMedia('(prefers-color-scheme: dark)').matches ? 'light' : 'dark';
}

/** Firefox paints what the page's `<meta>` says, but leaves it out of the root's computed style. */
function schemeOfRoot(): string {
  const { colorScheme } = getComputedStyle(document.documentElement);
  if (colorScheme !== 'normal') return colorScheme;
  return document.querySelector('meta[name="color-scheme" i]')?.getAttribute('content') ?? '';
}

/**
 * Lightness from 0 to 1 of a computed colour, or `null` where it covers less than half. Browsers compute legacy
 * colours to `rgb()` and leave the newer functions as they are.
 */
export function readLightness(color: string): number | null {
  const [name = '', list = ''] = color.split('(');
  const [one = 0, two = 0, three = 0, alpha = 1] = (list.match(/[\d.]+(?:e-\d+)?%?/g) ?? []).map(toNumber);
  if (list === '' || alpha < 0.5) return null;
  if (name.startsWith('ok')) return one;
  if (name === 'lab' || name === 'lch') return one / 100;
  const scale = name.startsWith('rgb') ? 255 : 1;
  return (0.299 * one + 0.587 * two + 0.114 * three) / scale;
}

function toNumber(part: string): number {
  return part.endsWith('%') ? Number.parseFloat(part) / 100 : Number.parseFloat(part);
}
