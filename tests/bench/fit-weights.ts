/**
 * Fits the weights of the features of automatic phrases on judged texts, and shows how well they do on paragraphs that
 * the fit has not seen. Run by hand when a feature changes; prints the table that `engine/extract/weights.ts` holds.
 * Judgements: the gold data for the lines of the speech that it covers, the curated list for its other lines, and one
 * reading of other texts.
 */
import { describe } from '../../engine/extract/features.ts';
import { isOrdinary } from '../../engine/extract/is-ordinary.ts';
import { FLOOR, readCorpus } from '../../engine/extract/propose-chinese.ts';
import { selectCandidates } from '../../engine/extract/select.ts';
import { readPhrases } from '../../engine/read-phrases.ts';
import { readDocument } from '../../scripts/read-document.ts';
import { loadTaggedWords } from '../../scripts/word-list.ts';
import { proposalRows } from './extraction-report.ts';
import {
  JUDGED_LINES,
  bare,
  groupBy,
  readJudgedTexts,
  readJudgements,
  readSpeech,
  readSpeechFile,
  readSpeechLines,
} from './gold.ts';
import { shareRow } from './report-row.ts';
import type { Scored } from '../../engine/extract/select.ts';
import type { Candidate } from '../../engine/extract/candidates.ts';
import type { SourceDocument } from '../../engine/parse-document.ts';
import type { Gold } from './gold.ts';
import type { ReportRow } from './report-row.ts';

/** As many as there are judged lines, so that each of them is left out alone. */
const FOLDS = JUDGED_LINES;
const ROUNDS = 150;
const RATE = 0.1;
/** Holds squared weights down; found by cross-validation. */
const PENALTY = 4;
/** A feature that fewer candidates have is noise. */
const MIN_CANDIDATES = 40;
const FLOORS = [-0.5, -0.7, -0.9, -1.1, -1.3, -1.5];
/**
 * The judged lines are the speech's first: what comes back in it comes there first. The lines behind them and the
 * other texts, where most phrases stand once, keep the fit from trusting repetition alone.
 */
const TIER_WEIGHTS: Record<string, number> = { must: 3, expected: 1.5, optional: 0.7 };
const NEUTRAL_WEIGHT = 0.3;
const WRONG_WEIGHT = 3;
const MUST_WEIGHT = 2;
/** Of the other texts: they have four times the candidates, and one reader marked them. */
const OTHER_WEIGHT = 0.5;

type Part = 'judged lines' | 'later lines' | 'other texts';

interface Row {
  candidate: Candidate;
  /** The text it stands in, and how it was judged there. */
  text: string;
  part: Part;
  fold: number;
  /** Line of the speech, or passage of another text. */
  line: number;
  key: string;
  features: Map<string, number>;
  isPhrase: boolean;
  isMust: boolean;
  weight: number;
  indices: Int32Array;
  values: Float64Array;
}

interface Judged {
  rows: Row[];
  names: string[];
  /** For each text what should be found, whether there is a candidate or not: the keys, and whether they are a must. */
  wanted: Map<string, Map<string, boolean>>;
}

type Judgement = Pick<Row, 'isPhrase' | 'isMust' | 'weight'>;
type ScoredRow = Scored & { row: Row };

/** Prints how well weights do on paragraphs left out of the fit, then the weights fitted on all. */
export function fitWeights(): Promise<void> {
  const gold = readJudgements();
  const judged = readRows(gold);
  const scored = scoreLeftOut(judged);
  printFloors(judged, scored);
  printLines(judged, scored);
  printWeights(judged.names, fit(judged.rows, judged.names.length));
  return Promise.resolve();
}

/** Gives the rows for phrases chosen by weights that have not seen what is judged. Takes half a minute. */
export function leftOutReport(): ReportRow[] {
  const judged = readRows(readJudgements());
  const chosen = choose(scoreLeftOut(judged), FLOOR);
  const keys = chosen.filter(({ text }) => text === SPEECH).map(({ key }) => key);
  return [
    ...proposalRows('automatic phrases, left out', keys),
    ...partRows('left out, later lines by the curated list', judged, { chosen, part: 'later lines' }),
    ...partRows('left out, other texts', judged, { chosen, part: 'other texts' }),
  ];
}

