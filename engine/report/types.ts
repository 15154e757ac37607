/** What a page uses of the library, as plain data: what `makeReport` takes and gives. */
import type { Difference, MatchKind, Passage, Reason, Span } from '../types.ts';

/** Words of a page that are a match. */
export interface UsedWords {
  kind: MatchKind;
  /** The phrase's text, or the address of the passage for a quotation. */
  target: string;
  /** The page's own words. */
  text: string;
}

/** Where a passage is used. */
export interface UsedSpan extends Span {
  address: string;
}

/** What words of a page use of the library. */
export interface SourceUse {
  /** The source's wording: the phrase as the document writes it, or the words that a quotation follows. */
  wording: string;
  /** The phrase's importance from 0 to 1; `null` for a quotation, which is rare by nature. */
  importance: number | null;
  /** Whether it is among what only this document says; see `density.ts`. */
  isRare: boolean;
  /** Offsets are those of the page's words. */
  differences: Difference[];
  /** Left out where nothing differs. */
  reason?: Reason;
  /**
   * The characters used, passage by passage. Words that stand in several passages count in one of them: the phrase's
   * most telling, the quotation's nearest.
   */
  spans: [UsedSpan, ...UsedSpan[]];
  /** How many passages hold the words. */
  count: number;
}

/** A main phrase of a document that the page does not use. */
export interface AbsentPhrase {
  /** The phrase's text, which is its target. */
  target: string;
  importance: number;
  /** Its most telling passage in this document. */
  passage: Passage;
}

/** A paragraph of an outline; number `null` for a heading or title, which counts as no paragraph and no sentence. */
export interface OutlineParagraph {
  number: number | null;
  sentences: { address: string; length: number }[];
}

/** A section of an outline, 0 for what stands before the first heading. */
export interface OutlineSection {
  number: number;
  heading: string | null;
  paragraphs: OutlineParagraph[];
}

/** A document that the page uses, with the lengths of its sentences and the main phrases left out. */
export interface ReportDocument {
  id: string;
  title: string;
  shortTitle: { zh: string; en: string };
  sections: OutlineSection[];
  absent: AbsentPhrase[];
}

/** What a page uses of the library. */
export interface PageReport {
  /** One for each of the words asked for, in their order; `null` where the library does not know them any more. */
  uses: (SourceUse | null)[];
  /** The passages in which the words count, each once. */
  passages: Passage[];
  /** The documents that are used, in the library's order. */
  documents: ReportDocument[];
}
