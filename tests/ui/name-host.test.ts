import { beforeEach, describe, expect, it } from 'vitest';
import { parseHost } from '../../runtime/parse-host.ts';
import { nameHost } from '../../ui/name-host.ts';
import { speak } from '../speak.ts';

beforeEach(() => speak('en'));

describe('a site', () => {
  it.each([
    'example.com',
    '例子.中国',
    'www.例子.cn',
    'bücher.example',
    'ひらがなカタカナー漢字2.example',
    '한국어.kr',
    'пример.рф',
    'उदाहरण.भारत',
    '192.168.0.1',
    '[::1]',
  ])('is called as it is typed: %s', (words) => {
    expect(nameHost(parseHost(words)!)).toBe(words);
  });

  it.each([
    // Letters of two scripts, the first of each Cyrillic.
    'аpple.com',
    'раypal.example',
    'a例子.example',
    // Signs that look like what divides an address.
    'a⁄b.example',
  ])('is called in ASCII where its letters are of two scripts, or are none: %s', (words) => {
    const host = parseHost(words)!;
    expect(host).toContain('xn--');
    expect(nameHost(host)).toBe(host);
  });

  it.each(['xn--', 'xn--99999999.example', 'xn--bcher-kva.xn--a', 'XN--FSQU00A.example', 'xn--ab-.cn'])(
    'is called as it stands where that is damaged: %s',
    (host) => {
      expect(nameHost(host)).toBe(host);
    },
  );

  it('without a name is the reader’s own files', () => {
    expect(nameHost('')).toBe('local files');
  });
});
