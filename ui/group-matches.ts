import type { MatchKind } from '../engine/types.ts';
import type { PageMatch, PageSummary } from '../runtime/messages.ts';

/** A match and the frame that holds it. */
export interface FramedMatch {
  frame: string;
  match: PageMatch;
}

/** The matches of one phrase or passage, in page order. */
export interface MatchGroup {
  /** The phrase, or the passage's address. */
  target: string;
  /** Of what kinds they are, in the order in which kinds are shown. */
  kinds: MatchKind[];
  /** What the group is called: the phrase, or the page's own words for a quotation. */
  title: string;
  matches: [FramedMatch, ...FramedMatch[]];
}

/** The kinds in the order in which they are shown. */
export const KINDS = ['exact', 'variant', 'quotation'] as const;

/** This page's matches by what they match, in the order of their first appearance. */
export function groupMatches(summaries: readonly PageSummary[]): MatchGroup[] {
  const groups = new Map<string, MatchGroup>();
  for (const { frame, matches } of summaries) {
    for (const match of matches) {
      const group = groups.get(match.target);
      if (group) addMatch(group, { frame, match });
      else groups.set(match.target, startGroup({ frame, match }));
    }
  }
  return [...groups.values()];
}

/** How many matches of each kind a page holds, in the order in which they are shown; kinds without any are left out. */
export function countKinds(summaries: readonly PageSummary[]): { kind: MatchKind; count: number }[] {
  const matches = summaries.flatMap((summary) => summary.matches);
  return KINDS.map((kind) => ({ kind, count: matches.filter((match) => match.kind === kind).length })).filter(
    ({ count }) => count > 0,
  );
}

function startGroup(framed: FramedMatch): MatchGroup {
  const { kind, target, text } = framed.match;
  return { target, kinds: [kind], title: kind === 'quotation' ? text : target, matches: [framed] };
}

function addMatch(group: MatchGroup, framed: FramedMatch): void {
  group.matches.push(framed);
  group.kinds = KINDS.filter((kind) => kind === framed.match.kind || group.kinds.includes(kind));
}
