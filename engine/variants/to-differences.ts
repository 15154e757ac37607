/** Turns edits between folded units into differences in original offsets. */
import { originalEnd, originalStart } from '../fold.ts';
import { lossOf } from '../score.ts';
import { kindAt, lightLength } from './light-units.ts';
import type { Folded } from '../fold.ts';
import type { Difference } from '../types.ts';
import type { Agreement } from './align-units.ts';
import type { Edit, Stretch } from './edit.ts';

/** A text with its folded form. */
export interface FoldedText {
  text: string;
  folded: Folded;
}

/** Gives the differences in offsets of the page's text; `sourceText` gives the source's own writing of folded units. */
export function toDifferences(
  edits: readonly Edit[],
  page: FoldedText,
  sourceText: (start: number, end: number) => string,
): Difference[] {
  return edits.map(({ kind, start, end, sourceStart, sourceEnd }) => ({
    kind,
    ...spanOf(page.folded, start, end),
    source: sourceStart < sourceEnd ? sourceText(sourceStart, sourceEnd) : '',
  }));
}

/** What is missing lies before the next character, behind a closing mark that belongs to the one before. */
function spanOf(folded: Folded, start: number, end: number): { start: number; end: number } {
  if (start < end) return { start: originalStart(folded, start), end: originalEnd(folded, end - 1) };
  const at = start < folded.length ? originalStart(folded, start) : originalEnd(folded, start - 1);
  return { start: at, end: at };
}

/** Gives the original of folded units, at least one. */
export function originalOf({ text, folded }: FoldedText, start: number, end: number): string {
  return text.slice(originalStart(folded, start), originalEnd(folded, end - 1));
}

/** Gives the edits between what agrees. Source places count from `source.start`. */
export function editsBetween(agreements: readonly Agreement[], page: Stretch, source: Stretch): Edit[] {
  const edits: Edit[] = [];
  let at = page.start;
  let from = source.start;
  for (const next of [...agreements, { page: page.end, source: source.end, length: 0 }]) {
    const isEdit = next.page > at || next.source > from;
    if (isEdit) {
      const [extra, missing] = [
        { ...page, start: at, end: next.page },
        { ...source, start: from, end: next.source },
      ];
      edits.push(toEdit(extra, missing, source.start));
    }
    at = next.page + next.length;
    from = next.source + next.length;
  }
  return edits;
}

function toEdit(page: Stretch, source: Stretch, origin: number): Edit {
  const kind = page.start === page.end ? 'missing' : source.start === source.end ? 'extra' : 'replaced';
  const edit = {
    kind,
    start: page.start,
    end: page.end,
    sourceStart: source.start - origin,
    sourceEnd: source.end - origin,
  } as const;
  return { ...edit, loss: lossOf(edit, lightKindOf(kind === 'missing' ? source : page)) };
}

/** Kind of a stretch that is one light word; 0 for anything else. */
function lightKindOf({ units, start, end }: Stretch): number {
  return lightLength(units, start, end) === end - start ? kindAt(units, start, end) : 0;
}
