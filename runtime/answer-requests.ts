/** Answers what pages and popup ask of the library. */
import { filterMatches } from '../engine/density.ts';
import { findCard, findPlace, findQuotationCard } from '../engine/find-card.ts';
import { findMatches } from '../engine/find-matches.ts';
import { loadLibrary } from './library.ts';
import { currentMarking } from './marking.ts';
import { onMessage } from './messages.ts';
import type { Density } from '../engine/density.ts';
import type { Library } from '../engine/library.ts';
import type { LoadedLibrary } from './library.ts';
import type { BlockMatch, PlaceOfTarget, Unavailable } from './messages.ts';

/** Answers from now on; called once, before the background's `main` returns. */
export function answerRequests(): void {
  onMessage('findMatches', async ({ data: { blocks } }) => {
    const { density } = await currentMarking();
    return withLibrary(({ library }) => {
      return { kind: 'found' as const, matches: findInBlocks(library, blocks, density) };
    });
  });
  onMessage('getCard', ({ data: { target, kind, text } }) =>
    withLibrary(({ library }) => {
      const isQuotation = kind === 'quotation';
      const content = isQuotation
        ? findQuotationCard(library, target, text ?? '')
        : findCard(library, target);
      return content ? { kind: 'card' as const, content } : { kind: 'unknown' as const };
    }),
  );
  onMessage('searchPassages', ({ data: { query } }) =>
    withLibrary(({ lookup }) => ({ kind: 'results' as const, results: lookup(query) })),
  );
  onMessage('getPlaces', ({ data: { targets } }) =>
    withLibrary(({ library }) => {
      return { kind: 'places' as const, places: targets.map((target) => placeOf(library, target)) };
    }),
  );
}

/** A library that cannot be loaded is an expected outcome: pages stay as they are, the popup says so. */
async function withLibrary<Answer>(answer: (loaded: LoadedLibrary) => Answer): Promise<Answer | Unavailable> {
  let loaded: LoadedLibrary;
  try {
    loaded = await loadLibrary();
  } catch {
    return { kind: 'unavailable' };
  }
  return answer(loaded);
}

function findInBlocks(library: Library, blocks: string[], density: Density): BlockMatch[] {
  return blocks.flatMap((text, block) => {
    const matches = filterMatches(library, findMatches(library, text), density);
    return matches.map((match) => ({ ...match, block }));
  });
}

function placeOf(library: Library, target: string): PlaceOfTarget | null {
  const occurrence = findPlace(library, target);
  return (
    occurrence && {
      text: occurrence.passage.text,
      passage: occurrence.passage,
      documentTitle: occurrence.documentTitle,
    }
  );
}
