import type { VNode } from 'preact';
import { text } from '../../runtime/texts.ts';
import { formatSection } from '../format-place.ts';
import { KINDS } from '../group-matches.ts';
import { KindLabel } from '../KindLabel.tsx';
import { formatNumber, formatPlaces } from './format.ts';
import { DocumentMap } from './DocumentMap.tsx';
import { More } from './More.tsx';
import type { PartProps } from './parts.ts';
import type { DocumentTally, SectionTally } from './tally-document.ts';

/** A document of more paragraphs is drawn without those that are not used: nobody takes in a longer map. */
const WHOLE_MAP = 120;

/** Where the document is used: drawn as a map, and behind it the figures by section. */
export function Usage({ state, actions, tally }: PartProps): VNode {
  const isWhole = tally.rows.length <= WHOLE_MAP;
  const rows = isWhole ? tally.rows : tally.rows.filter(({ count, cells }) => count > 0 || isUsed(cells));
  const shown = state.isPrinting ? rows : rows.slice(0, state.shown.map);
  return (
    <section aria-labelledby="report-where">
      <h2 id="report-where">{text('reportWhere')}</h2>
      <figure>
        <DocumentMap rows={shown} label={describeMap(tally)} onOpen={actions.openPassage} />
        <figcaption>
          <span>{text(isWhole ? 'reportMapKey' : 'reportMapKeyUsed')}</span>
          {KINDS.map((kind) => (
            <span key={kind} class="key">
              <i class={`fill-${kind}`} />
              <KindLabel kind={kind} />
            </span>
          ))}
          <span class="key">
            <i class="fill-none" />
            {text('reportUnused')}
          </span>
        </figcaption>
      </figure>
      <More list="map" left={rows.length - shown.length} actions={actions} />
      <details open>
        <summary>{text('reportAsTable')}</summary>
        <SectionTable sections={tally.sections} />
        <p class="note">{text('reportCountedOnce')}</p>
      </details>
    </section>
  );
}

function isUsed(cells: DocumentTally['rows'][number]['cells']): boolean {
  return cells.some(({ marks }) => marks.length > 0);
}

/** The map in words, for those who do not see it. */
function describeMap({ rows, sentences, sections }: DocumentTally): string {
  const used = sections
    .map((section) => ({ section, count: KINDS.reduce((sum, kind) => sum + section.counts[kind], 0) }))
    .filter(({ count }) => count > 0)
    .map(({ section, count }) => `${formatSection(section.number)} ${formatPlaces(count)}`);
  const list = used.join(text('reportComma'));
  return text('reportMapLabel', formatNumber(rows.length), formatNumber(sentences), list);
}

function SectionTable({ sections }: { sections: readonly SectionTally[] }): VNode {
  return (
    // It scrolls by itself where the window is too narrow for five columns.
    <div class="scroll" role="region" aria-label={text('reportTable')} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{text('reportSection')}</th>
            <th scope="col">{text('reportSentences')}</th>
            {KINDS.map((kind) => (
              <th key={kind} scope="col">
                <KindLabel kind={kind} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sections.map((section) => (
            <tr key={section.number}>
              <th scope="row" {...(section.heading !== null && { lang: 'zh-CN' })}>
                {section.heading ?? formatSection(section.number)}
              </th>
              <td>
                {formatNumber(section.usedSentences)}
                <span class="of">/</span>
                {formatNumber(section.sentences)}
              </td>
              {KINDS.map((kind) => (
                <td key={kind}>{formatNumber(section.counts[kind])}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
