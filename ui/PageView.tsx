import type { VNode } from 'preact';
import type { PageSummary } from '../runtime/messages.ts';
import type { PopupActions } from '../runtime/popup.ts';
import type { PopupState } from '../runtime/popup-state.ts';
import { text } from '../runtime/texts.ts';
import { BarrierNotice } from './BarrierNotice.tsx';
import { MatchList } from './MatchList.tsx';
import { nameHost } from './name-host.ts';
import { Notice } from './Notice.tsx';

interface Props {
  state: PopupState;
  actions: PopupActions;
}

/** What is known of the page under the popup: its matches, or why there are none. */
export function PageView({ state, actions }: Props): VNode {
  const { page } = state;
  if (page.kind === 'unreachable') return <BarrierNotice barrier={page.barrier} />;
  if (page.kind === 'loading') return <Reading />;
  const top = page.summaries.find(({ isTop }) => isTop);
  if (top?.isOn === false) return <SiteOff host={top.host} onTurnOn={() => actions.setSite(true)} />;
  if (page.summaries.every(({ matches }) => matches.length === 0))
    return <NoMatches summaries={page.summaries} />;
  return (
    <>
      <MatchList
        summaries={page.summaries}
        places={state.places}
        moreGroups={state.moreGroups}
        openedGroup={state.openedGroup}
        moreMatches={state.moreMatches}
        onJump={actions.jump}
        onToggle={(target) => actions.note({ kind: 'groupToggled', target })}
        onMoreGroups={() => actions.note({ kind: 'moreGroupsShown' })}
        onMoreMatches={() => actions.note({ kind: 'moreMatchesShown' })}
      />
      {isBeingRead(page.summaries) && <Reading />}
    </>
  );
}

function isBeingRead(summaries: readonly PageSummary[]): boolean {
  return summaries.some(({ state }) => state === 'waiting');
}

function Reading(): VNode {
  return <p class="reading">{text('popupReading')}</p>;
}

function SiteOff({ host, onTurnOn }: { host: string; onTurnOn: () => void }): VNode {
  return (
    <Notice title={text('popupOff')}>
      <p>{text('popupOffText', nameHost(host))}</p>
      <div class="row">
        <button type="button" class="button main" onClick={onTurnOn}>
          {text('popupTurnOn')}
        </button>
      </div>
    </Notice>
  );
}

function NoMatches({ summaries }: { summaries: readonly PageSummary[] }): VNode {
  if (isBeingRead(summaries)) return <Reading />;
  return (
    <Notice title={text('popupNone')}>
      <p>{text('popupNoneText')}</p>
    </Notice>
  );
}
