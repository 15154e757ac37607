/** Turns a quotation in folded units into a match in original offsets. */
import { originalEnd, originalStart } from '../fold.ts';
import { addressAt } from '../passages.ts';
import { reasonFor } from '../reason.ts';
import { toDifferences } from '../variants/to-differences.ts';
import { widenToQuotes } from '../widen-to-quotes.ts';
import { passageOfUnit, sourceText } from './source-text.ts';
import type { Library } from '../library.ts';
import type { Match } from '../types.ts';
import type { FoldedText } from '../variants/to-differences.ts';
import type { Quotation } from './find-quotations.ts';

/** Gives the match: its target is the first passage that it follows; passages that it follows as closely are listed. */
export function describeQuotation(library: Library, page: FoldedText, quotation: Quotation): Match {
  const { source, edits, others, score } = quotation;
  const { start, end } = quotation.page;
  const origin = source.start;
  const differences = toDifferences(edits, page, (from, to) =>
    sourceText(library, origin + from, origin + to),
  );
  const span = widenToQuotes(page.text, {
    start: originalStart(page.folded, start),
    end: originalEnd(page.folded, end - 1),
  });
  const addressOf = (unit: number) => addressAt(library, passageOfUnit(library, unit));
  const alternatives = [...new Set(others.map((other) => addressOf(other.source.start)))];
  const explained = { edits, differences, text: page.text, page: quotation.page, source };
  return {
    ...span,
    kind: 'quotation',
    target: addressOf(origin),
    score,
    differences,
    ...(edits.length > 0 && { reason: reasonFor(explained) }),
    ...(alternatives.length > 0 && { alternatives }),
  };
}
