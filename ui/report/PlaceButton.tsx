import type { VNode } from 'preact';
import type { ReportActions } from '../../runtime/report.ts';
import type { ReportEntry } from '../../runtime/report-entries.ts';
import { text } from '../../runtime/texts.ts';
import { formatParagraphLine } from '../place-line.ts';

interface Props {
  entry: Pick<ReportEntry, 'passage' | 'document'>;
  actions: ReportActions;
}

/** Where words stand in the document; leads there in the text of the reader. */
export function PlaceButton({ entry: { passage, document }, actions }: Props): VNode {
  return (
    <button type="button" class="link place-link" onClick={() => actions.openPassage(passage.address)}>
      {formatParagraphLine({ passage, documentTitle: document.shortTitle })}
      <span class="hidden">{text('reportOpensReader')}</span>
    </button>
  );
}
