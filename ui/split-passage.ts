import type { Occurrence, Span } from '../engine/types.ts';

/** A stretch of a passage: what was found, what is to be read with it, or what stands near. */
export interface PassagePiece {
  text: string;
  tone: 'found' | 'plain' | 'near';
}

/** A sentence of more characters is dimmed clause by clause and shown without its neighbours: it fills the card. */
const LONG_SENTENCE = 90;

/** So many characters of a neighbour are enough to see where the talk comes from and goes. */
const NEIGHBOUR_LENGTH = 36;

const CLAUSE = /[^，；：。！？]*(?:[，；：。！？]+[”’」』）》]*|$)/gu;
const ELISION = '……';

/** The passage with the nearest words of its paragraph. */
export function splitPassage({ passage, found, before, after }: Occurrence): PassagePiece[] {
  const isLong = passage.text.length > LONG_SENTENCE;
  const own = splitSentence(passage.text, found);
  if (isLong) return own;
  return [...near(clipStart(before)), ...own, ...near(clipEnd(after))];
}

/** The whole paragraph. */
export function splitParagraph({ passage, found, before, after }: Occurrence): PassagePiece[] {
  return [...near(before), ...splitSentence(passage.text, found), ...near(after)];
}

/** Whether the paragraph holds more than `splitPassage` shows. */
export function hasMore(occurrence: Occurrence): boolean {
  return lengthOf(splitPassage(occurrence)) < lengthOf(splitParagraph(occurrence));
}

/** Whether the paragraph holds more than its passage. */
export function hasNeighbours({ before, after }: Occurrence): boolean {
  return before !== '' || after !== '';
}

function lengthOf(pieces: PassagePiece[]): number {
  return pieces.reduce((sum, piece) => sum + piece.text.length, 0);
}

function near(text: string): PassagePiece[] {
  return text === '' ? [] : [{ text, tone: 'near' }];
}

function clipStart(text: string): string {
  if (text.length <= NEIGHBOUR_LENGTH) return text;
  const clauses = splitClauses(text);
  let kept = clauses.pop()?.text ?? '';
  for (let clause = clauses.pop(); clause; clause = clauses.pop()) {
    if (kept.length + clause.text.length > NEIGHBOUR_LENGTH) break;
    kept = clause.text + kept;
  }
  return kept === text ? text : ELISION + kept;
}

function clipEnd(text: string): string {
  if (text.length <= NEIGHBOUR_LENGTH) return text;
  let kept = '';
  for (const clause of splitClauses(text)) {
    if (kept !== '' && kept.length + clause.text.length > NEIGHBOUR_LENGTH) break;
    kept += clause.text;
  }
  if (kept === text) return text;
  return kept.replace(/[，；：。！？]+$/u, '') + ELISION;
}

/** In a long sentence the clauses that hold what was found, and one on either side, are plain; the rest is near. */
function splitSentence(text: string, found: readonly Span[]): PassagePiece[] {
  const clauses = splitClauses(text);
  const holds = clauses.map((clause) => found.some((span) => overlaps(span, clause)));
  const isPlain = (at: number) =>
    text.length <= LONG_SENTENCE || holds.slice(Math.max(0, at - 1), at + 2).some(Boolean);
  const pieces = clauses.flatMap((clause, at) =>
    splitClause(text, clause, found, isPlain(at) ? 'plain' : 'near'),
  );
  return joinAlike(pieces);
}

function splitClause(
  text: string,
  clause: Span,
  found: readonly Span[],
  tone: 'plain' | 'near',
): PassagePiece[] {
  const pieces: PassagePiece[] = [];
  let at = clause.start;
  for (const span of found.filter((one) => overlaps(one, clause))) {
    const start = Math.max(span.start, at);
    const end = Math.min(span.end, clause.end);
    pieces.push({ text: text.slice(at, start), tone }, { text: text.slice(start, end), tone: 'found' });
    at = end;
  }
  return [...pieces, { text: text.slice(at, clause.end), tone }];
}

function joinAlike(pieces: PassagePiece[]): PassagePiece[] {
  const joined: PassagePiece[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (piece.text === '') continue;
    if (last?.tone === piece.tone) last.text += piece.text;
    else joined.push({ ...piece });
  }
  return joined;
}

function overlaps(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end;
}

function splitClauses(text: string): (Span & { text: string })[] {
  return [...text.matchAll(CLAUSE)]
    .filter(([clause]) => clause !== '')
    .map(({ 0: clause, index }) => ({ text: clause, start: index, end: index + clause.length }));
}
