/**
 * `npm run bench -- engine`: what matching costs beside one regular expression of the same phrases, and how it grows
 * with text and library. Ratios count; milliseconds belong to the machine and are printed for orientation.
 */
import { findMatches } from '../../engine/find-matches.ts';
import { fold } from '../../engine/fold.ts';
import { keepLongest } from '../../engine/keep-longest.ts';
import { decodeLibrary } from '../../engine/library-file.ts';
import { flattenArrays } from '../../engine/nested-arrays.ts';
import { findOccurrences } from '../../engine/occurrences.ts';
import { borderArrays } from '../../engine/words/borders.ts';
import { workTime } from '../work-time.ts';
import { FEW, compilePhrases, makePhrases } from './engine-libraries.ts';
import { makeNoise, readSizedTexts } from './engine-texts.ts';
import { RUNS, measureInTurns, measureMemory } from './measure.ts';
import { formatReport } from './report-row.ts';
import { hasSharedMaterial } from './shared-material.ts';
import { median } from './statistics.ts';
import type { Library } from '../../engine/library.ts';
import type { SizedText } from './engine-texts.ts';
import type { Goal, ReportRow } from './report-row.ts';

const COUNTS = [FEW, 10_000, 100_000] as const;
type Count = (typeof COUNTS)[number];
const MANY = COUNTS[2];

const MEGABYTE = 1e6;

const NOTES = `
Medians of ${RUNS} runs, in time that the process itself works; all kinds of work on a text take turns. One and the same megabyte is measured whole and in pieces.
exact       folding, automaton, word borders, the longest of what overlaps; all: findMatches, all three kinds
phrases     the first ${FEW} are curated, those behind are made of whole common words
÷ regex     beside one regular expression of the ${FEW} curated phrases over the same text
memory      all that a loaded library keeps: its file, whose views all tables are, and what is worked out of them at
            the first use; without the lookup's index
noise       ten megabytes, beside as many characters of the real text`;

/** Prints the table. */
export function benchEngine(): Promise<void> {
  const phrases = makePhrases(MANY);
  const files = new Map(COUNTS.map((count) => [count, compilePhrases(phrases.slice(0, count))]));
  const expression = regexOf(phrases.slice(0, FEW).map(({ text }) => text));
  const libraries = new Map(COUNTS.map((count) => [count, decodeLibrary(files.get(count)!).library]));
  const texts = measureTexts(readSizedTexts(), libraries, expression);
  const rows = [
    ...texts.flatMap(({ text, times }) => ratioRows(text.name, times)),
    ...linearityRows(texts),
    ...loadingRows(files.get(MANY)!),
    ...noiseRows(libraries.get(FEW)!, texts.at(-1)!),
    ...timeRows(texts.at(-1)!),
  ];
  if (!hasSharedMaterial())
    console.log('The real texts are not beside the project (../shared): the speech stands in.');
  console.log(formatReport(rows).join('\n'));
  console.log(NOTES);
  return Promise.resolve();
}

/** Median times in ms for all of a text, by kind of work and number of phrases. */
type Times = Record<'regex' | `exact ${Count}` | `all ${Count}`, number>;

interface Measured {
  text: SizedText;
  times: Times;
}

/** All sizes take turns too: what the compiler has learnt and what else the machine does is the same for all. */
function measureTexts(texts: SizedText[], libraries: Map<Count, Library>, expression: RegExp): Measured[] {
  const works = texts.flatMap(({ name, pieces }) =>
    Object.entries(worksOn(pieces, libraries, expression)).map(
      ([work, run]) => [`${name} ${work}`, run] as const,
    ),
  );
  const medians = measureInTurns(Object.fromEntries(works));
  return texts.map((text) => {
    const own = Object.entries(medians).filter(([name]) => name.startsWith(`${text.name} `));
    return {
      text,
      times: Object.fromEntries(own.map(([name, time]) => [name.slice(text.name.length + 1), time])) as Times,
    };
  });
}

function worksOn(
  pieces: string[],
  libraries: Map<Count, Library>,
  expression: RegExp,
): Record<string, () => void> {
  const works: Record<string, () => void> = {
    regex: () => pieces.forEach((piece) => [...piece.matchAll(expression)]),
  };
  for (const [count, library] of libraries) {
    works[`exact ${count}`] = () => pieces.forEach((piece) => findExact(library, piece));
    works[`all ${count}`] = () => pieces.forEach((piece) => findMatches(library, piece));
  }
  return works;
}

function findExact(library: Library, text: string): void {
  const folded = fold(text);
  keepLongest(findOccurrences(library, folded, text), folded.length);
}

