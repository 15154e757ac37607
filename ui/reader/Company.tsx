import type { VNode } from 'preact';
import type { PageState } from '../../runtime/page-state.ts';
import { text, type TextKey } from '../../runtime/texts.ts';
import { IconButton } from '../IconButton.tsx';

interface Props {
  page: PageState;
  /** Addresses of the passages that the page uses, in the document's order. */
  used: readonly string[];
  /** Whether it is known for all of the page's matches which passage they use. */
  isKnown: boolean;
  /** How many matches use them. */
  count: number;
  /** The passage that was gone to. */
  current: string | null;
  /** Addresses of all passages, in order. */
  order: readonly string[];
  /** Above the contents the bar only says what the numbers are. */
  isOverContents: boolean;
  onGo: (address: string) => void;
}

/** What the page beside the reader uses, with a way from passage to passage; or why there is nothing to say. */
export function Company(props: Props): VNode {
  const { used, count, isOverContents } = props;
  const silence = findSilence(props);
  if (silence) return <p class="company">{text(silence)}</p>;
  if (!isOverContents) return <Steps {...props} />;
  return (
    <p class="company">
      <span>{text('readerCounts')}</span>
      <span>{text('readerCountsSum', count, used.length)}</span>
    </p>
  );
}

function findSilence({ page, used, isKnown }: Props): TextKey | null {
  if (page.kind === 'loading') return 'popupReading';
  if (page.kind === 'unreachable') return 'popupUnreachable';
  if (page.summaries.find(({ isTop }) => isTop)?.isOn === false) return 'popupOff';
  if (used.length > 0) return null;
  const isRead = isKnown && page.summaries.every(({ state }) => state !== 'waiting');
  return isRead ? 'readerNone' : 'popupReading';
}

function Steps({ used, current, order, onGo }: Props): VNode {
  const at = current === null ? -1 : used.indexOf(current);
  const { length } = used;
  const count = at < 0 ? text('readerUsedCount', length) : text('readerUsedAt', at + 1, length);
  const previous = findNear(used, order, current, -1);
  const next = findNear(used, order, current, 1);
  return (
    <div class="company" role="group" aria-label={text('readerUsed')}>
      <span aria-hidden="true">{text('readerUsed')}</span>
      <span class="pager">
        <IconButton icon="up" label={text('readerPreviousUse')} onPress={goTo(previous, onGo)} />
        <span>{count}</span>
        <IconButton icon="down" label={text('readerNextUse')} onPress={goTo(next, onGo)} />
      </span>
    </div>
  );
}

function goTo(address: string | undefined, onGo: Props['onGo']): (() => void) | undefined {
  return address === undefined ? undefined : () => onGo(address);
}

/** The nearest used passage on one side of the one that was gone to; the first one when none was. */
function findNear(
  used: readonly string[],
  order: readonly string[],
  current: string | null,
  direction: 1 | -1,
): string | undefined {
  const at = current === null ? -1 : order.indexOf(current);
  const isBeyond = (address: string) => (order.indexOf(address) - at) * direction > 0;
  return direction === 1 ? used.find(isBeyond) : used.findLast(isBeyond);
}
