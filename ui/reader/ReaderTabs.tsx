import type { TargetedKeyboardEvent, VNode } from 'preact';
import type { ReaderView } from '../../runtime/reader-state.ts';
import { text } from '../../runtime/texts.ts';

interface Props {
  view: ReaderView;
  /** Where there is room the contents stand beside the text and have no tab. */
  isWide: boolean;
  /** How many matches the page holds. */
  count: number;
  onChoose: (view: ReaderView) => void;
}

const NAMES = { text: 'readerText', contents: 'readerContents', report: 'readerReport' } as const;
const STEPS: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1 };

/** Id of a view's tab. */
export function tabId(view: ReaderView): string {
  return `tab-${view}`;
}

/** Id of what a view's tab shows. */
export function panelId(view: ReaderView): string {
  return `panel-${view}`;
}

/** The tabs of the reader: text, contents, report. The arrow keys go round. */
export function ReaderTabs({ view, isWide, count, onChoose }: Props): VNode {
  const views: ReaderView[] = isWide ? ['text', 'report'] : ['text', 'contents', 'report'];
  return (
    <div class="tabs" role="tablist" aria-label={text('readerViews')}>
      {views.map((one) => (
        <button
          key={one}
          type="button"
          role="tab"
          id={tabId(one)}
          aria-selected={one === view}
          aria-controls={one === view ? panelId(one) : undefined}
          tabIndex={one === view ? 0 : -1}
          onClick={() => onChoose(one)}
          onKeyDown={(event) => press(event, { views, view, onChoose })}
        >
          {text(NAMES[one])}
          {one === 'report' && count > 0 && <span class="amount"> {count}</span>}
        </button>
      ))}
    </div>
  );
}

function press(
  event: TargetedKeyboardEvent<HTMLButtonElement>,
  { views, view, onChoose }: { views: ReaderView[]; view: ReaderView; onChoose: Props['onChoose'] },
): void {
  const at = findTab(event.key, views.indexOf(view), views.length);
  const next = at === undefined || event.altKey ? undefined : views[at];
  if (!next) return;
  event.preventDefault();
  onChoose(next);
  document.getElementById(tabId(next))?.focus();
}

/** Where a key leads from a tab: round with the arrows, to either end with Home and End. */
function findTab(key: string, at: number, count: number): number | undefined {
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  const step = STEPS[key];
  return step === undefined ? undefined : (at + step + count) % count;
}
