/** Judges the members of a list that stand on the page in another order. */
import { lossOf } from '../score.ts';
import { compareGap, compareLink, toVariant, verifyEdges } from './verify-variant.ts';
import type { Edit } from './edit.ts';
import type { Form, Link, Variant } from './form.ts';

/** Members of a list found side by side, in skeleton units of the page. */
export interface Run {
  start: number;
  end: number;
  /** Where in the form's skeleton each begins, in the page's order. */
  cores: number[];
}

/** Gives the variant that all members of the form's list, side by side in another order than its own, make; or `null`. */
export function orderedList(form: Form, run: Run): Variant | null {
  // The commonest case by far: the list as the form has it.
  if (isRising(run.cores)) return null;
  const borders = bordersOf(run);
  const order = run.cores.map((core) => borders.indexOf(core));
  const first = borders[0]!;
  const behind = form.content - borders.at(-1)!;
  if (!standsAt(form, { core: 0, page: run.start - first, length: first })) return null;
  if (!standsAt(form, { core: form.content - behind, page: run.end, length: behind })) return null;
  const links = toLinks(form, run, { borders, order });
  const edits = movedEdits(form, links, order);
  const edges = verifyEdges(form, { first: run.start - first, last: run.end + behind - 1 }, edits);
  if (!edges || !links.parts.every((part) => compareLink(form, part, edits))) return null;
  if (!compareJoints(form, links, edits)) return null;
  return toVariant(form, { ...edges, edits });
}

function isRising(numbers: readonly number[]): boolean {
  for (let at = 1; at < numbers.length; at++) if (numbers[at]! < numbers[at - 1]!) return false;
  return true;
}

/** Where each member of the form's list begins, and where the last one ends: they stand side by side there too. */
function bordersOf({ start, end, cores }: Run): number[] {
  const borders = cores.toSorted((one, other) => one - other);
  return [...borders, borders[0]! + end - start];
}

/** Whether the page has the content of the form that a link says. */
function standsAt(form: Form, { core, page: at, length }: Link): boolean {
  const { index, skeleton } = form.page;
  if (at < 0 || at + length > skeleton.length) return false;
  for (let step = 0; step < length; step++) {
    if (skeleton.units[at + step] !== index.coreUnits[form.core + core + step]) return false;
  }
  return true;
}

/** What stands before the list, its members in the page's order, and what stands behind it. */
function toLinks(
  form: Form,
  run: Run,
  { borders, order }: { borders: number[]; order: number[] },
): { parts: Link[]; members: Link[] } {
  let at = run.start;
  const members = order.map((member) => {
    const core = borders[member]!;
    const link = { core, page: at, length: borders[member + 1]! - core };
    at += link.length;
    return link;
  });
  const before = { core: 0, page: run.start - borders[0]!, length: borders[0]! };
  const last = borders.at(-1)!;
  const behind = { core: last, page: run.end, length: form.content - last };
  return { members, parts: [before, ...members, behind].filter(({ length }) => length > 0) };
}

type Links = ReturnType<typeof toLinks>;

/** The joint before the second place of the list is compared with the form's joint there, whatever members it joins. */
function compareJoints(form: Form, { parts, members }: Links, edits: Edit[]): boolean {
  const starts = members.map(({ core }) => core).toSorted((one, other) => one - other);
  return parts.slice(1).every((part) => {
    const place = members.indexOf(part);
    const core = place < 0 ? part.core : starts[place]!;
    return compareGap(form, { core, page: part.page }, edits);
  });
}

/** The fewest units that have to move: all members but those of the heaviest rising order. */
function movedEdits(form: Form, { members }: Links, order: number[]): Edit[] {
  const kept = heaviestRising(
    order,
    members.map(({ length }) => length),
  );
  const { at } = form.page.skeleton;
  const places = form.page.index.coreAt;
  return members
    .filter((_, index) => !kept.has(index))
    .map(({ core, page: from, length }) => {
      const edit = {
        kind: 'moved',
        start: at[from]!,
        end: at[from + length - 1]! + 1,
        sourceStart: places[form.core + core]!,
        sourceEnd: places[form.core + core + length - 1]! + 1,
      } as const;
      return { ...edit, loss: lossOf(edit) };
    });
}

function heaviestRising(order: number[], weights: number[]): Set<number> {
  const best = order.map((member, index) => {
    const before = order
      .map((other, at) => ({ other, at }))
      .filter(({ other, at }) => at < index && other < member);
    return { index, weight: weights[index]!, before: before.map(({ at }) => at), from: -1 };
  });
  for (const entry of best) {
    const previous = entry.before
      .map((at) => best[at]!)
      .toSorted((one, other) => other.weight - one.weight)[0];
    if (previous) Object.assign(entry, { weight: entry.weight + previous.weight, from: previous.index });
  }
  const kept = new Set<number>();
  let at = best.toSorted((one, other) => other.weight - one.weight)[0]!.index;
  for (; at >= 0; at = best[at]!.from) kept.add(at);
  return kept;
}
