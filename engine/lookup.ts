/**
 * Lookup: ranks the library's phrases and passages by a query. Fuse.js ranks on folded text; its index is made
 * when the library is compiled. Options and the limit on long queries: measured on this speech (see the design).
 */
import Fuse from 'fuse.js';
import { fold, foldText, originalEnd, originalStart } from './fold.ts';
import { allPassages, documentOf, passageAt } from './passages.ts';
import { allPhrases, phraseAt } from './phrases.ts';
import type { IFuseOptions } from 'fuse.js';
import type { Library } from './library.ts';
import type { LookupResult, Span } from './types.ts';

interface LookupRecord {
  kind: 'phrase' | 'passage';
  /** Position in the library's list of its kind. */
  index: number;
  folded: string;
}

const FIELDS = ['folded'];
const OPTIONS: IFuseOptions<LookupRecord> = {
  keys: FIELDS,
  threshold: 0.4,
  ignoreLocation: true,
  includeScore: true,
  includeMatches: true,
  isCaseSensitive: true,
  ignoreFieldNorm: true,
};
/** Results of each kind: more than a reader looks through. */
const MAX_RESULTS = { phrase: 8, passage: 12 };
/** Folded units: a longer query is cut; one passage is rarely longer than 200. */
const MAX_QUERY_LENGTH = 256;

/** Gives the results for a query, phrases first, each kind best first. */
export type Lookup = (query: string) => LookupResult[];

/** Gives the index of a library as plain data, to be stored beside it. */
export function buildLookupIndex(library: Library): unknown {
  return Fuse.createIndex(FIELDS, recordsOf(library)).toJSON();
}

/** Gives the lookup of a library; `index` is what `buildLookupIndex` gave for it. */
export function createLookup(library: Library, index: unknown): Lookup {
  const parsed = Fuse.parseIndex<LookupRecord>(index as Parameters<typeof Fuse.parseIndex<LookupRecord>>[0]);
  const fuse = new Fuse(recordsOf(library), OPTIONS, parsed);
  return (query) => {
    const folded = foldText(query).slice(0, MAX_QUERY_LENGTH);
    if (folded === '') return [];
    // Bitap works in pieces of 32 units; put together, their scores may pass the threshold.
    const hits = fuse.search(folded).filter(({ score = 1 }) => score <= OPTIONS.threshold!);
    const results = hits.map(({ item, score = 1, matches = [] }) => {
      const indices = matches[0]?.indices ?? [];
      return toResult(library, item, { score: 1 - score, found: foundIn(item, folded, indices) });
    });
    return [...ofKind(results, 'phrase'), ...ofKind(results, 'passage')];
  };
}

function recordsOf(library: Library): LookupRecord[] {
  const toRecord = (kind: LookupRecord['kind']) => (item: { text: string }, index: number) => {
    return { kind, index, folded: foldText(item.text) };
  };
  return [...allPhrases(library).map(toRecord('phrase')), ...allPassages(library).map(toRecord('passage'))];
}

function ofKind(results: LookupResult[], kind: LookupResult['kind']): LookupResult[] {
  return results.filter((result) => result.kind === kind).slice(0, MAX_RESULTS[kind]);
}

/** What matched, in folded units: the query where it stands whole, else the pieces that Fuse names. */
function foundIn(
  { folded }: LookupRecord,
  query: string,
  indices: readonly (readonly [number, number])[],
): Span[] {
  const start = folded.indexOf(query);
  if (start >= 0) return [{ start, end: start + query.length }];
  return indices
    .map(([first, last]) => ({ start: first, end: last + 1 }))
    .filter(({ start: from, end }) => end - from > 1);
}

interface Ranking {
  score: number;
  found: Span[];
}

function toResult(library: Library, { kind, index }: LookupRecord, { score, found }: Ranking): LookupResult {
  const phrase = kind === 'phrase' ? phraseAt(library, index) : undefined;
  const passage = passageAt(library, phrase?.passages[0] ?? index);
  const text = phrase?.text ?? passage.text;
  const { shortTitle, title, facts } = documentOf(library, passage);
  return {
    kind,
    text,
    found: toOriginal(text, found),
    passage,
    documentTitle: shortTitle,
    title,
    ...(facts && { facts }),
    count: phrase?.passages.length ?? 1,
    score,
    isAccepted: true,
  };
}

function toOriginal(text: string, spans: Span[]): Span[] {
  const folded = fold(text);
  return spans.map(({ start, end }) => ({
    start: originalStart(folded, start),
    end: originalEnd(folded, end - 1),
  }));
}
