/** How often the first results are right, for every kind of query. */
import { bare } from '../gold.ts';
import { countRow, shareRow } from '../report-row.ts';
import { readParaphrases, readUnrelated } from './fixtures.ts';
import type { Goal, ReportRow } from '../report-row.ts';
import type { Query, QueryKind } from './queries.ts';
import type { Found, Searcher } from './searchers.ts';

/** What is asked of each kind: right in the first place, and among the first five. */
const GOALS: Record<QueryKind, { first?: number; five?: number }> = {
  exact: { first: 100 },
  punctuation: { first: 100 },
  traditional: { first: 100 },
  'full-width': { first: 100 },
  'one wrong character': { first: 98, five: 99 },
  'two wrong characters': { first: 98, five: 99 },
  'particle missing or added': { first: 98, five: 99 },
  'swapped order': { first: 98, five: 99 },
  pinyin: { first: 97 },
  initials: { five: 95 },
};
const GOAL_AMONG_OTHERS = 95;
const GOAL_PARAPHRASES = 90;
const GOAL_UNRELATED = 1;
const FEW = 5;

/** Gives the rows of a searcher; among other passages one goal serves all kinds. */
export function rankingRows(
  { search }: Searcher,
  queries: ReadonlyMap<QueryKind, Query[]>,
  isAmongOthers: boolean,
): ReportRow[] {
  return [...queries].flatMap(([kind, all]) => {
    const { first, five } = isAmongOthers ? { first: GOAL_AMONG_OTHERS, five: undefined } : GOALS[kind];
    const found = all.map(({ query }) => search(query).slice(0, FEW));
    const within = (most: number) =>
      all.flatMap(({ query, span }, at) =>
        found[at]!.slice(0, most).some((one) => isRight(one, span)) ? [] : [describe(query, found[at]!)],
      );
    return [
      shareRow(`${kind}: first right`, all.length, within(1), goalOf(first)),
      shareRow(`${kind}: in five`, all.length, within(FEW), goalOf(five)),
    ];
  });
}

function goalOf(least: number | undefined): Goal | undefined {
  return least === undefined ? undefined : { least };
}

/** A result is right when it holds the stretch that the query was made from, as written or but for punctuation. */
function isRight({ text }: Found, span: string): boolean {
  return text.includes(span) || bare(text).includes(bare(span));
}

/**
 * Gives the rows for paraphrases: the passage among the first five, and none else of the speech accepted. What other
 * documents say may be as near.
 */
export function paraphraseRows({ search }: Searcher): ReportRow[] {
  const all = readParaphrases().map((paraphrase) => ({ ...paraphrase, found: search(paraphrase.query) }));
  const missed = all.filter(
    ({ address, found }) => !found.slice(0, FEW).some((one) => one.address === address),
  );
  const wrong = all.filter(({ address, found }) =>
    found.some((one) => one.isAccepted && one.address !== address && isOfSpeech(one)),
  );
  const toFailures = (some: typeof all) => some.map(({ query, found }) => describe(query, found));
  return [
    shareRow('paraphrases: passage in five', all.length, toFailures(missed), { least: GOAL_PARAPHRASES }),
    countRow('paraphrases: another passage of the speech accepted', all.length, toFailures(wrong), {
      most: 0,
    }),
  ];
}

function isOfSpeech({ address }: Found): boolean {
  return address.startsWith('speech/');
}

/** Gives the row for sentences that have nothing to do with the library. */
export function unrelatedRow(
  { search }: Searcher,
  sentences: readonly string[] = readUnrelated(),
): ReportRow {
  const accepted = sentences.filter((sentence) => search(sentence).some(({ isAccepted }) => isAccepted));
  return {
    measure: 'unrelated sentences with an accepted result',
    value: (100 * accepted.length) / sentences.length,
    unit: '%',
    goal: { most: GOAL_UNRELATED },
    cases: sentences.length,
    failures: accepted.map((sentence) => describe(sentence, search(sentence))),
  };
}

/** Gives the sentences that share no run of five characters with these texts. */
export function withoutShared(sentences: readonly string[], texts: readonly string[]): string[] {
  const all = texts.map(bare).join('|');
  return sentences.filter((sentence) => {
    const own = bare(sentence);
    return !Array.from({ length: own.length - RUN + 1 }, (_, at) => own.slice(at, at + RUN)).some((run) =>
      all.includes(run),
    );
  });
}
const RUN = 5;

function describe(query: string, found: readonly Found[]): string {
  return `${query} → ${found[0]?.text.slice(0, 40) ?? 'nothing'}`;
}
