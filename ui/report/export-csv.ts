import type { ReportEntry } from '../../runtime/report-entries.ts';
import { text, type TextKey } from '../../runtime/texts.ts';
import { KIND_NAMES } from '../KindLabel.tsx';
import { formatPassageLine } from '../place-line.ts';
import type { ExportedReport } from './exported-report.ts';
import { nameDocument } from './name-document.ts';
import { sayDifference } from './say-difference.ts';

type Cell = string | number;

interface Column {
  title: TextKey;
  cell: (entry: ReportEntry, report: ExportedReport) => Cell;
}

const COLUMNS: Column[] = [
  { title: 'reportKind', cell: ({ match }) => text(KIND_NAMES[match.kind]) },
  { title: 'reportPhrase', cell: ({ match }) => (match.kind === 'quotation' ? '' : match.target) },
  { title: 'reportPageWords', cell: ({ match }) => match.text },
  { title: 'reportBefore', cell: ({ match }) => match.before },
  { title: 'reportAfter', cell: ({ match }) => match.after },
  { title: 'reportSourceWords', cell: ({ use }) => use.wording },
  { title: 'reportDifference', cell: sayDifference },
  { title: 'reportScore', cell: ({ match }) => match.score },
  { title: 'readerDocument', cell: ({ document }) => nameDocument(document) },
  {
    title: 'reportPlace',
    cell: ({ passage, document }) => formatPassageLine({ passage, documentTitle: document.shortTitle }),
  },
  { title: 'reportAddress', cell: ({ passage }) => passage.address },
  { title: 'reportPassage', cell: ({ passage }) => passage.text },
  { title: 'reportPageTitle', cell: (_, { page }) => page.title },
  { title: 'reportPageAddress', cell: (_, { page }) => page.url },
  { title: 'reportDate', cell: (_, { at }) => new Date(at).toISOString().slice(0, 10) },
];

/** By this mark at the beginning Excel knows that a file is in UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';

/** What makes a spreadsheet take a cell for a formula, in full width too; a tab or line break may hide one. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/u;

/** The matches as a table by RFC 4180, a match a row, page and date in each, so that several tables can be put together. */
export function toCsv(report: ExportedReport): string {
  const head = COLUMNS.map(({ title }) => text(title));
  const rows = report.entries.map((entry) => COLUMNS.map(({ cell }) => cell(entry, report)));
  return BYTE_ORDER_MARK + [head, ...rows].map((cells) => `${cells.map(writeCell).join(',')}\r\n`).join('');
}

/** A quotation mark in front makes a formula text; spreadsheets do not show it. */
function writeCell(cell: Cell): string {
  if (typeof cell === 'number') return String(cell);
  const safe = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
