import type { VNode } from 'preact';
import { KINDS } from '../group-matches.ts';
import { KindLabel } from '../KindLabel.tsx';
import { formatParagraphLine } from '../place-line.ts';
import { fillText } from './fill-text.ts';
import { formatDay, formatNumber, formatPlaces } from './format.ts';
import { nameDocument } from './name-document.ts';
import type { PartProps } from './parts.ts';
import { text } from '../../runtime/texts.ts';

/** Chinese families stand first in the serif, and give a Latin title their wide quotation marks. */
const HAN = /\p{sc=Han}/u;

/** Which page this is, and in two sentences what it uses of the document. */
export function Summary({ state, document, entries, tally }: PartProps): VNode {
  const { title, url } = state.name;
  const isPartial = state.page.kind === 'read' && state.page.summaries.some((one) => one.state === 'partial');
  return (
    <header>
      <p class="origin">
        <span>{hostOf(url)}</span> <span>{formatDay(state.sources?.at ?? 0)}</span>
      </p>
      <h1 {...(HAN.test(title) ? { lang: 'zh-CN' } : { class: 'foreign' })}>{title || hostOf(url)}</h1>
      <p class="address">{url}</p>
      <p class="lead">
        {fillText(
          'reportLead',
          nameDocument(document),
          formatNumber(tally.sentences),
          <b>{formatNumber(tally.usedSentences)}</b>,
          <b>{formatPlaces(entries.length)}</b>,
        )}
        <Kinds tally={tally} />
        {tally.densest &&
          text(
            'reportDensest',
            formatParagraphLine({ passage: tally.densest.passage, documentTitle: document.shortTitle }),
            formatPlaces(tally.densest.count),
          )}
      </p>
      {isPartial && <p class="note partial">{text('reportPartial')}</p>}
    </header>
  );
}

function Kinds({ tally: { counts } }: Pick<PartProps, 'tally'>): VNode {
  return (
    <span class="sums">
      {KINDS.filter((kind) => counts[kind] > 0).map((kind) => (
        <span key={kind}>
          <KindLabel kind={kind} /> {formatNumber(counts[kind])}
        </span>
      ))}
    </span>
  );
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : '';
}
