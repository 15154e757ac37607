/**
 * Mends what a word list alone cuts wrongly: characters that always stand together in this document are a word
 * that the list lacks; a number and its measure are one; so are a word and its suffix (规律性, 先锋者); the number
 * of a congress goes with 大 (党的十九大).
 */
import { isNominal, isSeparator } from './token.ts';
import type { Token } from './token.ts';
import type { Sentence } from './tokenize.ts';

/** Fewer occurrences prove no word. */
const MIN_TOGETHER = 3;
/** Share of the occurrences of the rarer character that must be together. */
const MIN_SHARE = 0.6;
/** Words of three characters are found in the second round. */
const ROUNDS = 2;
const FUNCTION_CHARACTER = /[的了在是不和对为把从同要这有也各之以与或及被将而\d]/u;
const SUFFIX = /^[性化者力率们]$/u;
const CONGRESS = '大';
const NUMBER = /^\d+$/u;

/** Gives the sentences with these words joined. */
export function joinWords(sentences: Sentence[]): Sentence[] {
  let joined = sentences;
  for (let round = 0; round < ROUNDS; round++) {
    const pairs = findSticking(joined);
    if (pairs.size === 0) break;
    joined = joinEach(joined, (left, right) => (pairs.has(`${left.word} ${right.word}`) ? 'noun' : null));
  }
  return joinEach(joined, joinByRule);
}

function joinEach(
  sentences: Sentence[],
  join: (left: Token, right: Token, before: Token | undefined) => Token['class'] | null,
): Sentence[] {
  return sentences.map((sentence) => {
    const tokens: Token[] = [];
    for (const token of sentence.tokens) {
      const left = tokens.at(-1);
      const touches =
        left && left.closes === 0 && token.opens === 0 && !isSeparator(left) && !isSeparator(token);
      const kind = touches ? join(left, token, tokens.at(-2)) : null;
      if (kind) tokens[tokens.length - 1] = merge(left!, token, kind);
      else tokens.push(token);
    }
    return { ...sentence, tokens };
  });
}

function merge(left: Token, right: Token, kind: Token['class']): Token {
  const { end, closes } = right;
  return { ...left, word: left.word + right.word, class: kind, end, closes, frequency: 0 };
}

function joinByRule(left: Token, right: Token, before: Token | undefined): Token['class'] | null {
  if (right.word === CONGRESS && NUMBER.test(left.word) && before?.class === 'of') return 'noun';
  if (left.class === 'number' && right.class === 'measure') return 'number';
  const canTakeSuffix = isNominal(left.class) || left.class === 'verb' || left.class === 'adjective';
  return SUFFIX.test(right.word) && left.word.length > 1 && canTakeSuffix ? 'noun' : null;
}

/** Pairs of neighbouring characters that are hardly ever apart. */
function findSticking(sentences: Sentence[]): Set<string> {
  const alone = new Map<string, number>();
  const together = new Map<string, number>();
  for (const { tokens } of sentences) {
    for (const [index, { word }] of tokens.entries()) {
      alone.set(word, (alone.get(word) ?? 0) + 1);
      const next = tokens[index + 1]?.word;
      if (next === undefined || word.length > 2 || next.length > 1) continue;
      together.set(`${word} ${next}`, (together.get(`${word} ${next}`) ?? 0) + 1);
    }
  }
  return new Set([...together].filter(([pair, count]) => sticks(pair, count, alone)).map(([pair]) => pair));
}

function sticks(pair: string, count: number, alone: Map<string, number>): boolean {
  if (count < MIN_TOGETHER) return false;
  const [left, right] = pair.split(' ') as [string, string];
  if (left.length > 1 || FUNCTION_CHARACTER.test(pair)) return false;
  return count / Math.min(alone.get(left)!, alone.get(right)!) >= MIN_SHARE;
}
