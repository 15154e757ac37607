/** Finds again what a quotation on a page follows, for its card: the page keeps no more of it than its own words. */
import { fold } from '../fold.ts';
import { findPassage, passageTextAt } from '../passages.ts';
import { toSkeleton } from '../variants/skeleton.ts';
import { widenToQuotes } from '../widen-to-quotes.ts';
import { findQuotations } from './find-quotations.ts';
import { joinSpans, passageSpans } from './source-text.ts';
import type { Library } from '../library.ts';
import type { Aligned } from './align-chain.ts';
import type { PassageSpan } from './source-text.ts';

/** What a quotation follows: the source's words, and for each place that it follows the stretch of every passage. */
export interface QuotationSource {
  words: string;
  places: PassageSpan[][];
}

/** Gives what the page's words follow in the passage with this address, or `null` when they do not. */
export function locateQuotation(library: Library, address: string, words: string): QuotationSource | null {
  const passage = findPassage(library, address);
  const { units, length } = fold(words);
  const page = { units, length, skeleton: toSkeleton(units, length) };
  for (const quotation of findQuotations(library.quotations, page)) {
    const all = [quotation, ...quotation.others].map((aligned) => spansOf(library, aligned));
    const first = all.find(([span]) => span!.passage === passage);
    if (!first) continue;
    return { words: joinSpans(library, first), places: [first, ...all.filter((spans) => spans !== first)] };
  }
  return null;
}

/** With the quotation marks that belong to the words, as on the page. */
function spansOf(library: Library, { source }: Aligned): PassageSpan[] {
  return passageSpans(library, source.start, source.end).map(({ passage, ...span }) => ({
    passage,
    ...widenToQuotes(passageTextAt(library, passage), span),
  }));
}
