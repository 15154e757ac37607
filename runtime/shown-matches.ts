/** Which matches a page is told of: those of a density and kind that the reader wants, without hidden phrases. */
import { filterMatches } from '../engine/density.ts';
import type { Library } from '../engine/library.ts';
import type { Match } from '../engine/types.ts';
import type { Settings } from './read-settings.ts';
import { coversHost } from './site-lists.ts';

/** The targets that are hidden on a site, each once. */
export function listHidden({ hidden }: Pick<Settings, 'hidden'>, host: string): string[] {
  const here = hidden.onSites.filter((entry) => coversHost(entry.host, host));
  return [...new Set([...hidden.everywhere, ...here.map(({ target }) => target)])];
}

/** Gives those of a library's matches that are to be shown, in their order. */
export type MatchFilter = (library: Library, matches: readonly Match[]) => Match[];

/** What chooses the matches to show on a site. */
export function createMatchFilter(settings: Settings, host: string): MatchFilter {
  const { density, kinds } = settings.marking;
  const hidden = new Set(listHidden(settings, host));
  return (library, matches) =>
    filterMatches(library, matches, density).filter(
      ({ kind, target }) => kinds.includes(kind) && !hidden.has(target),
    );
}