function partRows(
  name: string,
  judged: Judged,
  { chosen, part }: { chosen: Row[]; part: Part },
): ReportRow[] {
  const own = chosen.filter((row) => row.part === part);
  const found = new Set(own.map(({ text, key }) => `${text} ${key}`));
  const wanted = wantedIn(judged, part);
  const missed = wanted.filter(({ text, key, isMust }) => isMust && !found.has(`${text} ${key}`));
  const must = wanted.filter(({ isMust }) => isMust).length;
  const wrong = own.filter(({ isPhrase }) => !isPhrase);
  const keysOf = (rows: { key: string }[]) => rows.map(({ key }) => key);
  return [
    shareRow(`${name}: recall must`, must, keysOf(missed)),
    shareRow(`${name}: precision`, own.length, keysOf(wrong)),
  ];
}

/* What is judged */

const SPEECH = 'speech';

function readRows(gold: Gold): Judged {
  const rows: Row[] = [];
  const wanted = new Map<string, Map<string, boolean>>();
  addSpeech(rows, wanted, gold);
  for (const { file, text, phrases } of readJudgedTexts()) {
    wanted.set(file, phrases);
    const judge = (key: string): Judgement => {
      const isMust = phrases.get(key) === true;
      return { isPhrase: phrases.has(key), isMust, weight: OTHER_WEIGHT * (isMust ? MUST_WEIGHT : 1) };
    };
    addRows(rows, readDocument(file, text), (key, line) => ({
      text: file,
      part: 'other texts',
      line,
      fold: (line + file.length) % FOLDS,
      ...judge(key),
    }));
  }
  return { rows, wanted, names: indexFeatures(rows) };
}

function addSpeech(rows: Row[], wanted: Map<string, Map<string, boolean>>, gold: Gold): void {
  const document = readSpeech();
  const listed = readPhrases(readSpeechFile('phrases.tsv'));
  const curated = new Map(listed.map(({ text, importance }) => [bare(text), importance]));
  const lines = lineOfPassages(document.passages.map(({ text }) => text));
  const judged = readSpeechLines().slice(0, JUDGED_LINES).map(bare);
  const isLater = (key: string) => !judged.some((line) => line.includes(key));
  wanted.set(
    SPEECH,
    new Map([...curated].filter(([key]) => isLater(key)).map(([key, importance]) => [key, importance === 3])),
  );
  addRows(rows, document, (key, passage) => {
    const line = lines[passage]!;
    const part = line > JUDGED_LINES ? 'later lines' : 'judged lines';
    const judgement = line > JUDGED_LINES ? judgeByList(curated.get(key)) : judgeByGold(gold, key);
    return { text: SPEECH, part, line, fold: line % FOLDS, ...judgement };
  });
}

function judgeByList(importance: number | undefined): Judgement {
  const isMust = importance === 3;
  return { isPhrase: importance !== undefined, isMust, weight: isMust ? MUST_WEIGHT : 1 };
}

function judgeByGold({ tiers, neutral, wrong }: Gold, key: string): Judgement {
  const tier = tiers.get(key);
  if (tier !== undefined) return { isPhrase: true, isMust: tier === 'must', weight: TIER_WEIGHTS[tier]! };
  if (neutral.has(key)) return { isPhrase: true, isMust: false, weight: NEUTRAL_WEIGHT };
  return { isPhrase: false, isMust: false, weight: wrong.has(key) ? WRONG_WEIGHT : 1 };
}

type Where = Pick<Row, 'text' | 'part' | 'line' | 'fold'> & Judgement;

