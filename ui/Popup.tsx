import type { VNode } from 'preact';
import type { LookupResult } from '../engine/types.ts';
import type { PopupActions } from '../runtime/popup.ts';
import type { PopupState } from '../runtime/popup-state.ts';
import { text } from '../runtime/texts.ts';
import { Icon } from './icons.tsx';
import { LookupView } from './LookupView.tsx';
import { MarkingChoice } from './MarkingChoice.tsx';
import { MissingLibrary } from './MissingLibrary.tsx';
import { PageView } from './PageView.tsx';
import { citePassage } from './place-line.ts';
import { resultId } from './ResultList.tsx';
import { SearchField, type FieldKey } from './SearchField.tsx';
import { SiteSwitch } from './SiteSwitch.tsx';

interface Props {
  state: PopupState;
  actions: PopupActions;
}

const LIST = 'results';

/** The toolbar popup: the site's switch, the search field, and either results or this page's matches. */
export function Popup({ state, actions }: Props): VNode {
  const results = findResults(state);
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
          list={LIST}
          chosen={state.chosen >= 0 ? resultId(LIST, state.chosen) : undefined}
          isListShown={results.length > 0}
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
      {results.length > 0 && <Actions state={state} actions={actions} />}
      {results.length === 0 && state.marking && (
        <MarkingChoice marking={state.marking} onChoose={actions.setMarking} />
      )}
    </div>
  );
}

function Body({ state, actions }: Props): VNode {
  if (state.isLibraryMissing) return <MissingLibrary />;
  if (state.query.trim() === '') return <PageView state={state} actions={actions} />;
  return (
    <LookupView id={LIST} {...state} onToggle={(index) => actions.note({ kind: 'resultToggled', index })} />
  );
}

function Actions({ state, actions }: Props): VNode {
  const words = { none: 'popupCopy', done: 'popupCopied', refused: 'popupCopyRefused' } as const;
  return (
    <footer class="bottom">
      <span aria-hidden="true">
        <kbd>↑</kbd> <kbd>↓</kbd> {text('popupMove')}
      </span>
      <button
        type="button"
        class="button quiet push"
        disabled={state.chosen < 0}
        onClick={() => copyChosen({ state, actions })}
      >
        <Icon name={state.copying === 'done' ? 'check' : 'copy'} />
        {text(words[state.copying])}
      </button>
    </footer>
  );
}

/** Says whether the key had a use. */
function answerKey(key: FieldKey, { state, actions }: Props): boolean {
  const { length } = findResults(state);
  if (length === 0) return false;
  if (key === 'next') return choose((state.chosen + 1) % length, actions);
  if (key === 'previous') return choose((Math.max(state.chosen, 0) - 1 + length) % length, actions);
  if (key === 'copy') return copyChosen({ state, actions });
  const index = key === 'open' ? state.chosen : state.opened;
  if (index < 0) return false;
  actions.note({ kind: 'resultToggled', index });
  show(index);
  return true;
}

function choose(index: number, actions: PopupActions): boolean {
  actions.note({ kind: 'resultChosen', index });
  show(index);
  return true;
}

function show(index: number): void {
  document.getElementById(resultId(LIST, index))?.scrollIntoView({ block: 'nearest' });
}

function copyChosen({ state, actions }: Props): boolean {
  const result = findResults(state)[state.chosen];
  if (result) actions.copy(citePassage(result));
  return result !== undefined;
}

/** The results that are on show. */
function findResults({ query, lookup, isLibraryMissing }: PopupState): LookupResult[] {
  return query.trim() !== '' && lookup.kind === 'found' && !isLibraryMissing ? lookup.results : [];
}

/** What a screen reader is told when the list changes. */
function describe(state: PopupState): string {
  if (state.copying !== 'none') return text(state.copying === 'done' ? 'popupCopied' : 'popupCopyRefused');
  const results = findResults(state);
  const phrases = results.filter(({ kind }) => kind === 'phrase').length;
  if (results.length > 0) return text('popupFound', phrases, results.length - phrases);
  const isNothing = state.query.trim() !== '' && state.lookup.kind === 'found';
  return isNothing && state.lookup.kind === 'found' ? text('popupNothing', state.lookup.query.trim()) : '';
}
