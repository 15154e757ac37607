import type { ReportDocument } from '../../engine/report/types.ts';
import type { ReportEntry } from '../../runtime/report-entries.ts';
import type { ReportState } from '../../runtime/report-state.ts';

/** The entries that the reader's filters let through. */
export function filterEntries(
  entries: readonly ReportEntry[],
  { kinds, isRareOnly }: Pick<ReportState, 'kinds' | 'isRareOnly'>,
): ReportEntry[] {
  return entries.filter(({ match, use }) => kinds.includes(match.kind) && (use.isRare || !isRareOnly));
}

/** The document on show: the reader's choice, else the one with the most entries. */
export function chooseDocument(
  entries: readonly ReportEntry[],
  chosen: string | null,
): ReportDocument | undefined {
  const counts = new Map<ReportDocument, number>();
  for (const { document } of entries) counts.set(document, (counts.get(document) ?? 0) + 1);
  const documents = [...counts].toSorted(([, one], [, other]) => other - one).map(([document]) => document);
  return documents.find(({ id }) => id === chosen) ?? documents[0];
}
