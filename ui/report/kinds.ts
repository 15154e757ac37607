import type { MatchKind } from '../../engine/types.ts';
import type { ReportEntry } from '../../runtime/report-entries.ts';

/** How many of each kind. */
export type KindCounts = Record<MatchKind, number>;

/** How many entries of each kind there are. */
export function countKinds(entries: readonly ReportEntry[]): KindCounts {
  const counts = { exact: 0, variant: 0, quotation: 0 };
  for (const { match } of entries) counts[match.kind]++;
  return counts;
}
