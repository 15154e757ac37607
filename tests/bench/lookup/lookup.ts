/**
 * `npm run bench -- lookup [--failures]`: how well lookup finds what was meant, alone, among many other passages and
 * beside other ways to search, and what a keystroke costs, in the engine and in the popup of the built extension.
 */
import { parseArgs } from 'node:util';
import { alignRows } from '../../../scripts/text-width.ts';
import { measurePopup } from '../lookup-popup.ts';
import { formatReport } from '../report-row.ts';
import { hasSharedMaterial } from '../shared-material.ts';
import { makeMeasured } from './libraries.ts';
import { makeQueries } from './queries.ts';
import { readUnrelated } from './fixtures.ts';
import { paraphraseRows, rankingRows, unrelatedRow, withoutShared } from './ranking-report.ts';
import { createLocus, createOthers } from './searchers.ts';
import { keystrokeRows, loadingRow } from './speed-report.ts';
import type { ReportRow } from '../report-row.ts';
import type { Measured } from './libraries.ts';
import type { Query, QueryKind } from './queries.ts';
import type { Searcher } from './searchers.ts';

const QUERIES = 300;
const SEED = 1;
/** Other passages in the library. */
const FEW = 3;
const COUNTS = [10_000, 100_000] as const;
const MANY = COUNTS[1];

const NOTES = `
queries     made by a seeded generator: half from phrases of the speech, half from stretches cut out anywhere, 4 to 14
            characters; wrong characters are everyday ones. Paraphrases and unrelated sentences were written for this
right       the result holds the stretch that the query was made from, as written or but for punctuation; where other
            passages hold it too, these are as right. A wrong character may make of it what another passage says
others      real sentences of the texts and pages beside the project, and behind those clauses of them put together anew
unrelated   among others: sentences that share no five characters in a row with them
a pass      indexOf over the same folded text, to its end: the median of the Chinese keystrokes
others' way to search: each finds in the same records what its makers advise; they accept whatever they find`;

/** Prints the tables. */
export async function benchLookup(rest: string[]): Promise<void> {
  const { values } = parseArgs({ args: rest, options: { failures: { type: 'boolean' } } });
  const alone = makeMeasured(0);
  const queries = makeQueries(alone.library, QUERIES, SEED);
  const locus = createLocus(alone.lookup);
  const rows = [...rankingRows(locus, queries, false), ...paraphraseRows(locus), unrelatedRow(locus)];
  console.log(formatReport(rows).join('\n'));
  console.log(`\n${compare(alone, queries).join('\n')}`);
  const others = hasSharedMaterial() ? amongOthers(queries) : [];
  if (others.length === 0)
    console.log('\nThe real texts are not beside the project (../shared): no other passages.');
  else console.log(`\n${formatReport(others).join('\n')}`);
  console.log(`\n${formatReport(await measurePopup()).join('\n')}`);
  console.log(NOTES);
  if (values.failures) printFailures([...rows, ...others]);
}

function amongOthers(queries: ReadonlyMap<QueryKind, Query[]>): ReportRow[] {
  const few = keystrokeRows(makeMeasured(FEW), queries, false);
  const all = COUNTS.map((count) => {
    const measured = makeMeasured(count);
    const locus = createLocus(measured.lookup);
    const unrelated = withoutShared(readUnrelated(), measured.texts);
    const ranking = [
      ...rankingRows(locus, queries, true),
      ...paraphraseRows(locus),
      unrelatedRow(locus, unrelated),
    ];
    const named = ranking.map((row) => ({
      ...row,
      measure: `${count.toLocaleString('en')} others, ${row.measure}`,
    }));
    const loading = count === MANY ? [loadingRow(measured)] : [];
    return { ranking: named, speed: [...keystrokeRows(measured, queries, count === MANY), ...loading] };
  });
  return [...all.flatMap(({ ranking }) => ranking), ...few, ...all.flatMap(({ speed }) => speed)];
}

/** The same rows for every way to search, side by side. */
function compare({ library, lookup }: Measured, queries: ReadonlyMap<QueryKind, Query[]>): string[] {
  const searchers = [createLocus(lookup), ...createOthers(library)];
  const columns = searchers.map((searcher) => allRows(searcher, queries));
  const lines = columns[0]!.map(({ measure, cases }, at) => [
    measure,
    ...columns.map((rows) => rows[at]!.value.toFixed(1)),
    String(cases),
  ]);
  const header = ['', ...searchers.map(({ name }) => name), 'cases'];
  return alignRows([header, ...lines], [...header.keys()].slice(1));
}

function allRows(searcher: Searcher, queries: ReadonlyMap<QueryKind, Query[]>): ReportRow[] {
  return [...rankingRows(searcher, queries, false), ...paraphraseRows(searcher), unrelatedRow(searcher)];
}

function printFailures(rows: readonly ReportRow[]): void {
  for (const { measure, failures } of rows)
    if (failures.length > 0)
      console.log(`\n${measure}:\n${failures.map((failure) => `  ${failure}`).join('\n')}`);
}
