/** The table that `npm start` prints for one page. */
import type { PageReport, ReportedMatch } from './report-page.ts';
import { alignRows, shorten } from './text-width.ts';

/** Columns for the page's words and for the passage; together with the others they fit a terminal of 120. */
const COLUMNS = { text: 40, passage: 48 };

const KINDS = ['exact', 'variant', 'quotation'] as const;

/** Matches that say the same, counted, in the order in which the page has them first. */
function groupMatches(matches: readonly ReportedMatch[]): { match: ReportedMatch; count: number }[] {
  const groups = new Map<string, { match: ReportedMatch; count: number }>();
  for (const match of matches) {
    const key = JSON.stringify([match.kind, match.text, match.phrase, match.passage?.address]);
    const group = groups.get(key) ?? { match, count: 0 };
    groups.set(key, { ...group, count: group.count + 1 });
  }
  return [...groups.values()];
}

/** The passage from shortly before the phrase, so that what was found can be seen in it. */
function excerpt({ phrase, passage }: ReportedMatch): string {
  if (!passage) return '';
  const at = phrase ? passage.text.indexOf(phrase) : 0;
  const start = Math.max(0, at - 4);
  return shorten((start > 0 ? '…' : '') + passage.text.slice(start), COLUMNS.passage);
}

function countKinds(matches: readonly ReportedMatch[]): string {
  const counts = KINDS.map((kind) => [kind, matches.filter((match) => match.kind === kind).length] as const);
  return counts.map(([kind, count]) => `${count} ${kind}`).join(', ');
}

/** The report as text with a heading and aligned columns, a line a phrase. */
export function formatReport(report: PageReport): string {
  const { url, title, milliseconds, matches, error } = report;
  if (error !== undefined) return `${url}\n  failed: ${error}\n`;
  const rows = groupMatches(matches).map(({ match, count }) => [
    match.kind,
    `${count}×`,
    shorten(match.text.replace(/\s+/gu, ' '), COLUMNS.text),
    match.passage?.address ?? '',
    excerpt(match),
  ]);
  const summary = `${matches.length} matches (${countKinds(matches)}), ${milliseconds} ms after the page had loaded`;
  const lines = alignRows(rows, [1]).map((line) => `  ${line}`);
  return [title || url, url, summary, ...lines, ''].join('\n');
}
