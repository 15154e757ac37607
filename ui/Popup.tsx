import type { VNode } from 'preact';
import type { PopupActions } from '../runtime/popup.ts';
import type { PopupState } from '../runtime/popup-state.ts';
import { text } from '../runtime/texts.ts';
import { LastLookups } from './LastLookups.tsx';
import { LookupView, sayNothing, sumUp } from './LookupView.tsx';
import { MissingLibrary } from './MissingLibrary.tsx';
import { PageView } from './PageView.tsx';
import { PlacesFoot, ResultsFoot } from './PopupFoot.tsx';
import { answerKey, copyChosen, findResults, RESULT_LIST } from './popup-results.ts';
import { resultId } from './ResultList.tsx';
import { SearchField } from './SearchField.tsx';
import { SiteSwitch } from './SiteSwitch.tsx';

interface Props {
  state: PopupState;
  actions: PopupActions;
}

/** The toolbar popup: the site's switch, the search field, and either results or this page's matches. */
export function Popup({ state, actions }: Props): VNode {
  const isListShown = findResults(state).length > 0;
  const site = state.page.kind === 'read' ? state.page.summaries.find(({ isTop }) => isTop) : undefined;
  return (
    <div class="popup ours">
      <header class="top">
        <h1 class="name">{text('extensionName')}</h1>
        {site && <SiteSwitch host={site.host} isOn={site.isOn} onSwitch={actions.setSite} />}
      </header>
      <main>
        <SearchField
          query={state.query}
          list={RESULT_LIST}
          chosen={isListShown && state.chosen >= 0 ? resultId(RESULT_LIST, state.chosen) : undefined}
          isListShown={isListShown}
          shortcut={state.shortcut}
          onSearch={actions.search}
          onKey={(key) => answerKey(key, { state, actions })}
        />
        <p class="hidden" role="status">
          {describe(state)}
        </p>
        <div class="body">
          <Body state={state} actions={actions} />
        </div>
      </main>
      {isListShown ? (
        <ResultsFoot
          copying={state.copying}
          citation={state.citation}
          onCopy={state.chosen < 0 ? undefined : () => copyChosen({ state, actions })}
        />
      ) : (
        <PlacesFoot actions={actions} />
      )}
    </div>
  );
}

function Body({ state, actions }: Props): VNode {
  if (state.isLibraryMissing) return <MissingLibrary />;
  if (state.query.trim() !== '')
    return (
      <LookupView
        id={RESULT_LIST}
        lookup={state.lookup}
        chosen={state.chosen}
        onOpen={actions.openResult}
        onBrowse={actions.openReader}
      />
    );
  return (
    <>
      <PageView state={state} actions={actions} />
      <LastLookups
        lookups={state.lastLookups}
        onChoose={(query) => {
          document.querySelector<HTMLElement>('[role=combobox]')?.focus();
          actions.search(query);
        }}
        onForget={actions.forgetLookups}
      />
    </>
  );
}

/** What a screen reader is told when the list changes. */
function describe(state: PopupState): string {
  const { copying, lookup, query } = state;
  if (copying !== 'none') return text(copying === 'done' ? 'popupCopied' : 'popupCopyRefused');
  if (query.trim() === '' || lookup.kind === 'none' || lookup.kind === 'unavailable') return '';
  if (lookup.kind === 'loading') return text('popupLoading');
  const results = findResults(state);
  if (results.length === 0) return sayNothing(lookup.query);
  const count = (kind: string) => results.filter((one) => one.isAccepted && one.kind === kind).length;
  const related = results.filter(({ isAccepted }) => !isAccepted).length;
  return [
    sumUp(lookup) || text('popupFound', count('phrase'), count('passage')),
    related > 0 ? text('popupFoundRelated', related) : '',
  ].join(' ');
}
