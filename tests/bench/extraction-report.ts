/** How well phrases are proposed for the speech as if nobody had listed them, beside the plain ways to do it. */
import { extractPhrases } from '../../engine/extract/extract-phrases.ts';
import { loadTaggedWords } from '../../scripts/word-list.ts';
import { precisionRow, recallRow } from './curated-report.ts';
import { rankByPmi, rankByTextRank, rankByTfIdf } from './extraction-baselines.ts';
import { bare, readJudgedText, readJudgements, readSpeech } from './gold.ts';
import { countRow } from './report-row.ts';
import type { Goal, ReportRow } from './report-row.ts';

const OWN = 'automatic phrases';
/** What recall and precision must reach, and by how many times they must pass the best of the plain ways. */
const GOAL = { least: 60 };
const MARGIN = { least: 2 };

/** Gives all rows; needs the shared material. */
export function extractionReport(): ReportRow[] {
  const speech = readSpeech();
  const text = speech.passages.map((passage) => passage.text).join('\n');
  const judged = readJudgedText();
  const own = extractPhrases(speech, loadTaggedWords()).map((phrase) => phrase.text);
  const count = own.filter((phrase) => judged.includes(bare(phrase))).length;
  const ranked = {
    'TF-IDF': rankByTfIdf(text),
    TextRank: rankByTextRank(text),
    'n-gram PMI': rankByPmi(text),
  };
  const plain = Object.entries(ranked).flatMap(([name, phrases]) =>
    proposalRows(name, firstJudged(phrases, judged, count)),
  );
  const rows = proposalRows(OWN, own, GOAL);
  return [...rows, ...plain, ...['recall must', 'precision'].map((what) => marginRow(what, rows, plain))];
}

/** Gives the rows of one way to propose phrases. */
export function proposalRows(name: string, phrases: readonly string[], goal?: Goal): ReportRow[] {
  const gold = readJudgements();
  const judged = readJudgedText();
  const proposed = new Set(phrases.map(bare).filter((phrase) => judged.includes(phrase)));
  const wrong = [...proposed].filter((phrase) => gold.wrong.has(phrase));
  return [
    recallRow(name, { gold, tier: 'must', listed: proposed }, goal),
    recallRow(name, { gold, tier: 'expected', listed: proposed }),
    precisionRow(name, gold, [...proposed], goal),
    countRow(`${name}: not-phrases proposed`, gold.wrong.size, wrong, goal && { most: 0 }),
  ];
}

/** As many wordings of the judged part as are compared with. */
function firstJudged(phrases: string[], judged: string, count: number): string[] {
  return phrases.filter((phrase) => judged.includes(bare(phrase))).slice(0, count);
}

function marginRow(what: string, rows: ReportRow[], plain: ReportRow[]): ReportRow {
  const { value, cases } = rows.find(({ measure }) => measure === `${OWN}: ${what}`)!;
  const best = Math.max(
    ...plain.filter(({ measure }) => measure.endsWith(`: ${what}`)).map((row) => row.value),
  );
  const measure = `${OWN} ÷ the best of these: ${what}`;
  return { measure, value: value / best, unit: '×', goal: MARGIN, cases, failures: [] };
}
