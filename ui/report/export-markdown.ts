import type { ReportDocument } from '../../engine/report/types.ts';
import type { ReportEntry } from '../../runtime/report-entries.ts';
import { text } from '../../runtime/texts.ts';
import { formatSection } from '../format-place.ts';
import { KINDS } from '../group-matches.ts';
import { KIND_NAMES } from '../KindLabel.tsx';
import { formatParagraphLine } from '../place-line.ts';
import { escapeMarkdown, toTable } from './markdown.ts';
import type { ExportedReport } from './exported-report.ts';
import { formatDay, formatNumber, formatPlaces } from './format.ts';
import { groupEntries } from './group-entries.ts';
import { nameDocument } from './name-document.ts';
import { sayDifference } from './say-difference.ts';
import { tallyDocument, type DocumentTally } from './tally-document.ts';

/** The report as a Markdown text: the page, then for each document figures, quotations, phrases and what is left out. */
export function toMarkdown(report: ExportedReport): string {
  const { page, at, isPartial, kinds, isRareOnly } = report;
  const named = KINDS.filter((kind) => kinds.includes(kind)).map((kind) => text(KIND_NAMES[kind]));
  const isFiltered = isRareOnly || named.length < KINDS.length;
  const filters = [...named, ...(isRareOnly ? [text('reportRareOnly')] : [])].join(text('reportComma'));
  const parts = [
    `# ${escapeMarkdown(page.title || page.url)}`,
    [...(page.url === '' ? [] : [`<${encodeUrl(page.url)}>`]), formatDay(at)].join('  \n'),
    ...(isPartial ? [text('reportPartial')] : []),
    ...(isFiltered ? [text('reportFilteredBy', filters)] : []),
    ...report.documents.flatMap((document) => writeDocument(document, report.entries)),
  ];
  return `${parts.join('\n\n')}\n`;
}

function writeDocument(document: ReportDocument, all: readonly ReportEntry[]): string[] {
  const entries = all.filter((entry) => entry.document === document);
  const tally = tallyDocument(document, entries);
  return [
    `## ${escapeMarkdown(document.title)}`,
    text(
      'reportLead',
      escapeMarkdown(nameDocument(document)),
      formatNumber(tally.sentences),
      formatNumber(tally.usedSentences),
      formatPlaces(entries.length),
    ),
    writeSections(tally),
    ...writeQuotations(entries),
    ...writePhrases(entries),
    ...writeAbsent(document),
  ];
}

function writeSections({ sections }: DocumentTally): string {
  const head = [
    text('reportSection'),
    text('reportSentences'),
    ...KINDS.map((kind) => text(KIND_NAMES[kind])),
  ];
  const rows = sections.map(({ number, heading, sentences, usedSentences, counts }) => [
    heading ?? formatSection(number),
    `${usedSentences}/${sentences}`,
    ...KINDS.map((kind) => String(counts[kind])),
  ]);
  return toTable(head, rows);
}

function writeQuotations(entries: readonly ReportEntry[]): string[] {
  const quotations = entries.filter(({ match }) => match.kind === 'quotation');
  if (quotations.length === 0) return [];
  return [
    `### ${text('reportQuotations')}`,
    ...quotations.map((entry) =>
      [
        `- ${placeOf(entry)} — ${escapeMarkdown(sayDifference(entry))}`,
        `  - ${text('cardPageSide')}: ${escapeMarkdown(entry.match.text)}`,
        `  - ${text('cardSourceSide')}: ${escapeMarkdown(entry.use.wording)}`,
      ].join('\n'),
    ),
  ];
}

function writePhrases(entries: readonly ReportEntry[]): string[] {
  const phrases = entries.filter(({ match }) => match.kind !== 'quotation');
  if (phrases.length === 0) return [];
  const head = (
    ['reportPhrase', 'reportKind', 'reportTimes', 'reportPlace', 'reportDifference'] as const
  ).map((key) => text(key));
  const rows = groupEntries(phrases, 'times').map(({ kinds, entries: all }) => [
    all[0].use.wording,
    kinds.map((kind) => text(KIND_NAMES[kind])).join(text('reportComma')),
    String(all.length),
    placeOf(all[0]),
    [...new Set(all.filter(({ use }) => use.reason).map(sayDifference))].join(' '),
  ]);
  return [`### ${text('reportPhrases')}`, toTable(head, rows)];
}

function writeAbsent(document: ReportDocument): string[] {
  if (document.absent.length === 0) return [];
  const items = document.absent.map(({ target, passage }) => {
    return `- ${escapeMarkdown(target)} (${placeOf({ passage, document })})`;
  });
  return [
    `### ${text('reportAbsent')}`,
    text('reportAbsentText', escapeMarkdown(nameDocument(document))),
    items.join('\n'),
  ];
}

function placeOf({ passage, document }: Pick<ReportEntry, 'passage' | 'document'>): string {
  return formatParagraphLine({ passage, documentTitle: document.shortTitle });
}

/** In pointed brackets an address may hold anything but blanks and the brackets themselves. */
function encodeUrl(url: string): string {
  return url.replaceAll(/[\s<>]/gu, encodeURIComponent);
}
