/** Chooses among candidates that overlap: best first, none that cuts through a better one, few that only vary it. */
import type { Candidate } from './candidates.ts';

/** A candidate with its score. */
export interface Scored {
  candidate: Candidate;
  score: number;
}

/** Taken off for a wording that differs from a better one at the same places only by a word or two. */
const NEAR_COPY = 0.3;
/** Taken off for one that never stands outside a better one. */
const ONLY_INSIDE = 0.4;
/** The shorter of two near copies has at least this share of the longer one. */
const NEAR = 0.7;
/** Share of its places that may cut through a better candidate. */
const MAX_CROSSING = 0.5;

interface Taken {
  from: number;
  to: number;
  candidate: Candidate;
}

/** Gives the candidates whose score stays above `floor`, best first. */
export function selectCandidates(scored: Scored[], floor: number): Scored[] {
  const ranked = scored.filter(({ score }) => score > floor).toSorted(byScore);
  const taken = new Map<number, Taken[]>();
  const selected: Scored[] = [];
  for (const { candidate, score } of ranked) {
    const relation = relate(taken, candidate);
    if (relation === 'crossing') continue;
    const own = score - (relation === 'copy' ? NEAR_COPY : relation === 'inside' ? ONLY_INSIDE : 0);
    if (own <= floor) continue;
    selected.push({ candidate, score: own });
    for (const { sentence, from, to } of candidate.places) {
      let spans = taken.get(sentence);
      if (!spans) taken.set(sentence, (spans = []));
      spans.push({ from, to, candidate });
    }
  }
  return selected.toSorted(byScore);
}

/** Equal scores in the order of the text, so that the result never depends on chance. */
function byScore(one: Scored, other: Scored): number {
  const [a, b] = [one.candidate.places[0]!, other.candidate.places[0]!];
  return other.score - one.score || a.sentence - b.sentence || a.from - b.from || b.to - a.to;
}

function relate(taken: Map<number, Taken[]>, candidate: Candidate): 'crossing' | 'copy' | 'inside' | 'free' {
  const counts = { crossing: 0, copy: 0, inside: 0 };
  for (const place of candidate.places) {
    const around = taken.get(place.sentence) ?? [];
    if (around.some((span) => crosses(span, place))) counts.crossing++;
    if (around.some((span) => isNearCopy(span, place, candidate))) counts.copy++;
    if (around.some((span) => span.from <= place.from && place.to <= span.to)) counts.inside++;
  }
  const { length } = candidate.places;
  if (counts.crossing >= length * MAX_CROSSING) return 'crossing';
  if (counts.copy === length) return 'copy';
  return counts.inside === length ? 'inside' : 'free';
}

interface Range {
  from: number;
  to: number;
}

function crosses(one: Range, other: Range): boolean {
  return (
    (one.from < other.from && other.from <= one.to && one.to < other.to) ||
    (other.from < one.from && one.from <= other.to && other.to < one.to)
  );
}

function isNearCopy(span: Taken, place: Range, candidate: Candidate): boolean {
  const own = candidate.key.length;
  const its = span.candidate.key.length;
  if (span.from <= place.from && place.to <= span.to) return own > its * NEAR;
  const isAround = place.from <= span.from && span.to <= place.to;
  return isAround && its > own * NEAR && span.candidate.places.length === candidate.places.length;
}
