import { describe, expect, it } from 'vitest';
import { parseHost, parseHostList, writeHostList } from '../../runtime/parse-host.ts';

describe('a site', () => {
  it.each([
    ['example.com', 'example.com'],
    ['  Example.COM ', 'example.com'],
    ['https://www.example.com/a?b#c', 'www.example.com'],
    ['http://user:word@example.com:8080/', 'example.com'],
    ['example.com/news', 'example.com'],
    ['example.com:8080', 'example.com'],
    ['example.com.', 'example.com'],
    ['*.bank.example', 'bank.example'],
    ['localhost', 'localhost'],
    ['intranet', 'intranet'],
    ['192.168.0.1', '192.168.0.1'],
    ['http://[::1]/', '[::1]'],
    // The form in which pages tell their host.
    ['例子.example', 'xn--fsqu00a.example'],
    ['bücher.example', 'xn--bcher-kva.example'],
    ['ｅｘａｍｐｌｅ．ｃｏｍ', 'example.com'],
    // Local files.
    ['file:///home/me/page.html', ''],
  ])('%s is read as %s', (words, host) => {
    expect(parseHost(words)).toBe(host);
  });

  it.each([
    '',
    '  ',
    'two words',
    '全面从严治党',
    '12345',
    'http://',
    'a..b',
    'about:blank',
    '1.2.3.4.5',
    '%',
  ])('is not “%s”', (words) => {
    expect(parseHost(words)).toBeNull();
  });
});

describe('a list of sites', () => {
  it('is read line by line, each site once, remarks and empty lines left out', () => {
    const content = '\uFEFF# mine\r\na.example\r\n\r\nhttps://b.example/x  # news\nno site\na.example\n';
    expect(parseHostList(content)).toEqual({ hosts: ['a.example', 'b.example'], rejected: 1 });
  });

  it('comes back as it was written', () => {
    const hosts = ['a.example', '', '[::1]', 'xn--fsqu00a.example'];
    expect(parseHostList(writeHostList(hosts))).toEqual({ hosts, rejected: 0 });
  });

  it('of something else holds nothing', () => {
    expect(parseHostList('\u0000PNG\n\u0001')).toEqual({ hosts: [], rejected: 2 });
  });
});
