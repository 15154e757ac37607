import { expect, test } from 'vitest';
import { readLightness } from '../../page/page-scheme.ts';

test.each([
  ['rgb(255, 255, 255)', 'light'],
  ['rgb(18, 18, 18)', 'dark'],
  ['rgb(0, 0, 139)', 'dark'],
  ['rgb(244, 236, 216)', 'light'],
  ['rgba(0, 0, 0, 0)', null],
  ['rgba(0, 0, 0, 0.3)', null],
  ['rgba(20, 20, 20, 0.9)', 'dark'],
  ['color(srgb 0.1 0.1 0.12)', 'dark'],
  ['color(srgb 1 1 1 / 0.2)', null],
  ['oklch(0.21 0.006 285.885)', 'dark'],
  ['oklab(0.98 0 0)', 'light'],
  ['lab(15% 0 0)', 'dark'],
  ['lab(15 0 0)', 'dark'],
  ['lch(96 2 100)', 'light'],
  ['transparent', null],
  ['', null],
])('a background of %s is %s', (color, expected) => {
  const lightness = readLightness(color);
  expect(lightness === null ? null : lightness < 0.45 ? 'dark' : 'light').toBe(expected);
});
