/** What a page uses of the library, match by match: its words, and what the background said of them. */
import type { ReportDocument, SourceUse, UsedWords } from '../engine/report/types.ts';
import type { Passage } from '../engine/types.ts';
import type { PageMatch } from './messages.ts';
import { listFrames, type PageState } from './page-state.ts';

/** What the background said last of the page's words. */
export interface KnownSources {
  /** By `keyOf`; `null` for words that the library does not know any more. */
  uses: ReadonlyMap<string, SourceUse | null>;
  /** By address. */
  passages: ReadonlyMap<string, Passage>;
  documents: readonly ReportDocument[];
  /** When they were known, in milliseconds since 1970. */
  at: number;
}

/** A match of the page with what it uses of the library. */
export interface ReportEntry {
  frame: string;
  match: PageMatch;
  use: SourceUse;
  /** Where it counts. */
  passage: Passage;
  document: ReportDocument;
}

/** Under what the use of these words is known. */
export function keyOf({ kind, target, text }: UsedWords): string {
  return `${kind}\n${target}\n${text}`;
}

/** The page's different words, in its order. */
export function listWords(page: PageState): UsedWords[] {
  const words = new Map<string, UsedWords>();
  for (const { matches } of listFrames(page)) {
    for (const { kind, target, text } of matches) {
      const one = { kind, target, text };
      words.set(keyOf(one), one);
    }
  }
  return [...words.values()];
}

/** The page's matches with what they use, in its order; those whose source is not known yet, or no more, are left out. */
export function joinEntries(page: PageState, sources: KnownSources | null): ReportEntry[] {
  if (!sources) return [];
  const documents = new Map(sources.documents.map((document) => [document.id, document]));
  return listFrames(page).flatMap(({ frame, matches }) =>
    matches.flatMap((match): ReportEntry[] => {
      const use = sources.uses.get(keyOf(match));
      const passage = use && sources.passages.get(use.spans[0].address);
      const document = passage && documents.get(passage.document);
      return document ? [{ frame, match, use, passage, document }] : [];
    }),
  );
}
