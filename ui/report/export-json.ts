import type { Difference, MatchKind } from '../../engine/types.ts';
import type { ExportedReport } from './exported-report.ts';
import { sayDifference } from './say-difference.ts';
import { tallyDocument } from './tally-document.ts';
import type { KindCounts } from './kinds.ts';

/**
 * The JSON form of a report. Its shape is stable: what is added later does not change the version, what is renamed or
 * taken away does.
 */
export interface ReportFile {
  format: 'locus-report';
  version: 1;
  page: {
    title: string;
    url: string;
    /** When the report was made, in UTC, by ISO 8601. */
    date: string;
    /** `false` when the page was too large to be read whole, or not read to its end yet. */
    isWhole: boolean;
  };
  /** What was let through. */
  filters: { kinds: readonly MatchKind[]; isRareOnly: boolean };
  documents: {
    id: string;
    title: string;
    sentences: number;
    usedSentences: number;
    matches: KindCounts;
    sections: {
      /** 0 for what stands before the first heading. */
      number: number;
      heading: string | null;
      sentences: number;
      usedSentences: number;
      matches: KindCounts;
    }[];
    /** Main phrases that the page does not use, in the document's order. */
    absent: { phrase: string; importance: number; address: string }[];
  }[];
  /** In the page's order. */
  matches: {
    kind: MatchKind;
    /** `null` for a quotation. */
    phrase: string | null;
    /** The page's words, some characters before and after them, and what differs; offsets are UTF-16 units of `text`. */
    page: { text: string; before: string; after: string };
    /** The source's words, and the passage in which they count. */
    source: {
      text: string;
      document: string;
      /** Lasting: section, paragraph and sentence as in `speech/2.1/3`. */
      address: string;
      passage: string;
      /** The characters used, also where they run over several passages. */
      used: { address: string; start: number; end: number }[];
      /** How many passages hold these words. */
      passages: number;
    };
    /** Share of the characters that agree; 1 = word for word. */
    score: number;
    differences: Difference[];
    /** One sentence in the language of the interface. */
    reason: string;
    /** From 0 to 1; `null` for a quotation. */
    importance: number | null;
  }[];
}

/** The report as JSON, documented in `ReportFile`. */
export function toJson(report: ExportedReport): string {
  return `${JSON.stringify(toFile(report), null, 2)}\n`;
}

function toFile({ page, at, isPartial, kinds, isRareOnly, documents, entries }: ExportedReport): ReportFile {
  return {
    format: 'locus-report',
    version: 1,
    page: { title: page.title, url: page.url, date: new Date(at).toISOString(), isWhole: !isPartial },
    filters: { kinds, isRareOnly },
    documents: documents.map((document) => toDocument(document, entries)),
    matches: entries.map(toMatch),
  };
}

function toDocument(
  document: ExportedReport['documents'][number],
  entries: ExportedReport['entries'],
): ReportFile['documents'][number] {
  const own = entries.filter((entry) => entry.document === document);
  const { sections, sentences, usedSentences, counts } = tallyDocument(document, own);
  return {
    id: document.id,
    title: document.title,
    sentences,
    usedSentences,
    matches: counts,
    sections: sections.map(({ counts: matches, ...section }) => ({ ...section, matches })),
    absent: document.absent.map(({ target, importance, passage }) => ({
      phrase: target,
      importance: roundImportance(importance),
      address: passage.address,
    })),
  };
}

function toMatch(entry: ExportedReport['entries'][number]): ReportFile['matches'][number] {
  const { match, use, passage } = entry;
  const { kind, target, score, before, after } = match;
  return {
    kind,
    phrase: kind === 'quotation' ? null : target,
    page: { text: match.text, before, after },
    source: {
      text: use.wording,
      document: passage.document,
      address: passage.address,
      passage: passage.text,
      used: use.spans,
      passages: use.count,
    },
    score,
    differences: use.differences,
    reason: sayDifference(entry),
    importance: use.importance === null ? null : roundImportance(use.importance),
  };
}

/** More digits would promise an exactness that no judgement has. */
function roundImportance(importance: number): number {
  return Math.round(importance * 100) / 100;
}
