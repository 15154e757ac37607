import type { ReportDocument } from '../../engine/report/types.ts';
import type { ReportActions } from '../../runtime/report.ts';
import type { ReportEntry } from '../../runtime/report-entries.ts';
import type { ReportState } from '../../runtime/report-state.ts';
import type { DocumentTally } from './tally-document.ts';

/** What the parts of a report are drawn from. */
export interface PartProps {
  state: ReportState;
  actions: ReportActions;
  /** The document on show. */
  document: ReportDocument;
  /** Its entries, as far as the filters let them through. */
  entries: readonly ReportEntry[];
  tally: DocumentTally;
}
