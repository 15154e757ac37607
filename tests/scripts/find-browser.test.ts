import { describe, expect, it } from 'vitest';
import { findBrowser, type Machine } from '../../scripts/find-browser.ts';

function machine(platform: NodeJS.Platform, installed: string[], env: Machine['env'] = {}): Machine {
  return { platform, env, isExecutable: (path) => installed.includes(path) };
}

describe('findBrowser', () => {
  it.each([
    ['Chromium in the usual place', machine('linux', ['/usr/bin/chromium']), '/usr/bin/chromium'],
    [
      'a program on the path',
      machine('linux', ['/opt/x/google-chrome'], { PATH: '/opt/x' }),
      '/opt/x/google-chrome',
    ],
    [
      'Chromium before Chrome, which loads no unpacked extension from its command line',
      machine('linux', ['/usr/bin/google-chrome', '/usr/bin/chromium']),
      '/usr/bin/chromium',
    ],
    [
      'Edge on a Mac',
      machine('darwin', ['/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge']),
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ],
    [
      'Edge on Windows',
      machine('win32', ['C:\\Programs\\Microsoft\\Edge\\Application\\msedge.exe'], {
        PROGRAMFILES: 'C:\\Programs',
      }),
      'C:\\Programs\\Microsoft\\Edge\\Application\\msedge.exe',
    ],
    ['the chosen one', machine('linux', ['/usr/bin/chromium', '/b'], { LOCUS_BROWSER: '/b' }), '/b'],
    [
      'nothing instead of the chosen one that is not there',
      machine('linux', ['/usr/bin/chromium'], { LOCUS_BROWSER: '/b' }),
      undefined,
    ],
    ['nothing on an empty machine', machine('linux', []), undefined],
  ])('finds %s', (_, given, expected) => {
    expect(findBrowser('chromium', given)).toBe(expected);
  });

  it.each<[string, Machine, string | undefined]>([
    [
      'the long-term release before another',
      machine('linux', ['/usr/bin/firefox', '/usr/bin/firefox-esr']),
      '/usr/bin/firefox-esr',
    ],
    [
      'the program in its bundle on a Mac',
      machine('darwin', ['/Applications/Firefox.app/Contents/MacOS/firefox']),
      '/Applications/Firefox.app/Contents/MacOS/firefox',
    ],
    ['the chosen one', machine('linux', ['/usr/bin/firefox', '/f'], { LOCUS_FIREFOX: '/f' }), '/f'],
    [
      'no other browser',
      machine('linux', ['/usr/bin/chromium'], { LOCUS_BROWSER: '/usr/bin/chromium' }),
      undefined,
    ],
  ])('finds Firefox: %s', (_, given, expected) => {
    expect(findBrowser('firefox', given)).toBe(expected);
  });
});
