/** How well phrases are proposed for the speech as if nobody had listed them, beside the plain ways to do it. */
import { readFileSync } from 'node:fs';
import { extractPhrases } from '../../engine/extract/extract-phrases.ts';
import { foldText } from '../../engine/fold.ts';
import { parseDocument } from '../../engine/parse-document.ts';
import { loadTaggedWords } from '../../scripts/word-list.ts';
import { rankByPmi, rankByTextRank, rankByTfIdf } from './extraction-baselines.ts';
import { readGold } from './shared-material.ts';
import type { ReportRow } from './matching-report.ts';

const SPEECH = new URL('../../content/speech/document.md', import.meta.url);
/** Lines of the speech that the gold data judges. */
const JUDGED = 12;

/** The judgements on the speech, by bare text. */
export interface Gold {
  tiers: Map<string, string>;
  neutral: Set<string>;
  wrong: Set<string>;
}

/** Gives all rows; needs the shared material. */
export function extractionReport(): ReportRow[] {
  const document = parseDocument(readFileSync(SPEECH, 'utf8'));
  const text = document.passages.map((passage) => passage.text).join('\n');
  const started = performance.now();
  const own = extractPhrases(document, loadTaggedWords()).map((phrase) => phrase.text);
  const time = performance.now() - started;
  const judged = judgedText();
  const count = own.filter((phrase) => judged.includes(bare(phrase))).length;
  const ranked: [string, string[]][] = [
    ['TF-IDF', rankByTfIdf(text)],
    ['TextRank', rankByTextRank(text)],
    ['n-gram PMI', rankByPmi(text)],
  ];
  return [
    ...rowsOf('automatic phrases', own, '≥ 60 %'),
    ...ranked.flatMap(([name, phrases]) => rowsOf(name, firstJudged(phrases, judged, count), 'baseline')),
    {
      measure: 'automatic phrases: time',
      value: `${time.toFixed(0)} ms`,
      cases: own.length,
      goal: '',
      failures: [],
    },
  ];
}

/** Letters and digits, folded: what phrases are compared by. */
export function bare(text: string): string {
  return foldText(text).replaceAll(/[\p{P}\p{S}\s]/gu, '');
}

/** Gives the judgements. */
export function readJudgements(): Gold {
  return {
    tiers: new Map(readGold('phrases.tsv').map(([phrase, tier]) => [bare(phrase!), tier!])),
    neutral: new Set(readGold('neutral.tsv').map(([phrase]) => bare(phrase!))),
    wrong: new Set(readGold('not-phrases.tsv').map(([phrase]) => bare(phrase!))),
  };
}

function judgedText(): string {
  const lines = readFileSync(SPEECH, 'utf8')
    .replace(/^---\n[^]*?\n---\n/u, '')
    .split('\n')
    .filter((line) => line.trim());
  return lines.slice(0, JUDGED).map(bare).join('|');
}

/** As many wordings of the judged part as are compared with. */
function firstJudged(phrases: string[], judged: string, count: number): string[] {
  return phrases.filter((phrase) => judged.includes(bare(phrase))).slice(0, count);
}

function rowsOf(name: string, phrases: string[], goal: string): ReportRow[] {
  const gold = readJudgements();
  const judged = judgedText();
  const proposed = new Set(phrases.map(bare).filter((phrase) => judged.includes(phrase)));
  const recall = (tier: string): ReportRow => {
    const wanted = [...gold.tiers].filter(([, own]) => own === tier).map(([phrase]) => phrase);
    const missed = wanted.filter((phrase) => !proposed.has(phrase));
    return shareRow(`${name}: recall ${tier}`, tier === 'must' ? goal : '', {
      all: wanted,
      failures: missed,
    });
  };
  const wrong = [...proposed].filter((phrase) => !gold.tiers.has(phrase) && !gold.neutral.has(phrase));
  const refused = [...proposed].filter((phrase) => gold.wrong.has(phrase));
  return [
    recall('must'),
    recall('expected'),
    shareRow(`${name}: precision`, goal, { all: [...proposed], failures: wrong }),
    {
      measure: `${name}: not-phrases proposed`,
      value: String(refused.length),
      cases: gold.wrong.size,
      goal: goal === 'baseline' ? goal : '0',
      failures: refused,
    },
  ];
}

function shareRow(
  measure: string,
  goal: string,
  { all, failures }: { all: string[]; failures: string[] },
): ReportRow {
  const share = (100 * (all.length - failures.length)) / all.length;
  return {
    measure,
    value: all.length === 0 ? '–' : `${share.toFixed(1)} %`,
    cases: all.length,
    goal,
    failures,
  };
}
