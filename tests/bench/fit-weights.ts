/**
 * Fits the weights of the features of automatic phrases on judged paragraphs, and shows how well they do on
 * paragraphs that the fit has not seen. Run by hand when a feature changes; prints the table that
 * `engine/extract/weights.ts` holds. Judgements: the gold data for the lines that it covers, the curated list of the
 * speech for the others.
 */
import { describe } from '../../engine/extract/features.ts';
import { isOrdinary } from '../../engine/extract/is-ordinary.ts';
import { FLOOR, readCorpus } from '../../engine/extract/propose-chinese.ts';
import { selectCandidates } from '../../engine/extract/select.ts';
import { readPhrases } from '../../engine/read-phrases.ts';
import { loadTaggedWords } from '../../scripts/word-list.ts';
import { proposalRows } from './extraction-report.ts';
import { JUDGED_LINES, bare, readJudgements, readSpeech, readSpeechFile, readSpeechLines } from './gold.ts';
import type { Scored } from '../../engine/extract/select.ts';
import type { Candidate, Corpus } from '../../engine/extract/candidates.ts';
import type { Gold } from './gold.ts';
import type { ReportRow } from './report-row.ts';

const FOLDS = 6;
const ROUNDS = 200;
const RATE = 0.1;
/** Holds squared weights down; found by cross-validation. */
const PENALTY = 2;
/** A feature that fewer candidates have is noise. */
const MIN_CANDIDATES = 20;
const FLOORS = [0, -0.25, -0.5, -0.75, -1, -1.25];
const TIER_WEIGHTS: Record<string, number> = { must: 3, expected: 1.5, optional: 0.7 };
const NEUTRAL_WEIGHT = 0.3;
const WRONG_WEIGHT = 3;

interface Row {
  candidate: Candidate;
  line: number;
  values: [feature: number, value: number][];
  isPhrase: boolean;
  weight: number;
}

interface Judged {
  rows: Row[];
  names: string[];
}

/** Prints how well weights do on paragraphs left out of the fit, then the weights fitted on all. */
export async function fitWeights(): Promise<void> {
  const gold = readJudgements();
  const judged = readRows(gold);
  printCrossValidation(gold, judged);
  printWeights(judged.names, fit(judged.rows, judged.names.length));
  return Promise.resolve();
}

/** Gives the rows for phrases chosen by weights that have not seen what is judged. Takes some seconds. */
export function leftOutReport(): ReportRow[] {
  const scored = scoreLeftOut(readRows(readJudgements()));
  const proposed = selectCandidates(scored, FLOOR).map(({ candidate }) => candidate.key);
  return proposalRows('automatic phrases, left out', proposed);
}

function readRows(gold: Gold): Judged {
  const document = readSpeech();
  const listed = readPhrases(readSpeechFile('phrases.tsv'));
  const curated = new Map(listed.map(({ text, importance }) => [bare(text), importance]));
  const lines = lineOfPassages(document.passages.map(({ text }) => text));
  const sources = document.passages.map(({ text, sentence }, passage) => ({
    passage,
    text,
    isHeading: sentence === null,
  }));
  const corpus = readCorpus(loadTaggedWords(), sources);
  const described = [...corpus.candidates.values()]
    .filter((candidate) => !isOrdinary(corpus, candidate))
    .map((candidate) => ({ candidate, features: featuresOf(corpus, candidate) }));
  const counts = new Map<string, number>();
  for (const { features } of described)
    for (const name of features.keys()) counts.set(name, (counts.get(name) ?? 0) + 1);
  const kept = [...counts].filter(([, count]) => count >= MIN_CANDIDATES).map(([name]) => name);
  const index = new Map(kept.map((name, at) => [name, at]));
  return {
    names: kept,
    rows: described.map(({ candidate, features }) => {
      const line = lines[corpus.sentences[candidate.places[0]!.sentence]!.passage]!;
      const values = [...features].flatMap(([name, value]) =>
        index.has(name) ? [[index.get(name)!, value] as [number, number]] : [],
      );
      return { candidate, line, values, ...judge(gold, curated, bare(candidate.key), line) };
    }),
  };
}

function featuresOf(corpus: Corpus, candidate: Candidate): Map<string, number> {
  const features = new Map<string, number>();
  describe(corpus, candidate, (name, value) => {
    if (value !== 0) features.set(name, (features.get(name) ?? 0) + value);
  });
  return features;
}

