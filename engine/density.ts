/** Which matches a reader wants to see. */
import { findPhrase, importanceAt } from './phrases.ts';
import type { Library } from './library.ts';
import type { Match } from './types.ts';

/** From everything to little: `distinctive` leaves out what any such text says, `rare` keeps what only this document says. */
export const DENSITIES = ['all', 'distinctive', 'rare'] as const;
/** How much is marked. */
export type Density = (typeof DENSITIES)[number];

/** What a phrase's importance must reach. */
const LEAST_IMPORTANCE: Record<Density, number> = { all: 0, distinctive: 0.4, rare: 0.65 };

/** Gives what a phrase's importance must reach to be shown, from 0 to 1. */
export function leastImportance(density: Density): number {
  return LEAST_IMPORTANCE[density];
}

/** Gives the matches to show, in their order. Quotations are rare by nature and stay. */
export function filterMatches(library: Library, matches: readonly Match[], density: Density): Match[] {
  const least = leastImportance(density);
  return matches.filter(({ kind, target }) => kind === 'quotation' || importanceOf(library, target) >= least);
}

function importanceOf(library: Library, target: string): number {
  const phrase = findPhrase(library, target);
  return phrase < 0 ? 0 : importanceAt(library, phrase);
}
