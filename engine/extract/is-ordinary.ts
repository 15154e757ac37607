/** Two shapes that repetition makes look like phrases and that never are. */
import { isQuotation, LIGHT_NOUNS } from './features.ts';
import { isSeparator, isVerb } from './token.ts';
import type { Candidate, Corpus, Place } from './candidates.ts';

/** Words; longer wordings of these shapes may well be set. */
const MAX_WORDS = 3;

/** Says whether a candidate is an adjective with a noun of everyday use (重大任务), or a verb with whom it makes act (引导干部). */
export function isOrdinary({ sentences }: Pick<Corpus, 'sentences'>, { places }: Candidate): boolean {
  const { sentence, from, to } = places[0]!;
  const { tokens } = sentences[sentence]!;
  if (to - from >= MAX_WORDS || isQuotation(tokens, from, to)) return false;
  const [first, last] = [tokens[from]!, tokens[to]!];
  if (to === from + 1 && first.class === 'adjective' && LIGHT_NOUNS.has(last.word)) return true;
  return to > from && isVerb(first.class) && places.every((place) => isPivot({ sentences }, place));
}

/** Whether the object is the subject of what follows: 引导干部认识…. */
function isPivot({ sentences }: Pick<Corpus, 'sentences'>, { sentence, to }: Place): boolean {
  const after = sentences[sentence]!.tokens[to + 1];
  return !isSeparator(after) && (isVerb(after!.class) || after!.class === 'adverb');
}
