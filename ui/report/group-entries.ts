import type { MatchKind } from '../../engine/types.ts';
import type { ReportEntry } from '../../runtime/report-entries.ts';
import type { Order } from '../../runtime/report-state.ts';
import { KINDS } from '../group-matches.ts';

/** The entries of one phrase, in page order. */
export interface EntryGroup {
  target: string;
  /** Of what kinds they are, in the order in which kinds are shown. */
  kinds: MatchKind[];
  entries: [ReportEntry, ...ReportEntry[]];
}

/** The phrases used, in the order asked for; those that are equal in it stay in page order. */
export function groupEntries(entries: readonly ReportEntry[], order: Order): EntryGroup[] {
  const groups = new Map<string, EntryGroup>();
  for (const entry of entries) {
    const { kind, target } = entry.match;
    const group = groups.get(target);
    if (!group) groups.set(target, { target, kinds: [kind], entries: [entry] });
    else group.entries.push(entry);
  }
  const all = [...groups.values()].map((group) => ({ ...group, kinds: kindsOf(group.entries) }));
  return order === 'page' ? all : all.toSorted(COMPARE[order]);
}

function kindsOf(entries: readonly ReportEntry[]): MatchKind[] {
  return KINDS.filter((kind) => entries.some(({ match }) => match.kind === kind));
}

const COMPARE: Record<Exclude<Order, 'page'>, (one: EntryGroup, other: EntryGroup) => number> = {
  times: (one, other) => other.entries.length - one.entries.length,
  importance: (one, other) => (other.entries[0].use.importance ?? 1) - (one.entries[0].use.importance ?? 1),
  source: ({ entries: [one] }, { entries: [other] }) =>
    one.passage.section - other.passage.section ||
    (one.passage.paragraph ?? -1) - (other.passage.paragraph ?? -1) ||
    (one.passage.sentence ?? 0) - (other.passage.sentence ?? 0) ||
    one.use.spans[0].start - other.use.spans[0].start,
};
