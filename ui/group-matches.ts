import type { MatchKind } from '../engine/types.ts';
import type { PageMatch, PageSummary } from '../runtime/messages.ts';

/** A match and the frame that holds it. */
export interface FramedMatch {
  frame: string;
  match: PageMatch;
}

/** The matches of one phrase or passage that are of one kind, in page order. */
export interface MatchGroup {
  key: string;
  kind: MatchKind;
  target: string;
  /** What the group is called: the phrase, or the page's own words for a quotation. */
  title: string;
  matches: [FramedMatch, ...FramedMatch[]];
}

/** This page's matches by phrase and kind, in the order of their first appearance. */
export function groupMatches(summaries: readonly PageSummary[]): MatchGroup[] {
  const groups = new Map<string, MatchGroup>();
  for (const { frame, matches } of summaries) {
    for (const match of matches) {
      const key = `${match.kind} ${match.target}`;
      const group = groups.get(key);
      if (group) group.matches.push({ frame, match });
      else groups.set(key, startGroup(key, { frame, match }));
    }
  }
  return [...groups.values()];
}

/** How many matches of each kind a page holds, in the order in which they are shown; kinds without any are left out. */
export function countKinds(summaries: readonly PageSummary[]): { kind: MatchKind; count: number }[] {
  const matches = summaries.flatMap((summary) => summary.matches);
  return (['exact', 'variant', 'quotation'] as const)
    .map((kind) => ({ kind, count: matches.filter((match) => match.kind === kind).length }))
    .filter(({ count }) => count > 0);
}

function startGroup(key: string, framed: FramedMatch): MatchGroup {
  const { kind, target, text } = framed.match;
  return { key, kind, target, title: kind === 'quotation' ? text : target, matches: [framed] };
}
