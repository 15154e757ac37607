import type { VNode } from 'preact';
import { text } from '../../runtime/texts.ts';
import type { Act } from './card-action.ts';
import type { SourceView } from './card-view.ts';

/** Id of the panel that the tabs change. */
export const TAB_PANEL = 'panel';

/** Id of a tab. */
export function tabId(tab: number): string {
  return `tab-${tab}`;
}

/** The match's own phrase and those nested in it; arrow keys go from one to the next. */
export function Tabs({ view, act }: { view: SourceView; act: Act }): VNode {
  const nested = view.content.nested.map(({ phrase }) => (
    <span key={phrase} lang="zh-CN">
      {phrase.replaceAll(/[“”]/g, '')}
    </span>
  ));
  return (
    <div class="tabs" role="tablist" aria-label={text('cardTabs')}>
      {[text('cardWhole'), ...nested].map((name, tab) => (
        <button
          key={tab}
          type="button"
          role="tab"
          id={tabId(tab)}
          aria-controls={TAB_PANEL}
          aria-selected={tab === view.tab}
          tabIndex={tab === view.tab ? 0 : -1}
          onClick={() => act({ kind: 'tabChosen', tab })}
        >
          {name}
        </button>
      ))}
    </div>
  );
}
