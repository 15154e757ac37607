/** How well matching does on the gold data and on real texts. */
import { findMatches } from '../../engine/find-matches.ts';
import { fold, foldText, foldedText, originalStart } from '../../engine/fold.ts';
import { createRandom, editAtRandom } from './random-edits.ts';
import { readGold, readPages, readTexts } from './shared-material.ts';
import type { Library } from '../../engine/library.ts';
import type { Match } from '../../engine/types.ts';

/** One line of a report. */
export interface ReportRow {
  measure: string;
  value: string;
  cases: number;
  goal: string;
  /** What fell short, for whoever looks closer. */
  failures: string[];
}

/** Plain sentences round what is asked for. */
const FRAMES: readonly (readonly [string, string])[] = [
  ['', ''],
  ['会议指出，', '是当前的重要内容。'],
  ['我们要深入学习', '的有关要求。'],
  ['他在文章中写道：“', '”，引起读者关注。'],
  ['报告提到', '，并作了说明。'],
];
const OTHER_WORDING = new Set(['abbreviated', 'expanded']);

/** Gives all rows. */
export function matchingReport(library: Library): ReportRow[] {
  return [
    ...variantRows(library),
    nearMissRow(library),
    exactRunRow(library),
    ...[0.05, 0.1, 0.15].map((part) => randomEditRow(library, part)),
    falseQuotationRow(library),
  ];
}

/** Letters and digits, folded: what gold and matches are compared by. */
function bare(text: string): string {
  return foldText(text).replaceAll(/[\p{P}\p{S}\s]/gu, '');
}

function share(good: number, all: number): string {
  return all === 0 ? '–' : `${((100 * good) / all).toFixed(1)} %`;
}

function variantRows(library: Library): ReportRow[] {
  const rows = readGold('variants.tsv') as [string, string, string][];
  const [other, same] = [true, false].map((isOther) =>
    rows.filter(([, , kind]) => OTHER_WORDING.has(kind) === isOther),
  );
  const toRow = (measure: string, cases: [string, string, string][], goal: string): ReportRow => {
    const failures = cases.flatMap(([phrase, variant]) =>
      FRAMES.filter((frame) => !isRecognised(library, frame, phrase, variant)).map(
        ([before, behind]) => `${phrase} ← ${before}[${variant}]${behind}`,
      ),
    );
    const all = cases.length * FRAMES.length;
    return { measure, value: share(all - failures.length, all), cases: all, goal, failures };
  };
  return [
    toRow('variants recognised', same!, '≥ 95 %'),
    toRow('abbreviated and expanded recognised', other!, '≥ 80 %'),
  ];
}

function isRecognised(
  library: Library,
  [before, behind]: readonly [string, string],
  phrase: string,
  variant: string,
): boolean {
  const text = before + variant + behind;
  return findMatches(library, text).some(({ kind, target, start, end }) => {
    if (kind === 'quotation' || bare(target) !== bare(phrase)) return false;
    return bare(text.slice(start, end)).includes(bare(variant));
  });
}

function nearMissRow(library: Library): ReportRow {
  const cases = readGold('near-misses.tsv') as [string, string, string][];
  const failures = cases
    .filter(([phrase, near]) =>
      FRAMES.some(([before, behind]) =>
        findMatches(library, before + near + behind).some(({ target }) => bare(target) === bare(phrase)),
      ),
    )
    .map(([phrase, near]) => `${phrase} ← ${near}`);
  return {
    measure: 'near-misses wrongly recognised',
    value: String(failures.length),
    cases: cases.length,
    goal: '≤ 2 of 32',
    failures,
  };
}

/** Characters without punctuation: a shorter run may be chance. */
const MIN_RUN = 12;

