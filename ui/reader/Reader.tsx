import type { VNode } from 'preact';
import type { LookupResult, Span } from '../../engine/types.ts';
import type { ReaderState } from '../../runtime/reader-state.ts';
import type { ReaderActions, ReaderParts } from '../../runtime/start-reader.ts';
import { text } from '../../runtime/texts.ts';
import { citePassage } from '../cite-passage.ts';
import { MissingLibrary } from '../MissingLibrary.tsx';
import { Report } from '../report/Report.tsx';
import { Company } from './Company.tsx';
import { Contents } from './Contents.tsx';
import { describe } from './describe.ts';
import { DocumentText } from './DocumentText.tsx';
import { TEXT_ID } from './element-ids.ts';
import {
  countUses,
  findPhraseUses,
  findUses,
  listPassages,
  listUsed,
  type Use,
  type Uses,
} from './find-uses.ts';
import { FoundList } from './FoundList.tsx';
import { MoreMenu } from './MoreMenu.tsx';
import { PhraseSheet } from './PhraseSheet.tsx';
import { ReaderHead } from './ReaderHead.tsx';
import { ReaderSearch } from './ReaderSearch.tsx';
import { panelId, ReaderTabs, tabId } from './ReaderTabs.tsx';
import { styleOf, USUAL_TEXT } from './text-style.ts';
import { TextSheet } from './TextSheet.tsx';

interface Props {
  state: ReaderState;
  actions: ReaderActions;
  parts: ReaderParts;
}

/** The reader: a document with its contents, what the page beside it uses of it, and the report on that page. */
export function Reader(props: Props): VNode {
  const { state, actions, parts } = props;
  const summaries = summariesOf(state);
  const uses = findUses(summaries, state.places);
  const chosen = parts.settings?.reader ?? USUAL_TEXT;
  return (
    <div class={state.isWide ? 'reader ours wide' : 'reader ours'} style={styleOf(chosen)}>
      <SkipLink />
      <header class="top">
        <ReaderHead state={state} actions={actions} />
        <ReaderTabs
          view={state.view}
          isWide={state.isWide}
          count={summaries.reduce((sum, { matches }) => sum + matches.length, 0)}
          onChoose={(view) => actions.note({ kind: 'viewChosen', view })}
        />
        {state.view !== 'report' && <Tools {...props} uses={uses} />}
      </header>
      <p class="hidden" role="status">
        {describe(state)}
      </p>
      <Body {...props} uses={uses} />
      <TextSheet chosen={chosen} onChoose={actions.setText} />
      <MoreMenu onCopy={copyHere(props)} onPrint={actions.print} onSettings={actions.openSettings} />
    </div>
  );
}

type BodyProps = Props & { uses: Uses };

function SkipLink(): VNode {
  return (
    <a
      class="skip"
      href={`#${TEXT_ID}`}
      onClick={(event) => {
        event.preventDefault();
        document.getElementById(TEXT_ID)?.focus();
      }}
    >
      {text('readerSkip')}
    </a>
  );
}

/** The search field, and what the page uses. */
function Tools({ state, actions, uses }: BodyProps): VNode | null {
  const { document, lookup, here, view } = state;
  if (!document) return null;
  const used = listUsed(document, uses);
  const passages = document.sections.flatMap(listPassages);
  return (
    <>
      <ReaderSearch
        results={lookup.kind === 'found' ? lookup.results : null}
        chosen={state.chosen}
        onSearch={actions.search}
        onChoose={(index) => choose(index, { state, actions })}
        onShow={() => actions.note({ kind: 'resultsShown' })}
      />
      {!state.isListShown && (
        <Company
          page={state.page}
          used={used}
          count={countUses(passages, uses)}
          current={here.address}
          order={passages.map(({ address }) => address)}
          isOverContents={view === 'contents'}
          onGo={actions.go}
        />
      )}
    </>
  );
}

