import './report.css';
import type { VNode } from 'preact';
import type { ReportActions } from '../../runtime/report.ts';
import type { ReportState } from '../../runtime/report-state.ts';
import { text, uiLanguage } from '../../runtime/texts.ts';
import { BarrierNotice } from '../BarrierNotice.tsx';
import { MissingLibrary } from '../MissingLibrary.tsx';
import { nameHost } from '../name-host.ts';
import { Notice } from '../Notice.tsx';
import { rememberLast } from '../reader/remember-last.ts';
import { Absent } from './Absent.tsx';
import { chooseDocument, filterEntries } from './entries.ts';
import { Export } from './Export.tsx';
import { Filters } from './Filters.tsx';
import { PhraseList } from './PhraseList.tsx';
import { QuotationList } from './QuotationList.tsx';
import { Summary } from './Summary.tsx';
import { tallyDocument } from './tally-document.ts';
import { Usage } from './Usage.tsx';

/** What every part of the report is drawn from. */
export interface ReportProps {
  state: ReportState;
  actions: ReportActions;
}

/** What one page uses of the library: how much, where, with which changes, and what of the main phrases it does not. */
export function Report({ state, actions }: ReportProps): VNode {
  return drawReport(state, actions, uiLanguage());
}

/** The reader is drawn anew at each of its own changes, and most leave the report as it is. */
const drawReport = rememberLast((...[state, actions]: [ReportState, ReportActions, language: string]) => (
  <div class="report">
    <Body state={state} actions={actions} />
  </div>
));

function Body({ state, actions }: ReportProps): VNode {
  if (isReady(state)) return <Whole state={state} actions={actions} />;
  return (
    <>
      <h1 class="hidden">{text('readerReport')}</h1>
      <Instead {...state} />
    </>
  );
}

function isReady({ page, entries, isLibraryMissing }: ReportState): boolean {
  const isOff = page.kind === 'read' && page.summaries.some(({ isTop, isOn }) => isTop && !isOn);
  return !isLibraryMissing && !isOff && entries.length > 0;
}

/** Why there is no report, or not yet. */
function Instead({ page, sources, isLibraryMissing }: ReportState): VNode {
  if (isLibraryMissing) return <MissingLibrary />;
  if (page.kind === 'unreachable') return <BarrierNotice barrier={page.barrier} />;
  if (page.kind === 'loading' || !sources) return <Reading />;
  const top = page.summaries.find(({ isTop }) => isTop);
  if (top?.isOn === false) return <SiteOff host={top.host} />;
  return isBeingRead(page) ? <Reading /> : <NothingUsed />;
}

function Whole({ state, actions }: ReportProps): VNode | null {
  const document = chooseDocument(state.entries, state.document);
  if (!document) return null;
  const ofDocument = state.entries.filter((entry) => entry.document === document);
  const entries = filterEntries(ofDocument, state);
  const parts = { state, actions, document, entries, tally: tallyDocument(document, entries) };
  return (
    <>
      <Summary {...parts} />
      {isBeingRead(state.page) && <Reading />}
      <Filters {...parts} />
      {entries.length === 0 && (
        <p class="note" role="status">
          {text('reportFilteredOut')}
        </p>
      )}
      <Usage {...parts} />
      <QuotationList {...parts} />
      <PhraseList {...parts} />
      <Absent {...parts} />
      <Export {...parts} />
    </>
  );
}

function isBeingRead(page: ReportState['page']): boolean {
  return page.kind === 'read' && page.summaries.some(({ state }) => state === 'waiting');
}

function Reading(): VNode {
  return <p class="reading">{text('popupReading')}</p>;
}

function NothingUsed(): VNode {
  return (
    <Notice title={text('popupNone')}>
      <p>{text('reportNoneText')}</p>
    </Notice>
  );
}

function SiteOff({ host }: { host: string }): VNode {
  return (
    <Notice title={text('popupOff')}>
      <p>{text('popupOffText', nameHost(host))}</p>
    </Notice>
  );
}
