import type { VNode } from 'preact';
import type { ReadDocument } from '../../engine/read-document.ts';
import { text, uiLanguage } from '../../runtime/texts.ts';
import { MissingLibrary } from '../MissingLibrary.tsx';
import { Report } from '../report/Report.tsx';
import { Contents } from './Contents.tsx';
import { DocumentText, type TextProps } from './DocumentText.tsx';
import { TEXT_ID } from './element-ids.ts';
import { findPhraseUses } from './find-uses.ts';
import { FoundList } from './FoundList.tsx';
import { PhraseSheet } from './PhraseSheet.tsx';
import { choose, foundHere, summariesOf, type PartProps, type ReaderProps } from './reader-props.ts';
import { panelId, tabId } from './ReaderTabs.tsx';
import { rememberLast } from './remember-last.ts';

/** A long document takes its time to be drawn; most changes of the reader leave it as it is. */
const drawText = rememberLast((...[document, uses, current, found, opened, actions]: TextArguments) => (
  <DocumentText
    document={document}
    uses={uses}
    current={current}
    found={found}
    opened={opened}
    actions={actions}
  />
));

type TextArguments = [
  ReadDocument,
  TextProps['uses'],
  TextProps['current'],
  TextProps['found'],
  TextProps['opened'],
  TextProps['actions'],
  /** The text names its opening in the language of the interface. */
  ReturnType<typeof uiLanguage>,
];

/** What stands under the reader's head: text, contents or report, and a phrase's passages. */
export function ReaderBody(props: PartProps): VNode | null {
  const { state, actions, uses } = props;
  const { document, here, view } = state;
  if (state.library === 'missing') return <Missing />;
  if (!document) return null;
  const contents = (
    <Contents document={document} uses={uses} current={here.top ?? here.address} onGo={actions.go} />
  );
  return (
    <>
      {state.isWide && contents}
      <main>
        {state.isGone && <p class="gone">{text('readerGone')}</p>}
        <TextPanel {...props} document={document} />
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

function Missing(): VNode {
  return (
    <main>
      <MissingLibrary />
    </main>
  );
}

/** The text is there in every view: it keeps its place while one looks elsewhere, and is what is printed. */
function TextPanel({ state, actions, uses, document }: PartProps & { document: ReadDocument }): VNode {
  const { view, isListShown } = state;
  const opened = state.phrase?.target ?? null;
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
        {drawText(document, uses, state.here.address, foundHere(state), opened, actions, uiLanguage())}
      </div>
    </div>
  );
}

function ReportPanel({ parts: { report } }: ReaderProps): VNode {
  return (
    <div role="tabpanel" id={panelId('report')} aria-labelledby={tabId('report')}>
      {report && <Report state={report.state} actions={report.actions} />}
    </div>
  );
}

function Sheet({ state, actions }: ReaderProps): VNode | null {
  const { phrase } = state;
  if (!phrase || state.isListShown) return null;
  const uses = findPhraseUses(summariesOf(state), phrase.target);
  return (
    <PhraseSheet
      phrase={phrase}
      uses={uses}
      current={state.here.address}
      onGo={actions.go}
      onJump={() => actions.jump(uses, phrase.target)}
      onClose={() => actions.note({ kind: 'phraseClosed' })}
    />
  );
}
