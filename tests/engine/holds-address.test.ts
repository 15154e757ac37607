import { describe, expect, it } from 'vitest';
import { holdsAddress } from '../../engine/holds-address.ts';
import { makeDocument } from '../ui/reader-samples.ts';

const document = makeDocument();

describe('holdsAddress', () => {
  it.each([
    ['speech/0', true],
    ['speech/1', true],
    ['speech/1.1/1', true],
    ['speech/9.9/9', false],
  ])('%s: %s', (address, isHeld) => {
    expect(holdsAddress(document, address)).toBe(isHeld);
    expect(holdsAddress(null, address)).toBe(false);
  });
});
