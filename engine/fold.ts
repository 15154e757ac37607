/**
 * Folding: the form in which everything is compared.
 *
 * Two steps. The first goes through the text once and replaces each UTF-16 unit by its folded form: NFKC,
 * lower case, traditional → simplified; quotation marks, zero-width and control characters are dropped. A table
 * remembers each unit's form, so the common case is one look-up. The second (`foldInContext`) looks at what
 * needs its neighbours: numerals, readings in brackets, white space.
 *
 * Cost: linear. Folding twice changes nothing. Limit: characters are simplified one by one, without regard
 * to the word (乾隆 becomes 干隆, but on both sides, so the two still agree).
 */
import { foldInContext } from './fold-in-context.ts';
import { BLANK, CLUSTER, DROPPED, classifyUnit, foldCluster, isCombining } from './fold-unit.ts';
import { createOffsets, dropLastSegment, endOffset, openSegment, startOffset } from './offsets.ts';
import type { Offsets } from './offsets.ts';

/** A folded text with the way back to the original. */
export interface Folded {
  /** Number of folded units; the array may be longer. */
  length: number;
  /** Folded UTF-16 units. */
  units: Uint16Array;
  /** One map for each step of folding, first step first. */
  steps: Offsets[];
}

/** What `classifyUnit` said of each UTF-16 unit; 0 = not met yet. */
const table = new Uint16Array(0x10000);
const BLANK_UNIT = 0x20;
/** UTF-16 units: no writing system stacks more marks; text that does is folded piece by piece, in linear time. */
const MAX_CLUSTER_LENGTH = 256;
/** No parallel segment goes on behind a cluster. */
const OUT_OF_STEP = Number.NEGATIVE_INFINITY;

/** Gives the folded text; `originalStart` and `originalEnd` lead back to `text`. */
export function fold(text: string): Folded {
  return foldInContext(foldUnits(text));
}

/** Gives the folded form alone. */
export function foldText(text: string): string {
  return foldedText(fold(text));
}

const decoder = new TextDecoder('utf-16le', { ignoreBOM: true });

/** Gives the units from `start` to `end` of a folded text as a string. */
export function foldedText({ units, length }: Folded, start = 0, end: number = length): string {
  return decoder.decode(units.subarray(start, end));
}

/** Gives where folded unit `index` begins in the original text. */
export function originalStart({ steps }: Folded, index: number): number {
  let at = index;
  for (let step = steps.length - 1; step >= 0; step--) at = startOffset(steps[step]!, at);
  return at;
}

/** Gives where folded unit `index` ends in the original text. */
export function originalEnd({ steps }: Folded, index: number): number {
  let end = index + 1;
  for (let step = steps.length - 1; step >= 0; step--) end = endOffset(steps[step]!, end - 1);
  return end;
}

function foldUnits(text: string): Folded {
  const folded: Folded = { length: 0, units: new Uint16Array(text.length + 1), steps: [createOffsets()] };
  for (let index = 0; index < text.length;) {
    index = foldPlainRun(folded, text, index);
    if (index < text.length) index = pushCluster(folded, text, index);
  }
  return folded;
}

/** Folds from `index` up to the next character that takes its neighbours with it; gives that one's offset. */
function foldPlainRun(folded: Folded, text: string, index: number): number {
  const offsets = folded.steps[0]!;
  const end = text.length;
  while (folded.units.length < folded.length + end - index) grow(folded);
  const { units } = folded;
  let { length } = folded;
  let shift = OUT_OF_STEP;
  let isInStep = false;
  let at = index;
  for (; at < end; at++) {
    // The common case in as few steps as can be: a unit behind one that was kept.
    if (isInStep) {
      for (let form = 0; at < end && (form = table[text.charCodeAt(at)]!) > CLUSTER; at++) {
        units[length++] = form;
      }
      if (at === end) break;
    }
    let form = formOf(text.charCodeAt(at));
    if (form === CLUSTER) break;
    if (form === BLANK) form = length > 0 && units[length - 1] !== BLANK_UNIT ? BLANK_UNIT : DROPPED;
    isInStep = form !== DROPPED;
    if (!isInStep) continue;
    if (at - length !== shift) {
      shift = at - length;
      openSegment(offsets, length, at);
    }
    units[length++] = form;
  }
  folded.length = length;
  return at;
}

function formOf(unit: number): number {
  return (table[unit] ||= classifyUnit(unit));
}

/**
 * Folds the character at `index` together with the marks that combine with it and gives the index behind them.
 * Marks that come late (behind something dropped) are folded with the unit already pushed.
 */
function pushCluster(folded: Folded, text: string, index: number): number {
  let end = index + (text.codePointAt(index)! > 0xffff ? 2 : 1);
  while (end < text.length && end - index < MAX_CLUSTER_LENGTH && isCombining(text.charCodeAt(end))) end++;
  let start = index;
  let form = foldCluster(text.slice(start, end));
  if (form !== '' && isCombining(form.charCodeAt(0)) && canTakeBase(folded, end)) {
    start = popBase(folded);
    form = foldCluster(text.slice(start, end));
  }
  if (form !== '') openSegment(folded.steps[0]!, folded.length, start, end);
  for (let at = 0; at < form.length; at++) {
    if (folded.length === folded.units.length) grow(folded);
    folded.units[folded.length++] = form.charCodeAt(at);
  }
  return end;
}

function canTakeBase(folded: Folded, end: number): boolean {
  return folded.length > 0 && end - originalStart(folded, folded.length - 1) < MAX_CLUSTER_LENGTH;
}

/** Takes back the last character, and a blank behind it; gives its original offset. A blank never stands first. */
function popBase(folded: Folded): number {
  if (folded.units[folded.length - 1] === BLANK_UNIT) popCharacter(folded);
  return popCharacter(folded);
}

function popCharacter(folded: Folded): number {
  const offsets = folded.steps[0]!;
  const start = startOffset(offsets, folded.length - 1);
  folded.length = offsets.end.at(-1)! > 0 ? offsets.at.at(-1)! : folded.length - 1;
  if (offsets.at.at(-1) === folded.length) dropLastSegment(offsets);
  return start;
}

/** One character may fold to 18 units; the array doubles when it is full. */
function grow(folded: Folded): void {
  const units = new Uint16Array(folded.units.length * 2 + 32);
  units.set(folded.units);
  folded.units = units;
}