function addRows(
  rows: Row[],
  { passages }: SourceDocument,
  judge: (key: string, passage: number) => Where,
): void {
  const sources = passages.map(({ text, sentence }, passage) => ({
    passage,
    text,
    isHeading: sentence === null,
  }));
  const corpus = readCorpus(loadTaggedWords(), sources);
  for (const candidate of corpus.candidates.values()) {
    if (isOrdinary(corpus, candidate)) continue;
    const features = new Map<string, number>();
    describe(corpus, candidate, (name, value) => {
      if (value !== 0) features.set(name, (features.get(name) ?? 0) + value);
    });
    const key = bare(candidate.key);
    const { passage } = corpus.sentences[candidate.places[0]!.sentence]!;
    const packed = { indices: new Int32Array(), values: new Float64Array() };
    rows.push({ candidate, key, features, ...judge(key, passage), ...packed });
  }
}

/** Numbers the features that enough candidates have; gives their names. */
function indexFeatures(rows: Row[]): string[] {
  const counts = new Map<string, number>();
  for (const { features } of rows)
    for (const name of features.keys()) counts.set(name, (counts.get(name) ?? 0) + 1);
  const names = [...counts].filter(([, count]) => count >= MIN_CANDIDATES).map(([name]) => name);
  const index = new Map(names.map((name, at) => [name, at]));
  for (const row of rows) {
    const entries = [...row.features].filter(([name]) => index.has(name));
    row.indices = Int32Array.from(entries, ([name]) => index.get(name)!);
    row.values = Float64Array.from(entries, ([, value]) => value);
  }
  return names;
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

/* The fit */

/** Adam on the penalised likelihood; the last weight is the bias. */
function fit(own: Row[], size: number): Float64Array {
  const weights = new Float64Array(size + 1);
  const mean = new Float64Array(size + 1);
  const spread = new Float64Array(size + 1);
  weights[size] = -3;
  for (let round = 1; round <= ROUNDS; round++) {
    const slope = slopeOf(weights, own);
    for (let at = 0; at <= size; at++) {
      mean[at] = 0.9 * mean[at]! + 0.1 * slope[at]!;
      spread[at] = 0.999 * spread[at]! + 0.001 * slope[at]! ** 2;
      const step = mean[at]! / (1 - 0.9 ** round) / (Math.sqrt(spread[at]! / (1 - 0.999 ** round)) + 1e-8);
      weights[at]! -= RATE * step;
    }
  }
  return weights;
}

function slopeOf(weights: Float64Array, own: Row[]): Float64Array {
  const size = weights.length - 1;
  const slope = weights.map((weight, at) => (at === size ? 0 : PENALTY * weight));
  for (const row of own) {
    const { indices, values, isPhrase, weight } = row;
    const error = (1 / (1 + Math.exp(-score(weights, row))) - Number(isPhrase)) * weight;
    for (let at = 0; at < indices.length; at++) slope[indices[at]!]! += error * values[at]!;
    slope[size]! += error;
  }
  return slope;
}

function score(weights: Float64Array, { indices, values }: Row): number {
  let sum = weights.at(-1)!;
  for (let at = 0; at < indices.length; at++) sum += weights[indices[at]!]! * values[at]!;
  return sum;
}

/** Scores by weights that were fitted without the paragraph that a candidate stands in, and without its wording elsewhere. */
function scoreLeftOut({ rows, names }: Judged): ScoredRow[] {
  return Array.from({ length: FOLDS }, (_, fold) => {
    const left = rows.filter((row) => row.fold === fold);
    const keys = new Set(left.map(({ key }) => key));
    const weights = fit(
      rows.filter((row) => row.fold !== fold && !keys.has(row.key)),
      names.length,
    );
    return left.map((row) => ({ candidate: row.candidate, row, score: score(weights, row) }));
  }).flat();
}

/** Chooses among overlapping candidates of each text. */
function choose(scored: ScoredRow[], floor: number): Row[] {
  const rowOf = new Map(scored.map(({ candidate, row }) => [candidate, row]));
  return [...groupBy(scored, ({ row }) => row.text).values()].flatMap((own) =>
    selectCandidates(own, floor).map(({ candidate }) => rowOf.get(candidate)!),
  );
}

/* What is printed */

interface Wanted {
  text: string;
  key: string;
  isMust: boolean;
}

function wantedIn({ rows, wanted }: Judged, part: Part): Wanted[] {
  if (part === 'judged lines')
    return rows.filter((row) => row.part === part && row.isPhrase && row.weight !== NEUTRAL_WEIGHT);
  return [...wanted].flatMap(([text, keys]) =>
    (text === SPEECH) === (part === 'later lines')
      ? [...keys].map(([key, isMust]) => ({ text, key, isMust }))
      : [],
  );
}

function printFloors(judged: Judged, scored: ScoredRow[]): void {
  console.log('paragraphs left out of the fit: proposed, precision, recall must, recall all');
  for (const floor of FLOORS) {
    const chosen = choose(scored, floor);
    const cells = (['judged lines', 'later lines', 'other texts'] as const).map((part) => {
      const own = chosen.filter((row) => row.part === part);
      const found = new Set(own.map(({ text, key }) => `${text} ${key}`));
      const wanted = wantedIn(judged, part);
      const isFound = ({ text, key }: Wanted) => found.has(`${text} ${key}`);
      const must = wanted.filter(({ isMust }) => isMust);
      const right = own.filter(({ isPhrase }) => isPhrase).length;
      const shares = [
        share(right, own.length),
        share(must.filter(isFound).length, must.length),
        share(wanted.filter(isFound).length, wanted.length),
      ];
      return `${part} ${own.length} ${shares.join(' ')}`;
    });
    console.log(`  ${floor}  ${cells.join('  |  ')}`);
  }
}

/** Precision and recall of each judged line, left out alone, with their mean and spread. */
function printLines({ rows }: Judged, scored: ScoredRow[]): void {
  const chosen = new Set(choose(scored, FLOOR));
  const lines = groupBy(
    rows.filter(({ part }) => part === 'judged lines'),
    ({ line }) => line,
  );
  const shares = [...lines].map(([line, own]) => {
    const must = own.filter(({ isMust }) => isMust);
    const proposed = own.filter((row) => chosen.has(row));
    const precision = proposed.filter(({ isPhrase }) => isPhrase).length / proposed.length;
    const recall = must.filter((row) => chosen.has(row)).length / must.length;
    console.log(
      `  line ${line}: ${proposed.length} proposed, precision ${percent(precision)}, ${must.length} must, recall ${percent(recall)}`,
    );
    return { precision, recall };
  });
  for (const what of ['precision', 'recall'] as const) {
    const known = shares.map((own) => own[what]).filter((value) => !Number.isNaN(value));
    const mean = known.reduce((sum, value) => sum + value, 0) / known.length;
    const spread = Math.sqrt(known.reduce((sum, value) => sum + (value - mean) ** 2, 0) / known.length);
    console.log(`  ${what} of lines: mean ${percent(mean)}, spread ${percent(spread)}`);
  }
}

function share(good: number, all: number): string {
  return percent(good / all);
}

function percent(value: number): string {
  return `${(100 * value).toFixed(1)} %`;
}

/** Below this, a weight changes nothing. */
const MIN_WEIGHT = 0.05;
const LINE_WIDTH = 108;

function printWeights(names: string[], weights: Float64Array): void {
  console.log(`export const BIAS = ${weights[names.length]!.toFixed(2)};`);
  const kept = names
    .map((name, at) => [name, weights[at]!] as const)
    .filter(([, weight]) => Math.abs(weight) >= MIN_WEIGHT);
  let line = '';
  for (const [name, weight] of kept.toSorted((one, other) => other[1] - one[1])) {
    const entry = `${name} ${weight.toFixed(2)}`;
    if (line !== '' && line.length + entry.length + 2 > LINE_WIDTH) {
      console.log(`${line};`);
      line = '';
    }
    line += line === '' ? entry : `; ${entry}`;
  }
  console.log(line);
}
