import { describe, expect, it } from 'vitest';
import { DEMO, readStartOptions, UsageError } from '../../scripts/start-options.ts';

describe('readStartOptions', () => {
  it('opens addresses as they are and files by their path', () => {
    const { targets } = readStartOptions(['https://news.example/a', import.meta.filename]);
    expect(targets).toEqual([
      { kind: 'url', url: 'https://news.example/a' },
      { kind: 'file', path: import.meta.filename },
    ]);
  });

  it('needs no window for JSON', () => {
    expect(readStartOptions(['--json', 'http://127.0.0.1/'])).toMatchObject({
      isHeadless: true,
      isJson: true,
    });
  });

  it.each([
    [[], 'chromium'],
    [['--browser', 'firefox'], 'firefox'],
    [['--browser', 'edge'], 'chromium'],
  ])('takes the browser from %j', (rest, browser) => {
    expect(readStartOptions(rest).browser).toBe(browser);
  });

  it('opens the demonstration article when nothing is named', () => {
    const { targets } = readStartOptions([]);
    expect(targets).toEqual([{ kind: 'file', path: DEMO }]);
  });

  it.each([
    [['nowhere.html'], 'There is no file nowhere.html.'],
    [['.'], '. is not a file.'],
    [['--charset', 'klingon', 'http://127.0.0.1/'], 'There is no charset klingon.'],
    [['--lang', 'fr', 'http://127.0.0.1/'], 'The interface has no language fr: zh or en.'],
    [['--browser', 'lynx'], 'Locus cannot be shown in lynx: chromium or firefox.'],
    [['http://'], 'Not an address: http://'],
    [['--colour'], '--colour'],
  ])('says plainly what is wrong with %j', (rest, sentence) => {
    expect(() => readStartOptions(rest)).toThrow(UsageError);
    expect(() => readStartOptions(rest)).toThrow(sentence);
  });
});
