/** What a keystroke costs beside one pass over the same text, and what loading costs beside building. */
import { foldText } from '../../../engine/fold.ts';
import { createLookup } from '../../../engine/lookup/lookup.ts';
import { flattenArrays, nestArrays } from '../../../engine/nested-arrays.ts';
import { pack, unpack } from '../../../engine/pack.ts';
import { median, percentile } from '../statistics.ts';
import type { LookupIndex } from '../../../engine/lookup/lookup-index.ts';
import type { ReportRow } from '../report-row.ts';
import type { Measured } from './libraries.ts';
import type { Query, QueryKind } from './queries.ts';

/** Queries of a kind that are typed letter by letter. */
const TYPED = 25;
/** Runs of each keystroke; the quickest counts, for what else the machine does only adds to it. */
const RUNS = 7;
const KINDS = {
  Chinese: ['exact', 'one wrong character'],
  'pinyin and initials': ['pinyin', 'initials'],
} as const;
/** At 100,000 passages, in passes over the text. */
const GOALS = { Chinese: 1, 'pinyin and initials': 3 };
const GOAL_LOADING = 3;
/** A character that no text holds: looking for it behind the query means going through all of the text. */
const NOWHERE = '\ue000';

/** Gives the rows of one library. */
export function keystrokeRows(
  { lookup, texts }: Measured,
  queries: ReadonlyMap<QueryKind, Query[]>,
  hasGoal: boolean,
): ReportRow[] {
  const text = copyOf(texts.map(foldText).join('\n'));
  const chinese = typedOf(queries, ['exact']);
  const pass = median(chinese.map((query) => timeOf(() => text.indexOf(query + NOWHERE))));
  return (Object.keys(KINDS) as (keyof typeof KINDS)[]).map((name) => {
    const typed = typedOf(queries, KINDS[name]);
    for (const query of typed) lookup(query);
    const times = typed.map((query) => timeOf(() => lookup(query)));
    return {
      measure: `${texts.length.toLocaleString('en')} passages, ${name}: a keystroke, p95 (${milliseconds(percentile(times, 0.95))}; a pass ${milliseconds(pass)})`,
      value: percentile(times, 0.95) / pass,
      unit: '×',
      cases: typed.length,
      failures: [],
      ...(hasGoal && { goal: { most: GOALS[name] } }),
    };
  });
}

/** Each query as it grows. */
function typedOf(queries: ReadonlyMap<QueryKind, Query[]>, kinds: readonly QueryKind[]): string[] {
  return kinds
    .flatMap((kind) => queries.get(kind)!.slice(0, TYPED))
    .flatMap(({ query }) => Array.from(query, (_, at) => query.slice(0, at + 1)));
}

/** Gives the row that compares loading an index with building it. */
export function loadingRow({ library, index, buildTime }: Measured): ReportRow {
  const file = pack(null, flattenArrays('lookup', index)).buffer;
  const loading = timeOf(() => {
    const { arrays } = unpack(file);
    createLookup(library, nestArrays('lookup', arrays) as LookupIndex)('');
  });
  const passages = index.texts.starts.length - 1;
  return {
    measure: `loading the index of ${passages.toLocaleString('en')} records, beside building it (${milliseconds(buildTime)})`,
    value: (100 * loading) / buildTime,
    unit: '%',
    goal: { most: GOAL_LOADING },
    cases: 1,
    failures: [],
  };
}

/** What work gives is kept meanwhile: a compiler may leave out work whose outcome nobody takes. */
function timeOf(work: () => unknown): number {
  const outcomes: unknown[] = [];
  const times = Array.from({ length: RUNS }, () => {
    const started = performance.now();
    outcomes.push(work());
    return performance.now() - started;
  });
  return outcomes.length === RUNS ? Math.min(...times) : NaN;
}

function milliseconds(time: number): string {
  return `${time.toPrecision(2)} ms`;
}

/** One string in memory, not a tree of pieces. */
function copyOf(text: string): string {
  return Buffer.from(text, 'utf16le').toString('utf16le');
}
