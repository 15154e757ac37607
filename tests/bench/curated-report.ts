/** How well the curated list of the speech agrees with the judgements of readers. */
import { findMatches } from '../../engine/find-matches.ts';
import { allPhrases } from '../../engine/phrases.ts';
import { FRAMES } from './frames.ts';
import { bare, readGold, readJudgedText, readJudgements } from './gold.ts';
import { countRow, shareRow } from './report-row.ts';
import type { Library } from '../../engine/library.ts';
import type { Gold } from './gold.ts';
import type { Goal, ReportRow } from './report-row.ts';

/** Gives the rows of recall, precision and wrong phrases; aliases do not count as listed. */
export function curatedReport(library: Library): ReportRow[] {
  const gold = readJudgements();
  const listed = new Set(allPhrases(library).map(({ text }) => bare(text)));
  const text = readJudgedText();
  const judged = [...listed].filter((phrase) => text.includes(phrase));
  return [
    recallRow('curated list', { gold, tier: 'must', listed }, { least: 98 }),
    recallRow('curated list', { gold, tier: 'expected', listed }, { least: 90 }),
    precisionRow('curated list', gold, judged, { least: 90 }),
    notPhrasesRow(library),
  ];
}

/** Gives the share of a tier's phrases that are among the bare ones listed. */
export function recallRow(
  name: string,
  { gold, tier, listed }: { gold: Gold; tier: string; listed: ReadonlySet<string> },
  goal?: Goal,
): ReportRow {
  const wanted = [...gold.tiers].filter(([, own]) => own === tier).map(([phrase]) => phrase);
  const missed = wanted.filter((phrase) => !listed.has(phrase));
  return shareRow(`${name}: recall ${tier}`, wanted.length, missed, goal);
}

/** Gives the share of the bare phrases of the judged part that readers listed too, or found neither right nor wrong. */
export function precisionRow(
  name: string,
  { tiers, neutral }: Gold,
  judged: readonly string[],
  goal?: Goal,
): ReportRow {
  const wrong = judged.filter((phrase) => !tiers.has(phrase) && !neutral.has(phrase));
  return shareRow(`${name}: precision`, judged.length, wrong, goal);
}

/**
 * A wrong phrase is marked if a phrase is recognised in the whole of it, and no more, in any sentence. Quotations do
 * not count: a wording of twelve characters of the speech is one, wherever it begins.
 */
function notPhrasesRow(library: Library): ReportRow {
  const wrong = readGold('not-phrases.tsv').map(([phrase]) => phrase!);
  const marked = wrong.filter((phrase) =>
    FRAMES.some(([before, behind]) => {
      const text = before + phrase + behind;
      return findMatches(library, text).some(
        ({ kind, start, end }) => kind !== 'quotation' && bare(text.slice(start, end)) === bare(phrase),
      );
    }),
  );
  return countRow('not-phrases marked', wrong.length, marked, { most: 0 });
}
