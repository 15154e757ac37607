import { describe, expect, it } from 'vitest';
import { popupAddress, readPopupAddress, type PopupStart } from '../../runtime/popup-address.ts';

describe('the address of a popup', () => {
  it.each<[what: string, start: PopupStart]>([
    ['a text and a tab', { query: '两个维护', tab: 5 }],
    ['a text alone', { query: 'a&b=c#d?%20+', tab: undefined }],
    ['nothing', { query: '', tab: undefined }],
  ])('says %s', (_, start) => {
    expect(readPopupAddress(new URL(popupAddress(start)).search)).toEqual(start);
  });

  it('takes no more of a text than an address can hold', () => {
    const { search } = new URL(popupAddress({ query: '字'.repeat(5000), tab: 1 }));
    expect(readPopupAddress(search).query).toHaveLength(1000);
  });

  it('that somebody made up does no harm', () => {
    expect(readPopupAddress('?tab=x&query=%E0%A4%A')).toMatchObject({ tab: undefined });
  });
});
