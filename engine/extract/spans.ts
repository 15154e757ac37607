/** The stretches of a sentence that may be phrases: runs of words inside a clause, lists of parallel members, quotations. */
import { findLists } from './lists.ts';
import { isSeparator } from './token.ts';
import type { Token } from './token.ts';

/** Words from `from` to `to`, both included. */
export interface WordSpan {
  from: number;
  to: number;
  /** How a list or a quoted sentence was found; empty for a run of words inside a clause. */
  traits: string[];
}

/** Words; longer runs are sentences. */
const MAX_WORDS = 20;
/** Folded units; the longest set phrases of one clause have about thirty characters. */
const MAX_UNITS = 32;
const MIN_UNITS = 2;
const NUMBER = /^[\d.·%]+$/u;
/** Words; a run as long as this must at least begin or end with its clause. */
const LONG_RUN = 10;
/** Folded units of a quoted sentence. */
const MAX_QUOTED_UNITS = 60;
const NEVER_FIRST = new Set<Token['class']>([
  'of',
  'particle',
  'place',
  'join',
  'conjunction',
  'measure',
  'pronoun',
]);
const NEVER_LAST = new Set<Token['class']>([
  'of',
  'particle',
  'preposition',
  'conjunction',
  'pronoun',
  'join',
]);

/** Calls `visit` with every span that may be a phrase; one span may come in several ways. */
export function findSpans(tokens: readonly Token[], visit: (span: WordSpan) => void): void {
  for (let from = 0; from < tokens.length; from++) {
    if (!isSeparator(tokens[from])) visitRuns(tokens, from, visit);
    if (tokens[from]!.opens > 0) visitQuoted(tokens, from, visit);
  }
  findLists(tokens, (span) => {
    if (isBalanced(tokens, span.from, span.to)) visit(span);
  });
}

function visitRuns(tokens: readonly Token[], from: number, visit: (span: WordSpan) => void): void {
  const start = tokens[from]!.start;
  for (let to = from; to < tokens.length && to - from < MAX_WORDS; to++) {
    const token = tokens[to]!;
    if (isSeparator(token) || token.end - start > MAX_UNITS) return;
    if (!mayBePhrase(tokens, from, to) || !isBalanced(tokens, from, to) || !saysEnough(tokens, from, to))
      continue;
    visit({ from, to, traits: [] });
  }
}

function mayBePhrase(tokens: readonly Token[], from: number, to: number): boolean {
  const first = tokens[from]!;
  const last = tokens[to]!;
  const isQuoted = first.opens > 0 && last.closes > 0;
  if (!isQuoted && (NEVER_FIRST.has(first.class) || NEVER_LAST.has(last.class))) return false;
  if (!isQuoted && last.class === 'adverb' && last.word.length < 2) return false;
  if (to - from + 1 < LONG_RUN || isQuoted || first.opens + last.closes > 0) return true;
  return isSeparator(tokens[from - 1]) || isSeparator(tokens[to + 1]);
}

/** A single character or bare numbers are no phrase, quoted or not. */
function saysEnough(tokens: readonly Token[], from: number, to: number): boolean {
  if (tokens[to]!.end - tokens[from]!.start < MIN_UNITS) return false;
  for (let at = from; at <= to; at++) if (!NUMBER.test(tokens[at]!.word)) return true;
  return false;
}

/** Whether quotation marks inside come in pairs, with or without those at the very borders. */
function isBalanced(tokens: readonly Token[], from: number, to: number): boolean {
  return leavesNone(tokens, { from, to }, true) || leavesNone(tokens, { from, to }, false);
}

function leavesNone(
  tokens: readonly Token[],
  { from, to }: { from: number; to: number },
  withBorders: boolean,
): boolean {
  let open = 0;
  for (let at = from; at <= to; at++) {
    if (withBorders || at > from) open += tokens[at]!.opens;
    if (withBorders || at < to) open -= tokens[at]!.closes;
    if (open < 0) return false;
  }
  return open === 0;
}

/** A quotation with punctuation in it. */
function visitQuoted(tokens: readonly Token[], from: number, visit: (span: WordSpan) => void): void {
  let open = 0;
  for (let at = from; at < tokens.length; at++) {
    const token = tokens[at]!;
    if (token.end - tokens[from]!.start > MAX_QUOTED_UNITS) return;
    open += token.opens - token.closes;
    if (open > 0) continue;
    let to = at;
    while (to > from && isSeparator(tokens[to])) to--;
    const hasBreak = tokens.slice(from, at + 1).some(isSeparator);
    if (hasBreak) visit({ from, to, traits: ['quotedSentence'] });
    return;
  }
}
