import type { Difference } from '../engine/types.ts';

/** A stretch of a wording: the same on both sides, otherwise, or nothing where the other side has something. */
export interface WordingPiece {
  kind: 'same' | 'differs' | 'slot';
  /** For a slot, what is missing there. */
  text: string;
}

/** What the page has, with its differences. */
export function splitPageWording(text: string, differences: readonly Difference[]): WordingPiece[] {
  const pieces: WordingPiece[] = [];
  let at = 0;
  for (const { kind, start, end, source } of inOrder(differences)) {
    pieces.push({ kind: 'same', text: text.slice(at, start) });
    if (kind === 'missing') pieces.push({ kind: 'slot', text: source });
    else pieces.push({ kind: 'differs', text: text.slice(start, end) });
    at = end;
  }
  return [...pieces, { kind: 'same' as const, text: text.slice(at) }].filter((piece) => piece.text !== '');
}

/**
 * What the source has, with its differences. A difference names the source's words, not where they stand: of the
 * places that hold them, the one nearest to where the page has its own is taken.
 */
export function splitSourceWording(source: string, differences: readonly Difference[]): WordingPiece[] {
  const pieces: WordingPiece[] = [];
  let at = 0;
  let shift = 0;
  for (const difference of inOrder(differences)) {
    const words = difference.source;
    const start = words === '' ? -1 : findNearest(source, words, difference.start + shift, at);
    shift += words.length - (difference.end - difference.start);
    if (start < 0) continue;
    pieces.push({ kind: 'same', text: source.slice(at, start) }, { kind: 'differs', text: words });
    at = start + words.length;
  }
  return [...pieces, { kind: 'same' as const, text: source.slice(at) }].filter((piece) => piece.text !== '');
}

function findNearest(text: string, words: string, expected: number, from: number): number {
  let nearest = -1;
  for (let at = text.indexOf(words, from); at >= 0; at = text.indexOf(words, at + 1)) {
    if (nearest < 0 || Math.abs(at - expected) < Math.abs(nearest - expected)) nearest = at;
  }
  return nearest;
}

function inOrder(differences: readonly Difference[]): Difference[] {
  return differences.toSorted((one, other) => one.start - other.start);
}
