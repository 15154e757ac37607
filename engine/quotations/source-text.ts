/** Leads from the folded units of all passages back to the passages and their own writing. */
import { fold, originalEnd, originalStart } from '../fold.ts';
import { passageTextAt } from '../passages.ts';
import { sliceAt } from '../text-list.ts';
import type { Folded } from '../fold.ts';
import type { Library } from '../library.ts';
import type { Span } from '../types.ts';

/** A stretch of one passage, by its position in the library. */
export interface PassageSpan extends Span {
  passage: number;
}

/** Gives the position of the passage in which a folded unit stands. */
export function passageOfUnit({ quotations: { passageStarts } }: Library, unit: number): number {
  let low = 0;
  let high = passageStarts.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (passageStarts[middle]! <= unit) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Gives the stretch of each passage that the folded units cover, in order; at least one unit. */
export function passageSpans(library: Library, start: number, end: number): PassageSpan[] {
  const { passageStarts } = library.quotations;
  const spans: PassageSpan[] = [];
  for (let passage = passageOfUnit(library, start); passageStarts[passage]! < end; passage++) {
    const from = Math.max(start - passageStarts[passage]!, 0);
    const to = Math.min(end, passageStarts[passage + 1]!) - passageStarts[passage]!;
    if (from >= to) continue;
    const folded = foldedPassage(library, passage);
    spans.push({ passage, start: originalStart(folded, from), end: originalEnd(folded, to - 1) });
  }
  return spans;
}

/** Gives the original of folded units, put together where it runs over several passages. */
export function sourceText(library: Library, start: number, end: number): string {
  return joinSpans(library, passageSpans(library, start, end));
}

/** Gives the text of these stretches, one after the other. */
export function joinSpans({ passages }: Library, spans: readonly PassageSpan[]): string {
  return spans.map((span) => sliceAt(passages.texts, span.passage, span)).join('');
}

/** Passages folded once; a page follows few. */
const folded = new WeakMap<Library, Map<number, Folded>>();

function foldedPassage(library: Library, passage: number): Folded {
  let known = folded.get(library);
  if (!known) folded.set(library, (known = new Map()));
  let form = known.get(passage);
  if (!form) known.set(passage, (form = fold(passageTextAt(library, passage))));
  return form;
}
