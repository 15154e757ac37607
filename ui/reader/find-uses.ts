import type { ReadDocument, ReadPassage, ReadSection } from '../../engine/read-document.ts';
import type { PageSummary, PlaceOfTarget } from '../../runtime/messages.ts';
import type { Use } from '../../runtime/live-reader.ts';

/** The uses of each passage, by address, in page order. */
export type Uses = ReadonlyMap<string, readonly Use[]>;

/**
 * Gives the page's matches by the passage that they stand for: the one that a quotation follows, the most telling
 * one of a phrase. Matches whose place is not known yet are left out.
 */
export function findUses(
  summaries: readonly PageSummary[],
  places: ReadonlyMap<string, PlaceOfTarget | null>,
): Uses {
  const uses = new Map<string, Use[]>();
  for (const { frame, matches } of summaries) {
    for (const match of matches) {
      const address = places.get(match.target)?.passage.address;
      if (address === undefined) continue;
      const others = uses.get(address);
      if (others) others.push({ frame, match });
      else uses.set(address, [{ frame, match }]);
    }
  }
  return uses;
}

/** Gives the page's matches of one phrase, in page order. */
export function findPhraseUses(summaries: readonly PageSummary[], target: string): Use[] {
  return summaries.flatMap(({ frame, matches }) =>
    matches.filter((match) => match.target === target).map((match) => ({ frame, match })),
  );
}

/** Gives the passages of a section in its order, the heading first. */
export function listPassages({ heading, paragraphs }: ReadSection): ReadPassage[] {
  return [...(heading ? [heading] : []), ...paragraphs.flatMap(({ passages }) => passages)];
}

/** Gives the addresses of the document's passages that are used, in its order. */
export function listUsed({ sections }: ReadDocument, uses: Uses): string[] {
  return sections
    .flatMap(listPassages)
    .map(({ address }) => address)
    .filter((address) => uses.has(address));
}

/** Gives how many uses these passages have together. */
export function countUses(passages: readonly { address: string }[], uses: Uses): number {
  return passages.reduce((sum, { address }) => sum + (uses.get(address)?.length ?? 0), 0);
}
