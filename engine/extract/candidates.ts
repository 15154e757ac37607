/** Everything in a document that may be a phrase, with its places and with the counts that its features need. */
import { findSpans } from './spans.ts';
import { isSeparator } from './token.ts';
import type { WordSpan } from './spans.ts';
import type { Token } from './token.ts';
import type { Sentence } from './tokenize.ts';

/** One place of a candidate. */
export interface Place extends WordSpan {
  sentence: number;
}

/** A wording of the document; what differs only in punctuation is one. */
export interface Candidate {
  /** Folded, without punctuation. */
  key: string;
  places: Place[];
  /** How many of its places are members of lists that are well parallel. */
  listed: number;
}

/** A document as the features see it. */
export interface Corpus {
  sentences: Sentence[];
  candidates: Map<string, Candidate>;
  /** How often each word occurs, and each pair of neighbours (joined by a blank, or by 的 between blanks). */
  words: Map<string, number>;
  pairs: Map<string, number>;
  /** For each sentence and word, how surely it comes together with the word before it, 0 to 1. */
  glue: Float32Array[];
  /** Number of words. */
  total: number;
}

/** Gives the candidates of a document with its counts. */
export function collectCandidates(sentences: Sentence[]): Corpus {
  const corpus: Corpus = {
    sentences,
    candidates: new Map(),
    words: new Map(),
    pairs: new Map(),
    glue: [],
    total: 0,
  };
  for (const { tokens } of sentences) countWords(corpus, tokens);
  corpus.glue = sentences.map(({ tokens }) => Float32Array.from(tokens, (_, at) => glue(corpus, tokens, at)));
  for (const [sentence, { tokens }] of sentences.entries()) {
    const lists: WordSpan[] = [];
    findSpans(tokens, (span) => {
      addPlace(corpus, { ...span, sentence }, tokens);
      if (span.traits.includes('list') && !span.traits.includes('listLow')) lists.push(span);
    });
    countMembers(corpus, tokens, lists);
  }
  return corpus;
}

/** Gives the words of a span as a candidate's key. */
export function keyOf(tokens: readonly Token[], from: number, to: number): string {
  let key = '';
  for (let at = from; at <= to; at++) if (!isSeparator(tokens[at])) key += tokens[at]!.word;
  return key;
}

function countWords(corpus: Corpus, tokens: readonly Token[]): void {
  for (const [index, token] of tokens.entries()) {
    if (isSeparator(token)) continue;
    corpus.total++;
    count(corpus.words, token.word);
    const [owner, before] = [tokens[index - 2], tokens[index - 1]];
    if (!isSeparator(before)) count(corpus.pairs, `${before!.word} ${token.word}`);
    if (before?.class === 'of' && !isSeparator(owner)) count(corpus.pairs, `${owner!.word} 的 ${token.word}`);
  }
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function addPlace({ candidates }: Corpus, place: Place, tokens: readonly Token[]): void {
  const key = keyOf(tokens, place.from, place.to);
  let candidate = candidates.get(key);
  if (!candidate) candidates.set(key, (candidate = { key, places: [], listed: 0 }));
  const last = candidate.places.at(-1);
  const isKnown = last?.sentence === place.sentence && last.from === place.from && last.to === place.to;
  if (!isKnown) candidate.places.push(place);
}

/** Counts for each member of a good list that it stands in one; a member of several lists counts once. */
function countMembers({ candidates }: Corpus, tokens: readonly Token[], lists: WordSpan[]): void {
  const members = new Map<number, number>();
  for (const { from, to } of lists) {
    let start = from;
    for (let at = from; at <= to + 1; at++) {
      if (at <= to && !isSeparator(tokens[at])) continue;
      if (at > start) members.set(start * tokens.length + at, start);
      start = at + 1;
    }
  }
  for (const [code, start] of members) {
    const candidate = candidates.get(keyOf(tokens, start, code - start * tokens.length - 1));
    if (candidate) candidate.listed++;
  }
}

/** A pair that does not come back proves nothing. Before 的 counts the word that owns. */
function glue({ words, pairs }: Corpus, tokens: readonly Token[], at: number): number {
  const [owner, before, word] = [tokens[at - 2], tokens[at - 1], tokens[at]!];
  if (isSeparator(before) || isSeparator(word) || word.class === 'of') return 0;
  const isOwned = before!.class === 'of';
  if (isOwned && isSeparator(owner)) return 0;
  const together = pairs.get(isOwned ? `${owner!.word} 的 ${word.word}` : `${before!.word} ${word.word}`)!;
  if (together < 2) return 0;
  const rarer = isOwned ? words.get(word.word)! : Math.min(words.get(before!.word)!, words.get(word.word)!);
  return (together / rarer) * Math.min(1, Math.log2(together) / 2);
}
