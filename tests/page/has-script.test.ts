import { expect, it } from 'vitest';
import { hasScript } from '../../page/has-script.ts';

it.each([
  ['全面从严治党', true],
  ['in the middle 全 of it', true],
  ['㐀', true],
  ['豈', true],
  // Outside the Basic Multilingual Plane: extension B, G and the compatibility supplement.
  ['𠮷', true],
  ['𰀀', true],
  ['丽', true],
  ['plain', false],
  ['', false],
  ['カタカナ', false],
  ['한국', false],
  // Other pairs of surrogates are no Han characters.
  ['😀𝒜', false],
  ['，。“”', false],
])('whether %j holds Han characters is %s', (text, expected) => {
  expect(hasScript(text)).toBe(expected);
});
