/** The plain ways to find key phrases, for comparison. Each gives wordings, best first. */
import { Jieba, TfIdf } from '@node-rs/jieba';
import { dict, idf } from '@node-rs/jieba/dict.js';

const jieba = Jieba.withDict(dict);
/** The customary window of TextRank for keywords, and its damping. */
const WINDOW = 5;
const DAMPING = 0.85;
const ROUNDS = 40;
/** Share of the words that TextRank takes for keywords, as its authors did. */
const KEYWORD_SHARE = 1 / 3;
const MAX_GRAM = 12;
const CLAUSE_MARK = /[\p{P}\p{S}\s]+/u;

/** Gives the words of a text by TF-IDF over jieba's words and its frequencies. */
export function rankByTfIdf(text: string): string[] {
  return TfIdf.withDict(idf)
    .extractKeywords(jieba, text, 5000)
    .map(({ keyword }) => keyword);
}

/** Gives the keywords of a text by TextRank over jieba's words, neighbours among them merged. */
export function rankByTextRank(text: string): string[] {
  const clauses = text.split(CLAUSE_MARK).map((clause) => jieba.tag(clause));
  const isContent = ({ tag, word }: { tag: string; word: string }) =>
    word.length > 1 && /^(?:n|v|a|j|l|i)/.test(tag);
  const words = clauses
    .flat()
    .filter(isContent)
    .map(({ word }) => word);
  const ranks = rank(neighbours(words));
  const keywords = new Set([...ranks.keys()].slice(0, Math.ceil(ranks.size * KEYWORD_SHARE)));
  const merged = new Map<string, number>();
  for (const clause of clauses) {
    let run = '';
    let weight = 0;
    for (const { word } of [...clause, { word: '' }]) {
      if (keywords.has(word)) {
        run += word;
        weight += ranks.get(word)!;
      } else if (run !== '') {
        merged.set(run, Math.max(merged.get(run) ?? 0, weight));
        run = '';
        weight = 0;
      }
    }
  }
  return byValue(merged);
}

function neighbours(words: string[]): Map<string, Map<string, number>> {
  const graph = new Map<string, Map<string, number>>();
  const link = (one: string, other: string) => {
    const links = graph.get(one) ?? new Map<string, number>();
    graph.set(one, links.set(other, (links.get(other) ?? 0) + 1));
  };
  for (const [index, word] of words.entries()) {
    for (const other of words.slice(index + 1, index + WINDOW)) {
      link(word, other);
      link(other, word);
    }
  }
  return graph;
}

function rank(graph: Map<string, Map<string, number>>): Map<string, number> {
  const sums = new Map(
    [...graph].map(([word, links]) => [word, [...links.values()].reduce((a, b) => a + b, 0)]),
  );
  let ranks = new Map([...graph.keys()].map((word) => [word, 1]));
  for (let round = 0; round < ROUNDS; round++) {
    const before = ranks;
    ranks = new Map(
      [...graph].map(([word, links]) => {
        const sum = [...links].reduce(
          (total, [other, weight]) => total + (weight / sums.get(other)!) * before.get(other)!,
          0,
        );
        return [word, 1 - DAMPING + DAMPING * sum];
      }),
    );
  }
  return new Map([...ranks].toSorted((one, other) => other[1] - one[1]));
}

/** Gives the runs of characters that come back, by pointwise mutual information at their weakest joint. */
export function rankByPmi(text: string): string[] {
  const clauses = text.split(CLAUSE_MARK).filter(Boolean);
  const counts = new Map<string, number>();
  for (const clause of clauses) {
    for (let from = 0; from < clause.length; from++) {
      for (let to = from + 1; to <= Math.min(clause.length, from + MAX_GRAM); to++) {
        const gram = clause.slice(from, to);
        counts.set(gram, (counts.get(gram) ?? 0) + 1);
      }
    }
  }
  const total = clauses.reduce((sum, clause) => sum + clause.length, 0);
  const scores = new Map<string, number>();
  for (const [gram, count] of counts) {
    if (gram.length < 2 || count < 2) continue;
    const joints = Array.from({ length: gram.length - 1 }, (_, at) =>
      Math.log((count * total) / counts.get(gram.slice(0, at + 1))! / counts.get(gram.slice(at + 1))!),
    );
    scores.set(gram, Math.min(...joints));
  }
  return byValue(scores);
}

function byValue(values: Map<string, number>): string[] {
  return [...values].toSorted((one, other) => other[1] - one[1]).map(([key]) => key);
}
