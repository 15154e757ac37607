import type { OutlineParagraph, OutlineSection, ReportDocument } from '../../engine/report/types.ts';
import type { MatchKind, Passage, Span } from '../../engine/types.ts';
import type { ReportEntry } from '../../runtime/report-entries.ts';
import { countKinds, type KindCounts } from './kinds.ts';

/** How much of a section is used. */
export interface SectionTally {
  number: number;
  heading: string | null;
  sentences: number;
  usedSentences: number;
  counts: KindCounts;
}

/** A sentence of the map with the characters used. */
export interface MapCell {
  address: string;
  length: number;
  marks: (Span & { kind: MatchKind })[];
}

/** A paragraph of the map. */
export interface MapRow {
  section: number;
  /** It begins its section. */
  isFirst: boolean;
  cells: MapCell[];
  /** Characters. */
  length: number;
  /** How many entries count here. */
  count: number;
}

/** How much of a document is used, and where. */
export interface DocumentTally {
  sections: SectionTally[];
  rows: MapRow[];
  sentences: number;
  usedSentences: number;
  counts: KindCounts;
  /** A passage of the paragraph in which most entries count; `null` where none stands out. */
  densest: { passage: Passage; count: number } | null;
}

type Marks = ReadonlyMap<string, MapCell['marks']>;

/** What these entries, all of this document, use of it. Headings and titles are drawn where used and never counted. */
export function tallyDocument(document: ReportDocument, entries: readonly ReportEntry[]): DocumentTally {
  const marks = collectMarks(entries);
  const sections = document.sections.map((section) => tallySection(section, entries, marks));
  return {
    sections,
    rows: document.sections.flatMap((section) => rowsOf(section, entries, marks)),
    sentences: sum(sections.map(({ sentences }) => sentences)),
    usedSentences: sum(sections.map(({ usedSentences }) => usedSentences)),
    counts: countKinds(entries),
    densest: findDensest(entries),
  };
}

/** The characters used by address; what is drawn later covers what was drawn before, the shortest last. */
function collectMarks(entries: readonly ReportEntry[]): Marks {
  const marks = new Map<string, Map<string, MapCell['marks'][number]>>();
  for (const { match, use } of entries) {
    for (const { address, start, end } of use.spans) {
      const there = marks.get(address) ?? new Map<string, MapCell['marks'][number]>();
      marks.set(address, there.set(`${match.kind} ${start} ${end}`, { start, end, kind: match.kind }));
    }
  }
  const lengthOf = ({ start, end }: Span) => end - start;
  return new Map(
    [...marks].map(([address, there]) => [
      address,
      [...there.values()].toSorted((one, other) => lengthOf(other) - lengthOf(one)),
    ]),
  );
}

function tallySection(
  { number, heading, paragraphs }: OutlineSection,
  entries: readonly ReportEntry[],
  marks: Marks,
): SectionTally {
  const sentences = paragraphs
    .filter((paragraph) => paragraph.number !== null)
    .flatMap((one) => one.sentences);
  return {
    number,
    heading,
    sentences: sentences.length,
    usedSentences: sentences.filter(({ address }) => marks.has(address)).length,
    counts: countKinds(entries.filter(({ passage }) => passage.section === number)),
  };
}

function rowsOf(section: OutlineSection, entries: readonly ReportEntry[], marks: Marks): MapRow[] {
  const isUsed = ({ sentences }: OutlineParagraph) => sentences.some(({ address }) => marks.has(address));
  const counts = new Map<number | null, number>();
  for (const { passage } of entries) {
    if (passage.section === section.number)
      counts.set(passage.paragraph, (counts.get(passage.paragraph) ?? 0) + 1);
  }
  return section.paragraphs
    .filter((paragraph) => paragraph.number !== null || isUsed(paragraph))
    .map((paragraph, index) => {
      const cells = paragraph.sentences.map((one) => ({ ...one, marks: marks.get(one.address) ?? [] }));
      return {
        section: section.number,
        isFirst: index === 0,
        cells,
        length: sum(cells.map(({ length }) => length)),
        count: counts.get(paragraph.number) ?? 0,
      };
    });
}

function findDensest(entries: readonly ReportEntry[]): DocumentTally['densest'] {
  const counts = new Map<string, { passage: Passage; count: number }>();
  for (const { passage } of entries) {
    const key = `${passage.section}.${passage.paragraph}`;
    counts.set(key, { passage, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  const [first, second] = [...counts.values()].toSorted((one, other) => other.count - one.count);
  return first && second && first.count > second.count ? first : null;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