function Body(props: BodyProps): VNode | null {
  const { state, actions, uses } = props;
  const { document, here, view } = state;
  if (state.library === 'missing')
    return (
      <main>
        <MissingLibrary />
      </main>
    );
  if (!document) return null;
  const contents = (
    <Contents document={document} uses={uses} current={here.top ?? here.address} onGo={actions.go} />
  );
  return (
    <>
      {state.isWide && contents}
      <main>
        {state.isGone && <p class="gone">{text('readerGone')}</p>}
        <TextPanel {...props} />
        {view === 'contents' && (
          <div role="tabpanel" id={panelId('contents')} aria-labelledby={tabId('contents')}>
            {contents}
          </div>
        )}
        {view === 'report' && <ReportPanel {...props} />}
      </main>
      {view === 'text' && <Sheet {...props} />}
    </>
  );
}

/** The text is there in every view: it keeps its place while one looks elsewhere, and is what is printed. */
function TextPanel({ state, actions, uses }: BodyProps): VNode | null {
  const { document, here, view, isListShown } = state;
  if (!document) return null;
  return (
    <div role="tabpanel" id={panelId('text')} aria-labelledby={tabId('text')} hidden={view !== 'text'}>
      {isListShown && (
        <FoundList
          lookup={state.lookup}
          uses={uses}
          onChoose={(index) => choose(index, { state, actions })}
        />
      )}
      <div class="text" id={TEXT_ID} tabIndex={-1} hidden={isListShown}>
        <DocumentText
          document={document}
          uses={uses}
          current={here.address}
          found={foundHere(state)}
          opened={state.phrase?.target ?? null}
          onJump={(address) => jump(uses.get(address) ?? [], address, { state, actions })}
          onOpen={actions.openPhrase}
        />
      </div>
    </div>
  );
}

function ReportPanel({ parts: { report } }: Props): VNode {
  return (
    <div role="tabpanel" id={panelId('report')} aria-labelledby={tabId('report')}>
      {report && <Report state={report.state} actions={report.actions} />}
    </div>
  );
}

function Sheet({ state, actions }: Props): VNode | null {
  const { phrase } = state;
  if (!phrase || state.isListShown) return null;
  const uses = findPhraseUses(summariesOf(state), phrase.target);
  return (
    <PhraseSheet
      phrase={phrase}
      uses={uses}
      current={state.here.address}
      onGo={actions.go}
      onJump={() => jump(uses, phrase.target, { state, actions })}
      onClose={() => actions.note({ kind: 'phraseClosed' })}
    />
  );
}

type Acting = Pick<Props, 'state' | 'actions'>;

function summariesOf({ page }: ReaderState) {
  return page.kind === 'read' ? page.summaries : [];
}

function choose(index: number, { state, actions }: Acting): void {
  const result = resultsOf(state)[index];
  if (!result) return;
  actions.note({ kind: 'resultChosen', index });
  actions.go(result.passage.address);
  if (result.kind === 'phrase') actions.openPhrase(result.text);
}

/** The next of several uses each time, by the name under which they were counted. */
function jump(uses: readonly Use[], name: string, { state, actions }: Acting): void {
  const use = uses[(state.turns.get(name) ?? 0) % uses.length];
  if (use) actions.jump(use, name);
}

function resultsOf({ lookup }: ReaderState): LookupResult[] {
  return lookup.kind === 'found' ? lookup.results : [];
}

/** What was looked up, in the passage that was gone to for it. */
function foundHere(state: ReaderState): Span[] {
  const result = resultsOf(state)[state.chosen];
  return result?.kind === 'passage' && result.passage.address === state.here.address ? result.found : [];
}

function copyHere({ state, actions, parts }: Props): (() => void) | undefined {
  const { document, here } = state;
  const passage = document?.sections.flatMap(listPassages).find(({ address }) => address === here.address);
  if (!document || !passage) return undefined;
  const { title, facts } = document;
  return () =>
    actions.copy(
      citePassage({ passage, title, ...(facts && { facts }) }, parts.settings?.citation ?? 'plain'),
    );
}
