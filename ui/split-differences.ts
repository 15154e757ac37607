import type { Difference } from '../engine/types.ts';

/** A stretch of a wording: the same on both sides, otherwise, or nothing where the other side has something. */
export interface WordingPiece {
  kind: 'same' | 'differs' | 'slot';
  /** For a slot, what the other side has there. */
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

/** So many characters beside a word of the page find the place of the source where it would stand. */
const NEAR = 3;

/**
 * What the source has, with its differences. A difference names the source's words, not where they stand: of the
 * places that hold them, the one nearest to where the page has its own is taken. Given the page's words too, what
 * only they have is an open slot where the words beside it stand.
 */
export function splitSourceWording(
  source: string,
  differences: readonly Difference[],
  pageText = '',
): WordingPiece[] {
  const pieces: WordingPiece[] = [];
  let at = 0;
  let shift = 0;
  let before = 0;
  for (const { start, end, source: words } of inOrder(differences)) {
    const place =
      words === ''
        ? findGap(source, pageText.slice(Math.max(before, start - NEAR), start), start + shift, at)
        : findNearest(source, words, start + shift, at);
    shift += words.length - (end - start);
    before = end;
    if (place < 0) continue;
    pieces.push(
      { kind: 'same', text: source.slice(at, place) },
      words === '' ? { kind: 'slot', text: pageText.slice(start, end) } : { kind: 'differs', text: words },
    );
    at = place + words.length;
  }
  return [...pieces, { kind: 'same' as const, text: source.slice(at) }].filter((piece) => piece.text !== '');
}

/** Where the source has nothing: behind the words that both have before it. */
function findGap(source: string, words: string, expected: number, from: number): number {
  if (words === '') return -1;
  const start = findNearest(source, words, expected - words.length, from);
  return start < 0 ? -1 : start + words.length;
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
