import type { VNode } from 'preact';
import type { ReportActions } from '../../runtime/report.ts';
import type { ListName } from '../../runtime/report-state.ts';
import { text } from '../../runtime/texts.ts';
import { Icon } from '../icons.tsx';
import { formatNumber } from './format.ts';

interface Props {
  list: ListName;
  /** How many entries are not shown yet. */
  left: number;
  actions: ReportActions;
}

/** The way to the rest of a list. */
export function More({ list, left, actions }: Props): VNode | null {
  if (left <= 0) return null;
  return (
    <button type="button" class="button quiet more" onClick={() => actions.note({ kind: 'moreShown', list })}>
      {text('reportMore', formatNumber(left))}
      <Icon name="down" />
    </button>
  );
}
