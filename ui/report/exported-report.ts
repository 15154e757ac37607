import type { ReportDocument } from '../../engine/report/types.ts';
import type { MatchKind } from '../../engine/types.ts';
import type { ReportEntry } from '../../runtime/report-entries.ts';
import type { PageName } from '../../runtime/report-state.ts';

/** What every export is written from. */
export interface ExportedReport {
  page: PageName;
  /** When the report was made, in milliseconds since 1970. */
  at: number;
  /** Not all of the page was read. */
  isPartial: boolean;
  /** What the filters let through. */
  kinds: readonly MatchKind[];
  isRareOnly: boolean;
  documents: readonly ReportDocument[];
  /** The matches of all documents, in the page's order. */
  entries: readonly ReportEntry[];
}
