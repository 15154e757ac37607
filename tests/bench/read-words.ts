/** The words behind the name of a benchmark. */
import type { BrowserName } from '../../scripts/driven-page.ts';

const BROWSERS: readonly BrowserName[] = ['chromium', 'firefox'];

/** Gives the browsers that are named; both when none is. */
export function takeBrowsers(words: readonly string[]): readonly BrowserName[] {
  const named = BROWSERS.filter((name) => words.includes(name));
  return named.length > 0 ? named : BROWSERS;
}

/** Gives the number behind an option. */
export function takeNumber(words: readonly string[], option: string, otherwise: number): number {
  const at = words.indexOf(option);
  return at < 0 ? otherwise : Number(words[at + 1]);
}
