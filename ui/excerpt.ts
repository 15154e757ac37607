import type { LookupResult, Span } from '../engine/types.ts';

/** A text cut so that what was found in it stands near its beginning. */
export interface Excerpt {
  text: string;
  found: Span[];
}

/** Two lines of a result hold about 46 characters; what begins later than this could fall out of sight. */
const LEAD_LIMIT = 18;

/** How much of the text before the words is kept where it can be cut at no punctuation. */
const LEAD = 10;

const ELLIPSIS = '……';

/** What a list shows of a result: a phrase whole, of a passage an excerpt. */
export function cutResult({ kind, text, found }: LookupResult): Excerpt {
  return kind === 'phrase' ? { text, found } : cutExcerpt(text, found);
}

/** The text from the clause in which the first words were found; the whole text when that is near enough. */
export function cutExcerpt(text: string, found: readonly Span[]): Excerpt {
  const first = Math.min(...found.map(({ start }) => start));
  if (!Number.isFinite(first) || first <= LEAD_LIMIT) return { text, found: [...found] };
  const start = findClause(text, first);
  const shift = ELLIPSIS.length - start;
  return {
    text: ELLIPSIS + text.slice(start),
    found: found.map((span) => ({ start: span.start + shift, end: span.end + shift })),
  };
}

function findClause(text: string, first: number): number {
  const lead = text.slice(first - LEAD_LIMIT, first);
  const clause = lead.search(/[，。；：、！？][^，。；：、！？]*$/u);
  if (clause !== -1) return first - LEAD_LIMIT + clause + 1;
  const start = first - LEAD;
  // Half of a surrogate pair is no character.
  return /[\uDC00-\uDFFF]/.test(text.charAt(start)) ? start - 1 : start;
}
