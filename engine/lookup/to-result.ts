/** What lookup gives back of a hit. */
import { documentOf, passageAt } from '../passages.ts';
import { phraseAt, phraseOfForm } from '../phrases.ts';
import type { Library } from '../library.ts';
import type { LookupResult, Span } from '../types.ts';
import type { Hit } from './hit.ts';

/** Gives the result of a hit; records below `formCount` are wordings of phrases, the others passages. */
export function toResult(
  library: Library,
  formCount: number,
  { record, score, isAccepted, find }: Hit,
): LookupResult {
  const phrase = record < formCount ? phraseAt(library, phraseOfForm(library, record)) : undefined;
  const passage = passageAt(library, phrase?.passages[0] ?? record - formCount);
  const text = phrase?.text ?? passage.text;
  const { shortTitle, title, facts } = documentOf(library, passage);
  return {
    kind: phrase ? 'phrase' : 'passage',
    text,
    found: joinSpans(find(text)),
    passage,
    documentTitle: shortTitle,
    title,
    ...(facts && { facts }),
    count: phrase?.passages.length ?? 1,
    score,
    isAccepted,
  };
}

/** Stretches in their order, those that touch as one. */
function joinSpans(spans: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const { start, end } of spans.toSorted((one, other) => one.start - other.start)) {
    const last = joined.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else joined.push({ start, end });
  }
  return joined;
}
