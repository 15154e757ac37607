/** Whether the page is light or dark where a card is to stand. */

export type Scheme = 'light' | 'dark';

/** The scheme behind an element: that of the first background that covers, else the page's own canvas. */
export function findScheme(element: Element | null): Scheme {
  for (let at = element; at; at = parentOf(at)) {
    const lightness = readLightness(getComputedStyle(at).backgroundColor);
    if (lightness !== null) return lightness < 0.45 ? 'dark' : 'light';
  }
  return canvasScheme();
}

function parentOf(element: Element): Element | null {
  const root = element.getRootNode();
  return element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
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
