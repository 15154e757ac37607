/** Shapes that repetition makes look like phrases and that never are. */
import { isEveryday, isQuotation, LIGHT_NOUNS } from './features.ts';
import { isSeparator, isVerb } from './token.ts';
import type { Candidate, Corpus, Place } from './candidates.ts';

/** Words; longer wordings of these shapes may well be set. */
const MAX_WORDS = 3;
const DATE = /^\d+$|^\d*[年月日号]$/u;
/** 830万人, 600万亩: what is counted or measured, in one to two characters. */
const AMOUNT = /^\d+[百千万亿%]+.{0,2}$/u;
/** 一个, 一项: no number but an article. */
const ARTICLE = /^1[个项种部条批位名件家次款类]$/u;

/**
 * Says whether a candidate is an everyday word with a noun of everyday use (重大任务, 解决问题), a date or an amount, a verb
 * with whom it makes act (引导干部), or words with an adverb of the verb behind them (党的二十大深刻).
 */
export function isOrdinary({ sentences }: Pick<Corpus, 'sentences'>, { key, places }: Candidate): boolean {
  const { sentence, from, to } = places[0]!;
  const { tokens } = sentences[sentence]!;
  if (to - from >= MAX_WORDS || isQuotation(tokens, from, to)) return false;
  if (AMOUNT.test(key) || ARTICLE.test(tokens[from]!.word)) return true;
  if (tokens.slice(from, to + 1).every(({ word }) => DATE.test(word))) return true;
  const [first, last] = [tokens[from]!, tokens[to]!];
  if (to === from + 1 && (first.class === 'adjective' || isEveryday(first)) && LIGHT_NOUNS.has(last.word))
    return true;
  if (to === from && first.word.length === 4 && LIGHT_NOUNS.has(first.word.slice(2))) return true;
  if (to === from) return false;
  const isTorn = isVerb(first.class) || last.class === 'adverb';
  return isTorn && places.every((place) => isPivot({ sentences }, place));
}

/** Whether what stands last belongs to the verb that follows: 引导干部认识…. */
function isPivot({ sentences }: Pick<Corpus, 'sentences'>, { sentence, to }: Place): boolean {
  const after = sentences[sentence]!.tokens[to + 1];
  return !isSeparator(after) && (isVerb(after!.class) || after!.class === 'adverb');
}