function exactRunRow(library: Library): ReportRow {
  const source = library.passages.map(({ text }) => bare(text)).join('');
  let cases = 0;
  let found = 0;
  const failures: string[] = [];
  for (const { file, text } of [...readTexts(), ...readPages()]) {
    const covered = coveredBy(findMatches(library, text), text.length);
    for (const run of sharedRuns(text, source)) {
      const missed = run.filter((at) => !covered[at]);
      cases += run.length;
      found += run.length - missed.length;
      if (missed.length === 0) continue;
      failures.push(
        `${file}: ${text.slice(run[0], run.at(-1)! + 1)} (${missed.map((at) => text[at]).join('')})`,
      );
    }
  }
  return {
    measure: 'characters of exact runs ≥ 12 found',
    value: share(found, cases),
    cases,
    goal: '≥ 99.5 %',
    failures,
  };
}

function coveredBy(matches: readonly Match[], length: number): Uint8Array {
  const covered = new Uint8Array(length);
  for (const { start, end } of matches) covered.fill(1, start, end);
  return covered;
}

/** Longest runs that a text shares with the source: the original offset of each character, punctuation left out. */
function sharedRuns(text: string, source: string): number[][] {
  const folded = fold(text);
  const all = foldedText(folded);
  const kept = [...all].map((_, at) => at).filter((at) => !/[\p{P}\p{S}\s]/u.test(all[at]!));
  const units = kept.map((at) => all[at]!).join('');
  const runs: number[][] = [];
  for (let at = 0; at + MIN_RUN <= units.length; at++) {
    if (!source.includes(units.slice(at, at + MIN_RUN))) continue;
    let end = at + MIN_RUN;
    while (end < units.length && source.includes(units.slice(end - MIN_RUN + 1, end + 1))) end++;
    runs.push(kept.slice(at, end).map((index) => originalStart(folded, index)));
    at = end - 1;
  }
  return runs;
}

const ROUNDS = 12;
const MIN_PASSAGE = 20;
const BORDER = 3;
const GOALS: Record<number, string> = { 0.05: '≥ 99 %', 0.1: '≥ 97 %', 0.15: '≥ 90 %' };

function randomEditRow(library: Library, part: number): ReportRow {
  const random = createRandom(Math.round(part * 1000));
  const unrelated = readTexts().filter(({ overlap }) => overlap === 'none');
  const sentences = unrelated
    .flatMap(({ text }) => text.split(/(?<=[。！？])/u))
    .filter(({ length }) => length > 15);
  const pool = sentences.join('').replaceAll(/[^\p{Script=Han}]/gu, '');
  const passages = library.passages.filter(({ text }) => bare(text).length >= MIN_PASSAGE);
  const failures: string[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    for (const { text } of passages) {
      const edited = editAtRandom(text, part, pool, random);
      const before = sentences[Math.floor(random() * sentences.length)]!.trim();
      const behind = sentences[Math.floor(random() * sentences.length)]!.trim();
      const page = before + edited + behind;
      const [start, end] = [before.length, before.length + edited.length];
      const quotations = findMatches(library, page);
      const isFound = quotations.some(
        (match) => Math.abs(match.start - start) <= BORDER && Math.abs(match.end - end) <= BORDER,
      );
      if (!isFound)
        failures.push(
          `${edited} ← ${quotations.map((match) => page.slice(match.start, match.end)).join(' | ')}`,
        );
    }
  }
  const cases = ROUNDS * passages.length;
  const measure = `passages with ${part * 100} % of characters edited, found within 3`;
  return { measure, value: share(cases - failures.length, cases), cases, goal: GOALS[part]!, failures };
}

function falseQuotationRow(library: Library): ReportRow {
  const unrelated = [...readTexts(), ...readPages()].filter(({ overlap }) => overlap === 'none');
  const failures = unrelated.flatMap(({ file, text }) =>
    findMatches(library, text)
      .filter(({ kind }) => kind === 'quotation')
      .map(({ start, end }) => `${file}: ${text.slice(start, end)}`),
  );
  return {
    measure: 'false quotations where nothing is shared',
    value: String(failures.length),
    cases: unrelated.length,
    goal: '0',
    failures,
  };
}
