import type { VNode } from 'preact';
import type { ReportActions } from '../../runtime/report.ts';
import type { ReportEntry } from '../../runtime/report-entries.ts';
import { text } from '../../runtime/texts.ts';

interface Props {
  entry: ReportEntry;
  actions: ReportActions;
}

/** The way from an entry to its place in the page. */
export function ShowButton({ entry: { frame, match }, actions }: Props): VNode {
  return (
    <button type="button" class="link show" onClick={() => actions.jump(frame, match)}>
      {text('reportShow')}
    </button>
  );
}
