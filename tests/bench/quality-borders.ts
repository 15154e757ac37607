/** How well word borders are told: look-alikes refused, and true occurrences kept over real texts. */
import { fold, foldText, foldedText } from '../../engine/fold.ts';
import { findPatterns } from '../../engine/occurrences.ts';
import { compileBorders } from '../../engine/words/borders.ts';
import { cutsWord } from '../../engine/words/cuts-word.ts';
import { loadWordList } from '../../scripts/word-list.ts';
import { LOOK_ALIKES, TRUE_OCCURRENCES } from '../engine/words/look-alikes.ts';
import { readGold } from './gold.ts';
import { shareRow } from './report-row.ts';
import type { Folded } from '../../engine/fold.ts';
import type { Library } from '../../engine/library.ts';
import type { Occurrence } from '../../engine/occurrences.ts';
import type { ReportRow } from './report-row.ts';
import type { RealText } from './shared-material.ts';

type Pair = readonly [phrase: string, text: string, ...rest: string[]];

const ALL = { least: 100 };

/**
 * Gives all rows. The last one's failures are the refusals outside of longer matches, each with its surroundings: to
 * be judged by eye.
 */
export function bordersReport(library: Library, texts: RealText[]): ReportRow[] {
  const near = (readGold('near-misses.tsv') as [string, string, string][]).filter(([, , why]) =>
    why.startsWith('boundary'),
  );
  return [
    pairRow('words cut at a border: look-alikes refused (tests)', LOOK_ALIKES, true),
    pairRow('words cut at a border: near-misses refused (gold)', near, true),
    pairRow('words cut at a border: true occurrences kept (tests)', TRUE_OCCURRENCES, false),
    refusalRow(library, texts),
  ];
}

/** Asks whether each phrase is refused in its text, by borders that know just these phrases. */
function pairRow(measure: string, pairs: readonly Pair[], isRefused: boolean): ReportRow {
  const forms = pairs.map(([phrase]) => foldText(phrase));
  const patterns = forms.map((form) =>
    Uint16Array.from({ length: form.length }, (_, at) => form.charCodeAt(at)),
  );
  const borders = compileBorders(loadWordList(), patterns);
  const isCut = ([, text]: Pair, form: string) => {
    const folded = fold(text);
    const start = foldedText(folded).indexOf(form);
    return start < 0 || cutsWord(borders, { folded, text, start, end: start + form.length });
  };
  const failures = pairs.filter((pair, index) => isCut(pair, forms[index]!) !== isRefused);
  return shareRow(
    measure,
    pairs.length,
    failures.map(([phrase, text]) => `${phrase} in ${text}`),
    ALL,
  );
}

function refusalRow(library: Library, texts: RealText[]): ReportRow {
  let cases = 0;
  const failures = texts.flatMap(({ file, blocks }) =>
    blocks.flatMap((text) => {
      const folded = fold(text);
      const found = findPatterns(library.automaton, folded);
      cases += found.length;
      return refusedAmong(library, { folded, text }, found).map((refused) => `${file}: ${refused}`);
    }),
  );
  const measure = 'occurrences of curated phrases in texts refused, outside of longer matches';
  return { measure, value: (100 * failures.length) / cases, unit: '%', goal: { most: 1 }, cases, failures };
}

function refusedAmong(
  { borders }: Library,
  { folded, text }: { folded: Folded; text: string },
  found: Occurrence[],
): string[] {
  const isCut = ({ start, end }: Occurrence) => cutsWord(borders, { folded, text, start, end });
  const kept = found.filter((occurrence) => !isCut(occurrence));
  const isInside = (one: Occurrence) => kept.some(({ start, end }) => start <= one.start && one.end <= end);
  const refused = found.filter((occurrence) => isCut(occurrence) && !isInside(occurrence));
  return refused.map(({ start, end }) => {
    const before = foldedText(folded, Math.max(0, start - 8), start);
    const after = foldedText(folded, end, Math.min(folded.length, end + 8));
    return `${before}[${foldedText(folded, start, end)}]${after}`;
  });
}
