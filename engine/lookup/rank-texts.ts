/**
 * Ranks the records that share most with a query as text. Nearest is what holds the query whole, then what holds all
 * its words, the nearer together the better, then what agrees with it, by the better of two measures: Fuse's, which
 * counts errors in one stretch, and agreement, which knows words in another order.
 */
import { acceptsAgreement } from './accept-agreement.ts';
import { findAgreeing, measureAgreement } from './agreement.ts';
import { originalSpan, toBare } from './bare-units.ts';
import { findAllUnits, findUnits } from './find-units.ts';
import { rankByFuse } from './fuse-index.ts';
import { RELATED, closeness } from './hit.ts';
import { nearestWords, widthOf } from './nearest-words.ts';
import type { Searched } from './find-candidates.ts';
import type { Hit } from './hit.ts';
import type { TextQuery } from './text-query.ts';
import type { Span } from '../types.ts';

/** Scores: the least of each rank of nearness, and how far closeness or agreement lifts it. */
const WHOLE = { least: 0.97, lift: 0.02, form: 0.01, alias: -0.01 };
const WORDS = { least: 0.86, lift: 0.08 };
const HELD = { least: 0.8, lift: 0.05 };
const NEAR = { lift: 0.94, tie: 0.005 };
/** Units of a passage that a query may hold whole; shorter ones are headings. */
const MIN_HELD = 8;
/** Records that Fuse ranks: those that agree most. */
const MAX_FUSED = 6;
/** Of what Fuse says, which sees no more than one stretch and counts no runs. */
const FUSE_SHARE = 0.97;

/** What agrees less than the best by more than this is not what was meant. */
const MAX_BEHIND = 0.1;

/** Gives the hits among these records that hold the query, or all its words; these are accepted. */
export function findHolding(searched: Searched, query: TextQuery, records: readonly number[]): Hit[] {
  return records.flatMap(
    (record) => holdWhole(searched, query, record) ?? holdWords(searched, query, record) ?? [],
  );
}

function unitsOf({ texts }: Searched, record: number): Uint16Array {
  return texts.units.subarray(texts.starts[record], texts.starts[record + 1]);
}

function holdWhole(searched: Searched, { units }: TextQuery, record: number): Hit | null {
  const whole = unitsOf(searched, record);
  if (findUnits(whole, units) < 0) return null;
  const near = closeness(units.length, whole.length);
  const isAlias = record >= searched.phraseCount && near < 1;
  const form = record >= searched.formCount ? 0 : isAlias ? WHOLE.alias : WHOLE.form;
  const score = WHOLE.least + WHOLE.lift * near + form;
  return { record, score, isAccepted: true, find: findBare((bare) => findAllUnits(bare, units)) };
}

function holdWords(searched: Searched, { words }: TextQuery, record: number): Hit | null {
  if (words.length < 2) return null;
  const find = (units: Uint16Array) => nearestWords(words.map((word) => findAllUnits(units, word)));
  const nearest = find(unitsOf(searched, record));
  if (!nearest) return null;
  const said = words.reduce((sum, { length }) => sum + length, 0);
  const score = WORDS.least + WORDS.lift * closeness(said, widthOf(nearest));
  return { record, score, isAccepted: true, find: findBare((bare) => find(bare) ?? []) };
}

function beHeld(searched: Searched, { units }: TextQuery, record: number): Hit | null {
  const part = unitsOf(searched, record);
  if (record < searched.formCount || part.length < MIN_HELD || findUnits(units, part) < 0) return null;
  const score = HELD.least + HELD.lift * closeness(part.length, units.length);
  return { record, score, isAccepted: true, find: (text) => [{ start: 0, end: text.length }] };
}

/** Finds spans in the bare form of a record's text and leads them back to it. */
function findBare(find: (bare: Uint16Array) => Span[]): Hit['find'] {
  return (text) => {
    const bare = toBare(text);
    return find(bare.units).map((span) => originalSpan(bare, span));
  };
}

/** Gives the hits among these records that agree with the query; those that agree nearly whole are accepted. */
export function findAgreeingRecords(searched: Searched, query: TextQuery, records: readonly number[]): Hit[] {
  const measured = records
    .map((record) => ({ record, agreement: measureAgreement(query, unitsOf(searched, record)) }))
    .toSorted((one, other) => other.agreement - one.agreement);
  const fused = rankByFuse(
    searched.texts,
    measured.slice(0, MAX_FUSED).map(({ record }) => record),
    query.text,
  );
  const length = query.units.length;
  const best = measured[0]?.agreement ?? 0;
  return measured.map(({ record, agreement }) => {
    const held = beHeld(searched, query, record);
    if (held) return held;
    const units = unitsOf(searched, record);
    const isAccepted = agreement >= best - MAX_BEHIND && acceptsAgreement(query.units, units, agreement);
    const near = Math.max(agreement, FUSE_SHARE * (fused.get(record) ?? 0));
    const isAlias = record >= searched.phraseCount && record < searched.formCount;
    const score = NEAR.lift * near + (isAlias ? -NEAR.tie : NEAR.tie * closeness(length, units.length));
    return {
      record,
      score: isAccepted ? score : RELATED * score,
      isAccepted,
      find: findBare((bare) => findAgreeing(query, bare)),
    };
  });
}
