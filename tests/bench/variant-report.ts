/** How well phrases in other wordings are recognised, and look-alikes refused. */
import { findMatches } from '../../engine/find-matches.ts';
import { FRAMES } from './frames.ts';
import { bare, readGold } from './gold.ts';
import { countRow, shareRow } from './report-row.ts';
import type { Library } from '../../engine/library.ts';
import type { Goal, ReportRow } from './report-row.ts';

type Case = [phrase: string, wording: string, kind: string];

/** Another wording altogether, which only a listed alias can know. */
const OTHER_WORDINGS = new Set(['abbreviated', 'expanded']);

/** Gives all rows; each wording is asked for in each frame. */
export function variantReport(library: Library): ReportRow[] {
  const variants = readGold('variants.tsv') as Case[];
  const isOther = ([, , kind]: Case) => OTHER_WORDINGS.has(kind);
  const same = variants.filter((variant) => !isOther(variant));
  return [
    variantRow(library, 'variants recognised, but for abbreviated and expanded', same, { least: 95 }),
    variantRow(library, 'variants recognised, abbreviated and expanded', variants.filter(isOther), {
      least: 80,
    }),
    nearMissRow(library),
  ];
}

function variantRow(library: Library, measure: string, cases: Case[], goal: Goal): ReportRow {
  const failures = cases.flatMap(([phrase, variant]) =>
    FRAMES.filter((frame) => !isRecognised(library, frame, phrase, variant)).map(
      ([before, behind]) => `${phrase} ← ${before}[${variant}]${behind}`,
    ),
  );
  return shareRow(measure, cases.length * FRAMES.length, failures, goal);
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
  const cases = readGold('near-misses.tsv') as Case[];
  const failures = cases.filter(([phrase, near]) =>
    FRAMES.some(([before, behind]) =>
      findMatches(library, before + near + behind).some(({ target }) => bare(target) === bare(phrase)),
    ),
  );
  return countRow(
    'near-misses wrongly recognised',
    cases.length,
    failures.map(([phrase, near]) => `${phrase} ← ${near}`),
    { most: 2 },
  );
}
