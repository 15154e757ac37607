import type { VNode } from 'preact';
import type { Span } from '../engine/types.ts';

/** A text with what was found in it marked; spans that do not fit the text are left out. */
export function Found({ text, found }: { text: string; found: readonly Span[] }): VNode {
  const pieces: (VNode | string)[] = [];
  let end = 0;
  for (const span of found.toSorted((one, other) => one.start - other.start)) {
    if (span.start < end || span.end <= span.start || span.end > text.length) continue;
    pieces.push(text.slice(end, span.start));
    pieces.push(<mark class="hitmark">{text.slice(span.start, span.end)}</mark>);
    end = span.end;
  }
  return (
    <>
      {pieces}
      {text.slice(end)}
    </>
  );
}
