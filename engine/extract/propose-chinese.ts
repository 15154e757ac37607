/**
 * Proposes the phrases of Chinese passages.
 *
 * Words come from a word list with parts of speech (`tokenize`), mended by what the document itself shows
 * (`joinWords`). Every run of words inside a clause, every list of parallel members and every quotation is a
 * candidate (`findSpans`). A thousand features (`describe`), weighed by a logistic regression (`weights`), say how
 * likely a reader would look it up; of those that overlap, the better one stays (`selectCandidates`).
 *
 * Cost: linear in the text, some twenty candidates a clause. Limit: it judges form, not fame; what only knowledge of
 * the world tells apart (脱贫攻坚, 重大任务) it takes or leaves by borders, repetition and rarity.
 */
import { collectCandidates } from './candidates.ts';
import { describe } from './features.ts';
import { isOrdinary } from './is-ordinary.ts';
import { joinWords } from './join-words.ts';
import { selectCandidates } from './select.ts';
import { tokenize } from './tokenize.ts';
import { BIAS, WEIGHTS } from './weights.ts';
import type { Corpus } from './candidates.ts';
import type { Scored } from './select.ts';
import type { Sentence, TaggedWords } from './tokenize.ts';

/** A passage to be read. */
export interface Source {
  /** Position in the document. */
  passage: number;
  text: string;
  isHeading: boolean;
}

/** Score from which a candidate is proposed: there, on paragraphs left out of the fit, as much is right as is found. */
export const FLOOR = -1.1;
/** Words; longer passages are read in parts, so that one without punctuation costs no more than others. */
const MAX_WORDS = 400;
/** UTF-16 units that are read; what first occurs behind them is not proposed. Keeps a book of a megabyte in seconds. */
const MAX_TEXT = 200_000;

/** Gives the proposed phrases, best first, with the sentences that their places mean. */
export function proposeChinese(
  tagged: TaggedWords,
  sources: Source[],
): { sentences: Sentence[]; proposals: Scored[] } {
  const corpus = readCorpus(tagged, sources);
  const candidates = [...corpus.candidates.values()].filter((candidate) => !isOrdinary(corpus, candidate));
  const scored = candidates.map((candidate) => {
    let score = BIAS;
    describe(corpus, candidate, (name, value) => {
      score += (WEIGHTS.get(name) ?? 0) * value;
    });
    return { candidate, score };
  });
  return { sentences: corpus.sentences, proposals: selectCandidates(scored, FLOOR) };
}

/** Gives the candidates of the passages with the counts that their features need. */
export function readCorpus(tagged: TaggedWords, sources: Source[]): Corpus {
  const sentences: Sentence[] = [];
  let read = 0;
  for (const { passage, text, isHeading } of sources) {
    if (read >= MAX_TEXT) break;
    const { folded, tokens } = tokenize(tagged, text.slice(0, MAX_TEXT - read));
    read += text.length;
    for (let at = 0; at < tokens.length; at += MAX_WORDS) {
      sentences.push({ passage, folded, tokens: tokens.slice(at, at + MAX_WORDS), isHeading });
    }
  }
  return collectCandidates(joinWords(sentences));
}
