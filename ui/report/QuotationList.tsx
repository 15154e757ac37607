import type { VNode } from 'preact';
import { text } from '../../runtime/texts.ts';
import type { ReportEntry } from '../../runtime/report-entries.ts';
import { Comparison } from '../Comparison.tsx';
import { KindLabel } from '../KindLabel.tsx';
import { formatNumber } from './format.ts';
import { More } from './More.tsx';
import type { PartProps } from './parts.ts';
import { PlaceButton } from './PlaceButton.tsx';
import { sayDifference } from './say-difference.ts';
import { ShowButton } from './ShowButton.tsx';

/** What the page quotes, each with the source's words under the page's and what was changed. */
export function QuotationList({ state, actions, entries }: PartProps): VNode | null {
  const quotations = entries.filter(({ match }) => match.kind === 'quotation');
  if (quotations.length === 0) return null;
  const shown = state.isPrinting ? quotations : quotations.slice(0, state.shown.quotations);
  return (
    <section aria-labelledby="report-quotations">
      <h2 id="report-quotations">
        {text('reportQuotations')} <span class="total">{formatNumber(quotations.length)}</span>
      </h2>
      <ol class="plain quotations">
        {shown.map((entry) => (
          <Quotation key={`${entry.frame} ${entry.match.id}`} entry={entry} actions={actions} />
        ))}
      </ol>
      <More list="quotations" left={quotations.length - shown.length} actions={actions} />
    </section>
  );
}

function Quotation({ entry, actions }: { entry: ReportEntry; actions: PartProps['actions'] }): VNode {
  const { match, use } = entry;
  return (
    <li>
      <div class="line">
        <KindLabel kind="quotation" />
        <PlaceButton entry={entry} actions={actions} />
        <span>{sayDifference(entry)}</span>
        <ShowButton entry={entry} actions={actions} />
      </div>
      {match.text === use.wording ? (
        <p class="words" lang="zh-CN">
          {match.text}
        </p>
      ) : (
        <Comparison text={match.text} wording={use.wording} differences={use.differences} />
      )}
    </li>
  );
}
