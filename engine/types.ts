/**
 * The plain data that the engine takes and gives. Everything here survives
 * structured cloning and JSON; offsets are UTF-16 units of the text as given.
 */

/** What sort of set wording a phrase is. */
export type PhraseClass =
  | 'institution'
  | 'doctrine-or-event'
  | 'formulation'
  | 'slogan'
  | 'numeral'
  | 'metaphor'
  | 'document'
  | 'quoted';

/** How a match relates to its source: word for word, the same phrase worded otherwise, or a run that follows a passage. */
export type MatchKind = 'exact' | 'variant' | 'quotation';

/** A stretch of text, end exclusive. */
export interface Span {
  start: number;
  end: number;
}

/** Where a passage stands in its document. Numbers as readers count: the opening is section 0, a lead paragraph 0. */
export interface Place {
  /** Id of the document, the first part of every address. */
  document: string;
  section: number;
  /** `null` for a title or a heading. */
  paragraph: number | null;
  /** `null` for a title or a heading. */
  sentence: number | null;
}

/** A sentence, heading or title: the unit that a card shows and that search returns. */
export interface Passage extends Place {
  /** Lasting address, such as `speech/2.1/3` (section 2, paragraph 1, sentence 3), `speech/2` (heading) or `speech/0` (title). */
  address: string;
  text: string;
}

/** One difference between the text of a page and its source, as an edit operation. */
export interface Difference {
  /** `missing`: the source has it, the page does not; `extra`: the other way round; `replaced`: both, otherwise; `moved`: same words, elsewhere. */
  kind: 'missing' | 'extra' | 'replaced' | 'moved';
  /** Where in the text that was searched; empty (start = end) for `missing`. */
  start: number;
  end: number;
  /** What the source has there; empty for `extra`. */
  source: string;
}

/** Why a match that differs from its source is one; a view makes one sentence of it. */
export interface Reason {
  /**
   * The one difference, if there is only one apart from punctuation; `signs`: punctuation alone; `numbers`: other
   * digits alone; `alias`: a listed wording of the same; `several`: more than one.
   */
  kind: Difference['kind'] | 'signs' | 'numbers' | 'alias' | 'several';
  /** The page's words and the source's, where there is one difference. */
  page: string;
  source: string;
  /** Characters of the source, punctuation aside, and how many of them the page repeats. */
  characters: number;
  same: number;
  /** How many differences there are, punctuation aside. */
  differences: number;
}

/** A stretch of text that was recognised. */
export interface Match extends Span {
  kind: MatchKind;
  /** The phrase's text, or the address of the passage for a quotation: lasting, whatever happens to the library. */
  target: string;
  /** Share of the characters of page and source that agree, in order (see `score.ts`); 1 = word for word. */
  score: number;
  differences: Difference[];
  /** Left out where nothing differs. */
  reason?: Reason;
  /** Addresses of further passages that a quotation follows as closely. */
  alternatives?: string[];
}

/** What a citation names of a document beside its title; what is not known is left out. */
export interface DocumentFacts {
  author?: string;
  /** `2023`, `2023-03` or `2023-03-01`; anything else is cited as it stands. */
  date?: string;
  /** Where it was published or held. */
  place?: string;
  publisher?: string;
}

/** A passage as a card shows it: in its paragraph, with the words found. */
export interface Occurrence {
  passage: Passage;
  /** Title of the document, short enough for a line of small type, by language. */
  documentTitle: { zh: string; en: string };
  /** The document's whole title, as a citation names it. */
  title: string;
  /** What else a citation names; left out where nothing is known. */
  facts?: DocumentFacts;
  /** The words found, in `passage.text`. */
  found: Span[];
  /** The passages of the same paragraph before and after, whole. */
  before: string;
  after: string;
}

/** A phrase with all its passages, most telling first. */
export interface PhraseEntry {
  /** The phrase as the document writes it first, quotation marks included. */
  phrase: string;
  class: PhraseClass;
  occurrences: Occurrence[];
}

/** What the card shows of one match: its own entry, then the phrases nested in it. */
export interface CardContent {
  entry: PhraseEntry;
  nested: PhraseEntry[];
}

/** One hit of a lookup. */
export interface LookupResult {
  kind: 'phrase' | 'passage';
  /** The phrase, or the whole passage. */
  text: string;
  /** What matched, in `text`. */
  found: Span[];
  /** Where it stands (a phrase: its first passage). */
  passage: Passage;
  documentTitle: { zh: string; en: string };
  /** The document's whole title and what else a citation names of it. */
  title: string;
  facts?: DocumentFacts;
  /** How many passages hold it; 1 for a passage. */
  count: number;
  /** 1 = the query itself; falls with distance. */
  score: number;
  /** Near enough to be what was meant; the others are possibly related. */
  isAccepted: boolean;
}

/** A sentence of a text that a reader wants placed, with offsets in that text. */
export interface LocatedSentence extends Span {
  /** The match that covers most of it; `null` where the library recognises nothing in it. */
  match: Match | null;
  /** What lookup finds its words in where there is no match, best first. */
  sources: LookupResult[];
  /** What else lookup gives for it, best first. */
  related: LookupResult[];
}
