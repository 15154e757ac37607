/**
 * Lookup: from half-remembered words to the phrases and passages that say them, one way for small and large libraries.
 *
 * A query is read as an address, as text and as sounds. Of the library's records only some dozens are looked at: those
 * that share most with it by an inverted index, or in which its sounds stand. Fuse and agreement rank these. What is
 * near enough by the rule of its way is accepted; the rest is possibly related.
 */
import { findCandidates } from './find-candidates.ts';
import { findPlaces } from './find-places.ts';
import { RELATED } from './hit.ts';
import { rankMixedWords } from './rank-mixed-words.ts';
import { mayTell, rankSounds } from './rank-sounds.ts';
import { findAgreeingRecords, findHolding } from './rank-texts.ts';
import { readPlace } from './read-place.ts';
import { readSounds, readSoundsLoosely } from './read-sounds.ts';
import { readTextQuery } from './text-query.ts';
import { toResult } from './to-result.ts';
import { countPassages, passageTextAt } from '../passages.ts';
import { countPhrases, phraseOfForm } from '../phrases.ts';
import { textAt } from '../text-list.ts';
import type { Library } from '../library.ts';
import type { LookupResult } from '../types.ts';
import type { Searched } from './find-candidates.ts';
import type { Hit } from './hit.ts';
import type { LookupIndex } from './lookup-index.ts';
import type { SearchedSounds } from './rank-sounds.ts';
import type { TextQuery } from './text-query.ts';

/** Results: more than a reader looks through. */
const MAX_RESULTS = { phrase: 8, passage: 12, related: 8 };
/** UTF-16 units of a query that are read at all. */
const MAX_LENGTH = 2000;
/** Units: a query of more is a sentence. */
const SENTENCE = 24;
/** Candidates that are ranked by nearness. */
const MOST_NEAR = { few: { forms: 8, passages: 20 }, sentence: { forms: 8, passages: 42 } };
/** Of records that hold the query, so many are enough not to look for what is only near. */
const ENOUGH = 4;
const LETTERS = /[a-zａ-ｚāáǎàēéěèīíǐìōóǒòūúǔùüǖǘǚǜ]/iu;
/** A related record with a lower score has no more than a common word of the query. */
const MIN_RELATED = 0.12;

/** Gives the results for a query, best first, what is accepted before what is only related. */
export type Lookup = (query: string) => LookupResult[];

type Prepared = Searched & SearchedSounds;

/** Gives the lookup of a library; `index` is what `buildLookupIndex` gave for it. */
export function createLookup(library: Library, index: LookupIndex): Lookup {
  const count = index.texts.starts.length - 1;
  const formCount = count - countPassages(library);
  const phraseCount = countPhrases(library);
  const prepared = {
    ...index,
    phraseCount,
    formCount,
    weights: new Float32Array(count),
    touched: new Uint32Array(count),
  };
  return (query) => {
    const hits = findHits(library, prepared, query.slice(0, MAX_LENGTH));
    return keepFirst(library, prepared, hits).map((hit) => toResult(library, formCount, hit));
  };
}

function findHits(library: Library, prepared: Prepared, query: string): Hit[] {
  const text = readTextQuery(query, prepared.grams);
  if (text.units.length === 0) return [];
  const places = placeHits(library, prepared, query);
  const others = wordHits(library, prepared, text, query);
  return places.length > 0 ? [...places, ...others.filter(({ isAccepted }) => isAccepted)] : others;
}

function placeHits(library: Library, { formCount }: Prepared, query: string): Hit[] {
  const place = readPlace(query);
  const found = place ? findPlaces(library, place, MAX_RESULTS.passage) : [];
  return found.map((passage) => ({
    record: formCount + passage,
    score: 1,
    isAccepted: true,
    find: () => [],
  }));
}

function wordHits(library: Library, prepared: Prepared, text: TextQuery, query: string): Hit[] {
  const { forms, passages } = findCandidates(prepared, text.words);
  const holding = findHolding(prepared, text, [...forms, ...passages]);
  if (holding.length >= ENOUGH) return holding;
  const held = new Set(holding.map(({ record }) => record));
  const most = text.units.length > SENTENCE ? MOST_NEAR.sentence : MOST_NEAR.few;
  const near = [...forms.slice(0, most.forms), ...passages.slice(0, most.passages)].filter(
    (record) => !held.has(record),
  );
  if (holding.length > 0) return [...holding, ...findAgreeingRecords(prepared, text, near).map(toRelated)];
  const spoken = rankSounds(prepared, readSounds(query));
  if (!LETTERS.test(query)) {
    const written = spoken.filter(({ isWritten }) => isWritten);
    if (written.length > 0) return written;
    // Characters that only sound as what was meant: the wrong choice of an input method.
    const named = spoken.map(({ record }) => record).slice(0, most.passages);
    return findAgreeingRecords(prepared, text, [...new Set([...near, ...named])]);
  }
  const textOf = (record: number) => recordText(library, prepared, record);
  const mixed = spoken.length > 0 ? spoken : rankMixedWords(prepared, query, near, textOf);
  if (mixed.some(({ isAccepted }) => isAccepted)) return mixed;
  const loose = readSoundsLoosely(query).filter((reading) => mayTell(prepared, reading));
  const meant = rankSounds(prepared, loose).filter(({ isAccepted }) => isAccepted);
  if (meant.length > 0) return [...meant, ...mixed];
  return [...mixed, ...findAgreeingRecords(prepared, text, near)];
}

function recordText(library: Library, { formCount }: Prepared, record: number): string {
  return record < formCount
    ? textAt(library.phrases.forms, record)
    : passageTextAt(library, record - formCount);
}

/** Where something holds the query, what only agrees with it is not what was meant. */
function toRelated(hit: Hit): Hit {
  return hit.isAccepted ? { ...hit, score: RELATED * hit.score, isAccepted: false } : hit;
}

/** The best hit of each phrase and passage, in order; of equals the first in the library. */
function keepFirst(library: Library, { formCount }: Prepared, hits: Hit[]): Hit[] {
  const ordered = hits.toSorted(
    (one, other) =>
      Number(other.isAccepted) - Number(one.isAccepted) ||
      other.score - one.score ||
      one.record - other.record,
  );
  const seen = new Set<number>();
  const left = { ...MAX_RESULTS };
  return ordered.filter(({ record, isAccepted, score }) => {
    const isForm = record < formCount;
    const owner = isForm ? phraseOfForm(library, record) : record;
    if (seen.has(owner) || (!isAccepted && score < MIN_RELATED)) return false;
    seen.add(owner);
    return left[isAccepted ? (isForm ? 'phrase' : 'passage') : 'related']-- > 0;
  });
}
