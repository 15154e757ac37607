/** How well word borders are told: look-alikes refused, and true occurrences kept over real texts. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fold, foldText, foldedText } from '../../engine/fold.ts';
import { findPatterns } from '../../engine/occurrences.ts';
import { compileBorders } from '../../engine/words/borders.ts';
import { cutsWord } from '../../engine/words/cuts-word.ts';
import { compileContent } from '../../scripts/compile-content.ts';
import { ROOT } from '../../scripts/run-command.ts';
import { loadWordList } from '../../scripts/word-list.ts';
import { LOOK_ALIKES, TRUE_OCCURRENCES } from '../engine/words/look-alikes.ts';
import type { Folded } from '../../engine/fold.ts';
import type { Library } from '../../engine/library.ts';
import type { Occurrence } from '../../engine/occurrences.ts';

interface BorderRow {
  measure: string;
  value: string;
  cases: number;
  goal: string;
}

export interface BordersReport {
  rows: BorderRow[];
  /** Each refusal outside of longer matches, with its surroundings: to be judged by eye. */
  refusals: string[];
}

const SHARED = join(ROOT, '..', 'shared');

/** Gives the rows of the table; those that need `../shared` are left out where it is missing. */
export function bordersReport(): BordersReport {
  const library = compileContent();
  const rows = [
    shareRow('look-alikes refused (tests)', areCut(LOOK_ALIKES), '100 %'),
    shareRow(
      'true occurrences kept (tests)',
      areCut(TRUE_OCCURRENCES).map((isCut) => !isCut),
      '100 %',
    ),
  ];
  if (!existsSync(SHARED)) return { rows, refusals: [] };
  const near = readRows('gold/near-misses.tsv').filter(([, , why]) => why?.startsWith('boundary'));
  rows.push(shareRow('near-misses that cut a word, refused (gold)', areCut(near), '100 %'));
  const { count, refusals } = readTexts(library);
  const share = `${((100 * refusals.length) / count).toFixed(2)} %`;
  const measure = 'occurrences of curated phrases refused, outside of longer matches (texts)';
  rows.push({ measure, value: share, cases: count, goal: '≤ 1 %' });
  return { rows, refusals };
}

function shareRow(measure: string, results: boolean[], goal: string): BorderRow {
  const share = results.filter(Boolean).length / results.length;
  return { measure, value: `${(share * 100).toFixed(1)} %`, cases: results.length, goal };
}

function readRows(file: string): string[][] {
  const lines = readFileSync(join(SHARED, file), 'utf8').trim().split('\n').slice(1);
  return lines.map((line) => line.split('\t'));
}

/** Whether each phrase is refused in its text, by borders that know just these phrases. */
function areCut(pairs: readonly (readonly string[])[]): boolean[] {
  const forms = pairs.map(([phrase = '']) => foldText(phrase));
  const patterns = forms.map((form) =>
    Uint16Array.from({ length: form.length }, (_, at) => form.charCodeAt(at)),
  );
  const borders = compileBorders(loadWordList(), patterns);
  return pairs.map(([, text = ''], index) => {
    const folded = fold(text);
    const start = foldedText(folded).indexOf(forms[index]!);
    const end = start + forms[index]!.length;
    return start < 0 || cutsWord(borders, { folded, text, start, end });
  });
}

function readTexts(library: Library): { count: number; refusals: string[] } {
  const index = JSON.parse(readFileSync(join(SHARED, 'texts', 'index.json'), 'utf8')) as {
    file: string;
    encoding: string;
  }[];
  let count = 0;
  const refusals = index.flatMap(({ file, encoding }) => {
    const text = new TextDecoder(encoding).decode(readFileSync(join(SHARED, 'texts', file)));
    return text.split('\n').flatMap((line) => {
      const folded = fold(line);
      const found = findPatterns(library.automaton, folded);
      count += found.length;
      return refusedAmong(library, { folded, line }, found).map((refused) => `${file}  ${refused}`);
    });
  });
  return { count, refusals };
}

function refusedAmong(
  { borders }: Library,
  { folded, line }: { folded: Folded; line: string },
  found: Occurrence[],
): string[] {
  const isCut = ({ start, end }: Occurrence) => cutsWord(borders, { folded, text: line, start, end });
  const kept = found.filter((occurrence) => !isCut(occurrence));
  const isInside = (one: Occurrence) => kept.some(({ start, end }) => start <= one.start && one.end <= end);
  const refused = found.filter((occurrence) => isCut(occurrence) && !isInside(occurrence));
  return refused.map(({ start, end }) => {
    const before = foldedText(folded, Math.max(0, start - 8), start);
    const after = foldedText(folded, end, Math.min(folded.length, end + 8));
    return `${before}[${foldedText(folded, start, end)}]${after}`;
  });
}
