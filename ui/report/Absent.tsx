import type { VNode } from 'preact';
import type { AbsentPhrase } from '../../engine/report/types.ts';
import { text } from '../../runtime/texts.ts';
import { formatSection } from '../format-place.ts';
import { formatNumber } from './format.ts';
import { More } from './More.tsx';
import { nameDocument } from './name-document.ts';
import type { PartProps } from './parts.ts';
import { PlaceButton } from './PlaceButton.tsx';

/** The document's main phrases that the page does not use, by section; the most important are shown first. */
export function Absent({ state, actions, document }: PartProps): VNode | null {
  const { absent } = document;
  if (absent.length === 0) return null;
  const shown = state.isPrinting ? absent : mostImportant(absent, state.shown.absent);
  return (
    <section aria-labelledby="report-absent">
      <h2 id="report-absent">
        {text('reportAbsent')} <span class="total">{formatNumber(absent.length)}</span>
      </h2>
      <p class="note">{text('reportAbsentText', nameDocument(document))}</p>
      {groupBySection(shown).map(([section, phrases]) => (
        <div key={section} class="absent">
          <Heading document={document} section={section} />
          <ul class="plain">
            {phrases.map((phrase) => (
              <li key={phrase.target}>
                <span class="words" lang="zh-CN">
                  {phrase.target}
                </span>
                <PlaceButton entry={{ passage: phrase.passage, document }} actions={actions} />
              </li>
            ))}
          </ul>
        </div>
      ))}
      <More list="absent" left={absent.length - shown.length} actions={actions} />
    </section>
  );
}

/** In the document's order, as they came. */
function mostImportant(absent: readonly AbsentPhrase[], count: number): AbsentPhrase[] {
  const chosen = new Set(absent.toSorted((one, other) => other.importance - one.importance).slice(0, count));
  return absent.filter((phrase) => chosen.has(phrase));
}

function groupBySection(phrases: readonly AbsentPhrase[]): [number, AbsentPhrase[]][] {
  const sections = new Map<number, AbsentPhrase[]>();
  for (const phrase of phrases) {
    const there = sections.get(phrase.passage.section);
    if (there) there.push(phrase);
    else sections.set(phrase.passage.section, [phrase]);
  }
  return [...sections];
}

function Heading({ document, section }: Pick<PartProps, 'document'> & { section: number }): VNode {
  const heading = document.sections.find(({ number }) => number === section)?.heading;
  return heading ? <h3 lang="zh-CN">{heading}</h3> : <h3>{formatSection(section)}</h3>;
}
