import { describe, expect, test } from 'vitest';
import { linkToWords, writeDirective } from '../../page/link-to-words.ts';

const words = (text: string, before = '', after = '') => ({ text, before, after });
const read = (directive: string) => directive.split(',').map(decodeURIComponent);

describe('a link to words', () => {
  test.each([
    ['https://a.example/x', 'https://a.example/x#:~:text=%E5%85%9A'],
    ['https://a.example/x#top', 'https://a.example/x#top:~:text=%E5%85%9A'],
    ['https://a.example/x#:~:text=old', 'https://a.example/x#:~:text=%E5%85%9A'],
    ['file:///home/a.html?q=1', 'file:///home/a.html?q=1#:~:text=%E5%85%9A'],
  ])('of %s is %s', (address, expected) => {
    expect(linkToWords(words('党'), address, '党')).toBe(expected);
  });

  test('encodes what has a meaning in it', () => {
    expect(writeDirective(words('a-b, c & d'), 1)).toBe('a%2Db%2C%20c%20%26%20d');
  });

  test('names what stands beside words that the page has twice', () => {
    const twice = words('全面从严治党', '我们要坚持', '的方针不动摇');
    expect(read(writeDirective(twice, 1))).toEqual(['全面从严治党']);
    const [prefix, text, suffix] = read(writeDirective(twice, 2));
    expect([prefix, text, suffix]).toEqual(['我们要坚持-', '全面从严治党', '-的方针不动摇']);
  });

  test('names the rest of a word that the words cut', () => {
    // 党组 is a part of 党组织 for a browser, though not for a reader here.
    expect(read(writeDirective(words('加强基层党组', '要', '织建设'), 1)).at(-1)).toBe('-织');
  });

  test('does not take the beginning of what it knows for the beginning of a word', () => {
    const cut = words('全面从严治党', '民共和国要坚持'.padStart(24, '中华人'), '');
    expect(read(writeDirective(cut, 2))[0]).not.toMatch(/^中华人中华人/u);
  });

  test('names the beginning and the end of long words and of words in two lines', () => {
    const long = '一二三四五六七八九十'.repeat(20);
    expect(read(writeDirective(words(long), 1))).toEqual([long.slice(0, 12), long.slice(-12)]);
    expect(read(writeDirective(words('前一行\n后一行'), 1))).toEqual(['前一行', '后一行']);
  });

  test('counts words as the page shows them, whatever the white space', () => {
    const address = linkToWords(words('从严治党', '要', '好'), 'https://a.example/', '从严\n治党，从严 治党');
    expect(address).toContain('-');
  });
});
