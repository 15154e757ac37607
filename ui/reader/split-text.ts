import type { ReadPhrase } from '../../engine/read-document.ts';
import type { Span } from '../../engine/types.ts';

/** A stretch of a passage: a phrase, or what stands between two. */
export interface TextPiece {
  text: string;
  phrase: ReadPhrase | null;
  /** What was looked up, in this piece's text. */
  found: Span[];
}

/** Gives a passage's text in pieces. Phrases are in order and do not overlap. */
export function splitText(text: string, phrases: readonly ReadPhrase[], found: readonly Span[]): TextPiece[] {
  const pieces: TextPiece[] = [];
  let at = 0;
  const add = (end: number, phrase: ReadPhrase | null) => {
    if (end > at) pieces.push({ text: text.slice(at, end), phrase, found: clip(found, at, end) });
    at = end;
  };
  for (const phrase of phrases) {
    add(phrase.start, null);
    add(phrase.end, phrase);
  }
  add(text.length, null);
  return pieces;
}

function clip(spans: readonly Span[], from: number, to: number): Span[] {
  return spans
    .filter(({ start, end }) => start < to && end > from)
    .map(({ start, end }) => ({ start: Math.max(start, from) - from, end: Math.min(end, to) - from }));
}