function judge(
  { tiers, neutral, wrong }: Gold,
  curated: Map<string, number>,
  phrase: string,
  line: number,
): { isPhrase: boolean; weight: number } {
  if (line > JUDGED_LINES)
    return { isPhrase: curated.has(phrase), weight: curated.get(phrase) === 3 ? 2 : 1 };
  const tier = tiers.get(phrase);
  if (tier !== undefined) return { isPhrase: true, weight: TIER_WEIGHTS[tier]! };
  if (neutral.has(phrase)) return { isPhrase: true, weight: NEUTRAL_WEIGHT };
  return { isPhrase: false, weight: wrong.has(phrase) ? WRONG_WEIGHT : 1 };
}

/** Line of the speech, from 1, that holds each passage. */
function lineOfPassages(passages: string[]): number[] {
  const lines = readSpeechLines();
  let at = 0;
  return passages.map((passage) => {
    while (at < lines.length - 1 && !lines[at]!.includes(passage)) at++;
    return at + 1;
  });
}

/** Adam on the penalised likelihood; the last weight is the bias. */
function fit(own: Row[], size: number): Float64Array {
  const weights = new Float64Array(size + 1);
  const mean = new Float64Array(size + 1);
  const spread = new Float64Array(size + 1);
  weights[size] = -3;
  for (let round = 1; round <= ROUNDS; round++) {
    const slope = weights.map((weight, at) => (at === size ? 0 : PENALTY * weight));
    for (const row of own) {
      const error = (1 / (1 + Math.exp(-score(weights, row))) - Number(row.isPhrase)) * row.weight;
      for (const [feature, value] of row.values) slope[feature]! += error * value;
      slope[size]! += error;
    }
    for (let at = 0; at <= size; at++) {
      mean[at] = 0.9 * mean[at]! + 0.1 * slope[at]!;
      spread[at] = 0.999 * spread[at]! + 0.001 * slope[at]! ** 2;
      const step = mean[at]! / (1 - 0.9 ** round) / (Math.sqrt(spread[at]! / (1 - 0.999 ** round)) + 1e-8);
      weights[at]! -= RATE * step;
    }
  }
  return weights;
}

function score(weights: Float64Array, { values }: Row): number {
  return values.reduce((sum, [feature, value]) => sum + weights[feature]! * value, weights.at(-1)!);
}

/** Scores by weights that were fitted without the line that a candidate stands in, and some others. */
function scoreLeftOut({ rows, names }: Judged): Scored[] {
  return Array.from({ length: FOLDS }, (_, fold) => {
    const weights = fit(
      rows.filter(({ line }) => line % FOLDS !== fold),
      names.length,
    );
    return rows
      .filter(({ line }) => line % FOLDS === fold)
      .map((row) => ({ candidate: row.candidate, score: score(weights, row) }));
  }).flat();
}

function printCrossValidation(gold: Gold, { rows, names }: Judged): void {
  printScores('paragraphs left out of the fit', { gold, rows }, scoreLeftOut({ rows, names }));
  const later = fit(
    rows.filter(({ line }) => line > JUDGED_LINES),
    names.length,
  );
  printScores(
    'fitted on the rest of the speech alone',
    { gold, rows },
    rows.map((row) => ({ candidate: row.candidate, score: score(later, row) })),
  );
}

function printScores(name: string, { gold, rows }: { gold: Gold; rows: Row[] }, scored: Scored[]): void {
  console.log(`${name}: floor, proposed in lines 1–${JUDGED_LINES}, precision, recall must`);
  const lines = new Map(rows.map(({ candidate, line }) => [candidate, line]));
  const must = [...gold.tiers].filter(([, tier]) => tier === 'must').map(([phrase]) => phrase);
  for (const floor of FLOORS) {
    const own = selectCandidates(scored, floor);
    const phrases = new Set(own.map(({ candidate }) => bare(candidate.key)));
    const judged = own
      .filter(({ candidate }) => lines.get(candidate)! <= JUDGED_LINES)
      .map(({ candidate }) => bare(candidate.key));
    const right = judged.filter((phrase) => gold.tiers.has(phrase) || gold.neutral.has(phrase));
    const found = must.filter((phrase) => phrases.has(phrase));
    const percent = (good: number, all: number) => `${((100 * good) / all).toFixed(0)} %`;
    console.log(
      `  ${floor}  ${judged.length}  ${percent(right.length, judged.length)}  ${percent(found.length, must.length)}`,
    );
  }
}

function printWeights(names: string[], weights: Float64Array): void {
  console.log(`export const BIAS = ${weights[names.length]!.toFixed(2)};`);
  const kept = names
    .map((name, at) => [name, weights[at]!] as const)
    .filter(([, weight]) => Math.abs(weight) >= 0.05);
  for (const [name, weight] of kept.toSorted((one, other) => other[1] - one[1]))
    console.log(`  ['${name}', ${weight.toFixed(2)}],`);
}
