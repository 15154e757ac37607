/**
 * `npm run bench -- quality [--failures]`: how well the bundled library, as it is shipped, does what it is for, beside
 * the goals. It needs the gold data, texts and pages that stand beside the project and are not part of it.
 */
import { parseArgs } from 'node:util';
import { decodeLibrary } from '../../engine/library-file.ts';
import { compileLibraryFile } from '../../scripts/compile-content.ts';
import { curatedReport } from './curated-report.ts';
import { extractionReport } from './extraction-report.ts';
import { leftOutReport } from './fit-weights.ts';
import { bordersReport } from './quality-borders.ts';
import { quotationReport } from './quotation-report.ts';
import { formatReport } from './report-row.ts';
import { hasSharedMaterial, readPages, readTexts } from './shared-material.ts';
import { unrelatedReport } from './unrelated-report.ts';
import { variantReport } from './variant-report.ts';
import type { ReportRow } from './report-row.ts';

const NOTES = `
Wordings are compared without quotation marks, blanks and punctuation. Each variant and near-miss stands in five sentences.
left out    weights fitted without the paragraphs that are judged: what documents nobody has marked can expect
baselines   as many of their best wordings of the judged paragraphs as there are automatic phrases
pages       read by the content script's own reader over happy-dom: style sheets hide nothing. The cases of matches
            a 10,000 characters are characters. In real browsers the pages are run by the end-to-end tests`;

/** Prints the table, the refusals at word borders, and with `--failures` everything that fell short. */
export function benchQuality(rest: string[]): Promise<void> {
  const { values } = parseArgs({ args: rest, options: { failures: { type: 'boolean' } } });
  if (!hasSharedMaterial()) {
    console.log(
      'Nothing to measure by: the gold data, texts and pages are not beside the project (../shared).',
    );
    return Promise.resolve();
  }
  const { library } = decodeLibrary(compileLibraryFile().buffer);
  const [texts, pages] = [readTexts(), readPages()];
  const borders = bordersReport(library, texts);
  const rows = [
    ...curatedReport(library),
    ...extractionReport(),
    ...leftOutReport(),
    ...variantReport(library),
    ...quotationReport(library, texts, pages),
    ...unrelatedReport(library, pages),
    ...borders,
  ];
  console.log(formatReport(rows).join('\n'));
  console.log(NOTES);
  printFailures(values.failures ? rows : borders.slice(-1));
  return Promise.resolve();
}

function printFailures(rows: readonly ReportRow[]): void {
  for (const { measure, failures } of rows)
    if (failures.length > 0)
      console.log(`\n${measure}:\n${failures.map((failure) => `  ${failure}`).join('\n')}`);
}
