import { describe, expect, it } from 'vitest';
import { createFraming } from '../../../scripts/firefox/marionette.ts';

const frame = (message: unknown) => {
  const text = JSON.stringify(message);
  return Buffer.from(`${Buffer.byteLength(text)}:${text}`);
};

describe('createFraming', () => {
  it('counts bytes, not characters', () => {
    expect(createFraming()(frame(['全面从严治党', '𠮷']))).toEqual([['全面从严治党', '𠮷']]);
  });

  it('takes several messages from one part', () => {
    expect(createFraming()(Buffer.concat([frame([1]), frame([2])]))).toEqual([[1], [2]]);
  });

  it('waits for the rest of a message, cut anywhere', () => {
    const whole = frame(['党', 1]);
    for (let cut = 1; cut < whole.length; cut++) {
      const take = createFraming();
      expect(take(whole.subarray(0, cut))).toEqual([]);
      expect(take(whole.subarray(cut))).toEqual([['党', 1]]);
    }
  });
});
