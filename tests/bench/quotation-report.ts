/** How well what follows the speech is found in real texts and pages, and in passages changed at random. */
import { findMatches } from '../../engine/find-matches.ts';
import { fold, foldedText, originalStart } from '../../engine/fold.ts';
import { allPassages } from '../../engine/passages.ts';
import { bare } from './gold.ts';
import { createRandom, editAtRandom } from './random-edits.ts';
import { countRow, shareRow } from './report-row.ts';
import type { Library } from '../../engine/library.ts';
import type { Match } from '../../engine/types.ts';
import type { ReportRow } from './report-row.ts';
import type { RealText } from './shared-material.ts';

/** Gives all rows, from the texts and pages given. */
export function quotationReport(library: Library, texts: RealText[], pages: RealText[]): ReportRow[] {
  const unrelated = texts.filter(({ overlap }) => overlap === 'none').flatMap(({ blocks }) => blocks);
  return [
    exactRunRow(library, [...texts, ...pages]),
    ...Object.keys(EDIT_GOALS).map((share) => randomEditRow(library, Number(share), unrelated)),
    falseQuotationRow(library, [...texts, ...pages]),
  ];
}

/** Characters without punctuation: a shorter run may be chance. */
const MIN_RUN = 12;

function exactRunRow(library: Library, all: RealText[]): ReportRow {
  const source = allPassages(library)
    .map(({ text }) => bare(text))
    .join('');
  let cases = 0;
  let missed = 0;
  const failures: string[] = [];
  for (const { file, blocks } of all) {
    for (const text of blocks) {
      const covered = coveredBy(findMatches(library, text), text.length);
      for (const run of sharedRuns(text, source)) {
        const open = run.filter((at) => !covered[at]);
        cases += run.length;
        missed += open.length;
        const words = text.slice(run[0], run.at(-1)! + 1);
        if (open.length > 0) failures.push(`${file}: ${words} (${open.map((at) => text[at]).join('')})`);
      }
    }
  }
  const measure = `exact common runs ≥ ${MIN_RUN} characters found (characters)`;
  return {
    measure,
    value: (100 * (cases - missed)) / cases,
    unit: '%',
    goal: { least: 99.5 },
    cases,
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
  const kept = [...all.matchAll(/[^\p{P}\p{S}\s]/gu)].map(({ index }) => index);
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

/** How often each passage is changed, each time otherwise. */
const ROUNDS = 12;
/** Characters: a shorter passage, after a seventh of it has changed, is no quotation. */
const MIN_PASSAGE = 20;
/** Characters by which a border may be off. */
const BORDER = 3;
/** What share must be found, in per cent, by the share of characters that were changed. */
const EDIT_GOALS: Record<number, number> = { 0.05: 99, 0.1: 97, 0.15: 90 };

function randomEditRow(library: Library, share: number, unrelated: string[]): ReportRow {
  const random = createRandom(Math.round(share * 1000));
  const pick = <Item>(items: readonly Item[]) => items[Math.floor(random() * items.length)]!;
  const sentences = unrelated
    .flatMap((text) => text.split(/(?<=[。！？])/u))
    .map((sentence) => sentence.trim())
    .filter(({ length }) => length > 15);
  const pool = sentences.join('').replaceAll(/[^\p{Script=Han}]/gu, '');
  const passages = allPassages(library).filter(({ text }) => bare(text).length >= MIN_PASSAGE);
  const cases = Array.from({ length: ROUNDS }, () => passages).flat();
  const failures = cases.flatMap(({ text }) => {
    const edited = editAtRandom(text, share, pool, random);
    return findWhole(library, { before: pick(sentences), edited, behind: pick(sentences) }) ?? [];
  });
  const measure = `passages with ${share * 100} % of characters edited, borders found within ${BORDER}`;
  return shareRow(measure, cases.length, failures, { least: EDIT_GOALS[share]! });
}

/** Says what was found instead; `null` when all of it was. */
function findWhole(
  library: Library,
  { before, edited, behind }: { before: string; edited: string; behind: string },
): string | null {
  const page = before + edited + behind;
  const [start, end] = [before.length, before.length + edited.length];
  const found = findMatches(library, page);
  const isNear = (match: Match) =>
    Math.abs(match.start - start) <= BORDER && Math.abs(match.end - end) <= BORDER;
  if (found.some(isNear)) return null;
  return `${edited} ← ${found.map((match) => page.slice(match.start, match.end)).join(' | ')}`;
}

function falseQuotationRow(library: Library, all: RealText[]): ReportRow {
  const unrelated = all.filter(({ overlap }) => overlap === 'none');
  const failures = unrelated.flatMap(({ file, blocks }) =>
    blocks.flatMap((text) =>
      findMatches(library, text)
        .filter(({ kind }) => kind === 'quotation')
        .map(({ start, end }) => `${file}: ${text.slice(start, end)}`),
    ),
  );
  const measure = 'false quotations in texts and pages that share nothing';
  return countRow(measure, unrelated.length, failures, { most: 0 });
}
