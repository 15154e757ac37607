/** Finds the members of a list in a phrase: 制度治党、依规治党 behind 坚持; 规范化标准化 without punctuation. */
import { CONJUNCTION, SEPARATOR, STRUCTURE, kindAt } from './light-units.ts';
import type { Skeleton } from './skeleton.ts';

/** A list inside a phrase, in units of its skeleton. */
export interface List {
  /** Where each member begins; the last number is where the last one ends. */
  borders: number[];
}

/** Members beyond these are not told apart; a list of more is a document, not a phrase. */
const MAX_MEMBERS = 12;
const MIN_MEMBER_LENGTH = 2;
const MAX_TIGHT_LENGTH = 4;
/** Of two members, the first may simply be longer by one. */
const MIN_PREFIX_LENGTH = 2;
/** Fewer words side by side are a noun with what goes before it (关键少数), or chance; no list. */
const MIN_TIGHT_MEMBERS = 3;
/** The preposition that takes its noun phrase before 的: other ones are seldom words by themselves (一把手, 行为, 将来). */
const TOWARDS = '对'.charCodeAt(0);

/** Gives the list that a phrase is or holds, or `null`. `units` are its folded units. */
export function findList(units: Uint16Array, skeleton: Skeleton): List | null {
  const list = governedPair(units, skeleton) ?? findJoined(units, skeleton) ?? tightList(skeleton);
  const isUsable = list && list.length > 2 && list.length <= MAX_MEMBERS + 1 && areDistinct(skeleton, list);
  return isUsable ? { borders: list } : null;
}

/** A list without marks says more than a single 同 or 和, which may belong to a word or to the sentence. */
function findJoined(units: Uint16Array, skeleton: Skeleton): number[] | null {
  const separators = jointsOf(units, skeleton, [SEPARATOR]);
  const joints = jointsOf(units, skeleton, [SEPARATOR, CONJUNCTION]);
  if (joints.length === 0) return null;
  if (separators.length === 0 && (tightList(skeleton)?.length ?? 0) > MIN_TIGHT_MEMBERS) return null;
  // 而 in 同频共振、同向而行 joins nothing on the level of the list.
  return punctuatedList(skeleton, joints) ?? punctuatedList(skeleton, separators);
}

/** Two members between 对 and 的: 对[“一把手”和领导班子]的监督. What governs both goes on before and behind them. */
function governedPair(units: Uint16Array, skeleton: Skeleton): number[] | null {
  const [joint, ...others] = jointsOf(units, skeleton, [SEPARATOR, CONJUNCTION]);
  const [end, ...more] = jointsOf(units, skeleton, [STRUCTURE]);
  if (joint === undefined || end === undefined || others.length + more.length > 0 || end <= joint)
    return null;
  const start = skeleton.units.indexOf(TOWARDS) + 1;
  const isPair = start > 0 && joint - start >= MIN_MEMBER_LENGTH && end - joint >= MIN_MEMBER_LENGTH;
  return isPair ? [start, joint, end] : null;
}

/** Skeleton indices before which a light unit of one of these kinds stands. */
function jointsOf(units: Uint16Array, { at, length }: Skeleton, kinds: readonly number[]): number[] {
  const joints: number[] = [];
  for (let index = 1; index < length; index++) {
    const gap = at[index - 1]! + 1;
    if (gap < at[index]! && kinds.includes(kindAt(units, gap, at[index]!))) joints.push(index);
  }
  return joints;
}

/** Where the others are of one length, what goes before the first or behind the last is no part of the list. */
function punctuatedList(skeleton: Skeleton, joints: number[]): number[] | null {
  const borders = [0, ...joints, skeleton.length];
  const lengths = borders.slice(1).map((border, index) => border - borders[index]!);
  if (joints.length === 0 || lengths.some((length) => length < MIN_MEMBER_LENGTH)) return null;
  const behindFirst = lengths.slice(1);
  const beforeLast = lengths.slice(0, -1);
  const isPrefixed = lengths[0]! - behindFirst[0]! >= MIN_PREFIX_LENGTH || joints.length > 1;
  if (isPrefixed && isLonger(lengths[0]!, behindFirst) && isParallel(skeleton, joints[0]!, behindFirst[0]!)) {
    borders[0] = joints[0]! - behindFirst[0]!;
  } else if (joints.length > 1 && isLonger(lengths.at(-1)!, beforeLast)) {
    borders[borders.length - 1] = joints.at(-1)! + beforeLast[0]!;
  }
  return borders;
}

function isLonger(length: number, others: number[]): boolean {
  return others.every((other) => other === others[0]) && length > others[0]!;
}

/** Whether the members before and behind a border, of one length, share their first or last character. */
function isParallel({ units }: { units: Uint16Array }, border: number, length: number): boolean {
  const start = border - length;
  return units[start] === units[border] || units[border - 1] === units[border + length - 1];
}

/**
 * Members side by side, of one length: 规范化标准化, 党性党风党纪. The most win, for a list read one character too late
 * (化标准化…) loses a member. Of equally many, words of two characters share the first, longer ones the last.
 */
function tightList(skeleton: Skeleton): number[] | null {
  let best: number[] | null = null;
  for (let length = MIN_MEMBER_LENGTH; length <= MAX_TIGHT_LENGTH; length++) {
    const [usual, other] = length === MIN_MEMBER_LENGTH ? [0, length - 1] : [length - 1, 0];
    for (const shared of [usual, other]) {
      for (let start = 0; start + 2 * length <= skeleton.length; start++) {
        const list = parallelFrom(skeleton, { start, length, shared });
        if (list.length > (best?.length ?? 2)) best = list;
      }
    }
  }
  return best;
}

/** Borders of the members from `start` on that have the same character at place `shared`. */
function parallelFrom(
  { units, length: end }: Skeleton,
  { start, length, shared }: { start: number; length: number; shared: number },
): number[] {
  const borders = [start, start + length];
  for (
    let at = start + length;
    at + length <= end && units[at + shared] === units[start + shared];
    at += length
  ) {
    borders.push(at + length);
  }
  return borders;
}

function areDistinct({ units }: Skeleton, borders: number[]): boolean {
  const members = borders
    .slice(1)
    .map((border, index) => String.fromCharCode(...units.subarray(borders[index], border)));
  return new Set(members).size === members.length;
}

/** Says whether two stretches of one length that share their first or last character meet at a border: 走深|走实. */
export function meetsParallel(units: Uint16Array, border: number): boolean {
  for (let length = MIN_MEMBER_LENGTH; length <= MAX_TIGHT_LENGTH; length++) {
    if (border < length || border + length > units.length) break;
    if (isParallel({ units }, border, length)) return true;
  }
  return false;
}

/** Says whether so many units with these word ends fall into words of two, three at least: 立场|观点|方法. */
export function isMadeOfPairs(length: number, wordEnds: readonly number[]): boolean {
  if (length % 2 > 0 || length < MIN_MEMBER_LENGTH * MIN_TIGHT_MEMBERS) return false;
  const ends = new Set(wordEnds);
  for (let at = 2; at < length; at += 2) if (!ends.has(at)) return false;
  return true;
}
