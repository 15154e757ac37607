/** Which matches a reader wants to see. */
import type { Library } from './library.ts';
import type { Match } from './types.ts';

/** From everything to little: `distinctive` leaves out what any such text says, `rare` keeps what only this document says. */
export const DENSITIES = ['all', 'distinctive', 'rare'] as const;
export type Density = (typeof DENSITIES)[number];

/** What a phrase's importance must reach. */
const LEAST_IMPORTANCE: Record<Density, number> = { all: 0, distinctive: 0.4, rare: 0.65 };

/** Gives the matches to show, in their order. Quotations are rare by nature and stay. */
export function filterMatches(library: Library, matches: readonly Match[], density: Density): Match[] {
  const importances = importancesOf(library);
  const least = LEAST_IMPORTANCE[density];
  return matches.filter(
    ({ kind, target }) => kind === 'quotation' || (importances.get(target) ?? 0) >= least,
  );
}

/** Importance of each phrase's text, gathered once a library. */
const gathered = new WeakMap<Library, Map<string, number>>();

function importancesOf(library: Library): Map<string, number> {
  let importances = gathered.get(library);
  if (!importances) {
    importances = new Map(library.phrases.map(({ text, importance }) => [text, importance]));
    gathered.set(library, importances);
  }
  return importances;
}