function regexOf(wordings: string[]): RegExp {
  const longestFirst = wordings.toSorted((one, other) => other.length - one.length);
  return new RegExp(longestFirst.map(escape).join('|'), 'gu');
}

function escape(wording: string): string {
  return wording.replaceAll(/[\\^$.*+?()[\]{}|/]/gu, String.raw`\$&`);
}

function timesRow(measure: string, value: number, goal?: Goal): ReportRow {
  return { measure, value, unit: '×', cases: RUNS, failures: [], ...(goal && { goal }) };
}

function ratioRows(size: string, times: Times): ReportRow[] {
  const exact = times[`exact ${FEW}`];
  return [
    timesRow(`${size}: exact, ${FEW} phrases ÷ regex`, exact / times.regex, { most: 0.6 }),
    ...COUNTS.slice(1).map((count) =>
      timesRow(`${size}: exact, ${count} phrases ÷ ${FEW}`, times[`exact ${count}`] / exact, { most: 3 }),
    ),
    ...COUNTS.map((count) =>
      timesRow(`${size}: all ÷ exact, ${count} phrases`, times[`all ${count}`] / times[`exact ${count}`], {
        most: 4,
      }),
    ),
  ];
}

/** Of each size and the next: the pieces are ten times as long, and the tenth as many. */
function linearityRows(measured: readonly Measured[]): ReportRow[] {
  return measured.slice(1).flatMap(({ text, times }, index) => {
    const { text: smaller, times: before } = measured[index]!;
    return (['exact', 'all'] as const).flatMap((kind) =>
      ([FEW, MANY] as const).map((count) => {
        const measure = `${text.name} ÷ ${smaller.name}: ${kind}, ${count} phrases`;
        const name = `${kind} ${count}` as const;
        return timesRow(measure, (10 * times[name]) / before[name], { most: 11 });
      }),
    );
  });
}

function loadingRows(file: ArrayBuffer): ReportRow[] {
  const loads = Array.from({ length: RUNS }, () => timeLoading(file.slice(0)));
  const memory = measureMemory(() => useOnce(decodeLibrary(file.slice(0)).library));
  const row = (measure: string, value: number, unit: string, goal?: Goal): ReportRow => {
    return {
      measure: `${measure}, ${MANY} phrases`,
      value,
      unit,
      cases: RUNS,
      failures: [],
      ...(goal && { goal }),
    };
  };
  return [
    row('loading, up to the first match', median(loads), 'ms', { most: 150 }),
    { ...row('memory', memory / MEGABYTE, 'MB', { most: 40 }), cases: 1 },
    ...partSizes(decodeLibrary(file).library).map(([part, bytes]) => ({
      ...row(`of it ${part}`, bytes / MEGABYTE, 'MB'),
      cases: 1,
    })),
    { ...row('of it the file', file.byteLength / MEGABYTE, 'MB'), cases: 1 },
  ];
}

/** Bytes of the arrays of a library, by part. */
function partSizes(library: Library): [part: string, bytes: number][] {
  const { automaton, borders, variants, quotations } = library;
  const sizeOf = (table: object) =>
    Object.values(flattenArrays('', table)).reduce((sum, { byteLength }) => sum + byteLength, 0);
  return [
    ['the exact automaton', sizeOf(automaton)],
    ['word borders', sizeOf(borderArrays(borders))],
    ['the variant tables', sizeOf(variants)],
    ['the quotation tables', sizeOf(quotations)],
  ];
}

function timeLoading(file: ArrayBuffer): number {
  const started = workTime();
  useOnce(decodeLibrary(file).library);
  return workTime() - started;
}

/** What is worked out at the first use counts as loading too. */
function useOnce(library: Library): Library {
  findMatches(library, '党的二十大精神。');
  return library;
}

/** Noise is measured once: it takes its time, and whether it ends soon is seen at once. */
function noiseRows(library: Library, { text, times }: Measured): ReportRow[] {
  const characters = text.pieces.reduce((sum, { length }) => sum + length, 0);
  return Object.entries(makeNoise()).map(([name, noise]) => {
    const started = workTime();
    findMatches(library, noise);
    const time = workTime() - started;
    const value = (time / noise.length) * (characters / times[`all ${FEW}`]);
    return { ...timesRow(`noise, ${name} (${noise.length} units)`, value), cases: 1 };
  });
}

function timeRows({ text, times }: Measured): ReportRow[] {
  return Object.entries(times).map(([name, value]) => {
    const measure = `time for ${text.name}: ${name}${name === 'regex' ? '' : ' phrases'}`;
    return { measure, value, unit: 'ms', cases: RUNS, failures: [] };
  });
}
