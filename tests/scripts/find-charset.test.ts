import { describe, expect, it } from 'vitest';
import { findCharset, findDeclaredCharset } from '../../scripts/find-charset.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
// “中国的发展” in GBK, in Big5 (中國的發展) and in EUC-KR (한국의 발전).
const GBK = [0xd6, 0xd0, 0xb9, 0xfa, 0xb5, 0xc4, 0xb7, 0xa2, 0xd5, 0xb9];
const BIG5 = [0xa4, 0xa4, 0xb0, 0xea, 0xaa, 0xba, 0xb5, 0x6f, 0xae, 0x69];
const ascii = (text: string) => [...utf8(text)];

describe('findCharset', () => {
  it.each([
    ['a page that says truly that it is UTF-8', utf8('<meta charset="utf-8">中国'), undefined],
    ['a page that says so in the old way', utf8('<meta content="text/html; charset=UTF-8">中国'), undefined],
    ['a page in ASCII', utf8('<p>China</p>'), undefined],
    ['a page with a byte order mark', Uint8Array.of(0xef, 0xbb, 0xbf, ...utf8('中国')), undefined],
    ['UTF-8 without a declaration', utf8('<p>中国</p>'), 'utf-8'],
    ['UTF-8 that is declared as something else', utf8('<meta charset=gb2312>中国'), 'utf-8'],
    ['GBK that is declared', Uint8Array.of(...ascii('<meta charset=gbk>'), ...GBK), undefined],
    ['GBK without a declaration', Uint8Array.of(...GBK), 'gb18030'],
    ['GBK that is declared as UTF-8', Uint8Array.of(...ascii('<meta charset="utf-8">'), ...GBK), 'gb18030'],
    ['Big5 without a declaration', Uint8Array.of(...BIG5), 'big5'],
  ])('is right for %s', (_, bytes, expected) => {
    expect(findCharset(bytes)).toBe(expected);
  });
});

describe('findDeclaredCharset', () => {
  it('finds nothing where nothing is declared', () => {
    expect(findDeclaredCharset(utf8('<title>charset=gbk</title>'))).toBeUndefined();
  });
});
