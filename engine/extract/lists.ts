/**
 * Lists of parallel members: A、B、C and A，B. The first member begins somewhere in its segment and the last one ends
 * somewhere in its own (擘画了[全面建设…国家、全面推进…复兴]的宏伟蓝图), so the borders are chosen by how much the
 * members are alike: length, first and last word, word classes.
 */
import { isNominal, isSeparator, isVerb } from './token.ts';
import type { Token } from './token.ts';
import type { WordSpan } from './spans.ts';

interface Segment {
  from: number;
  to: number;
  /** Whether the mark behind it goes on with the list. */
  goesOn: boolean;
}

/** A choice of borders with how parallel the members are, 0 to 1. */
interface Choice {
  from: number;
  to: number;
  alike: number;
}

type Kind = 'list' | 'clauses';
/** Members of a list, and clauses in a row; more are an enumeration of things, no phrase. */
const MAX_MEMBERS = { list: 6, clauses: 3 };
/** Members; a longer run lists things, and its parts would be a great many. */
const MAX_RUN = 16;
/** Words from the mark within which a border is looked for. */
const REACH = 9;
/** Choices of borders kept for each list beside the natural ones. */
const KEPT = 3;
/** Folded units. */
const MAX_UNITS = 48;
const MIN_UNITS = 4;
/** Below this, members only happen to stand side by side. */
const ALIKE = 0.5;

/** Calls `visit` with every list of the sentence, with the traits that tell how it was found. */
export function findLists(tokens: readonly Token[], visit: (span: WordSpan) => void): void {
  const members = cut(tokens, isSeparator, (mark) => mark?.class === 'list');
  const clauses = cut(
    tokens,
    (token) => token.class === 'break',
    (mark) => mark?.word === ',' || mark?.word === ';',
  );
  for (const run of runsOf(members))
    if (run.length <= MAX_RUN) visitRun(tokens, { run, kind: 'list' }, visit);
  for (const run of runsOf(clauses)) visitRun(tokens, { run, kind: 'clauses' }, visit);
}

function cut(
  tokens: readonly Token[],
  parts: (token: Token) => boolean,
  goesOn: (mark: Token | undefined) => boolean,
): Segment[] {
  const segments: Segment[] = [];
  let from = 0;
  for (let at = 0; at <= tokens.length; at++) {
    if (at < tokens.length && !parts(tokens[at]!)) continue;
    if (at > from) segments.push({ from, to: at - 1, goesOn: goesOn(tokens[at]) });
    from = at + 1;
  }
  return segments;
}

function runsOf(segments: Segment[]): Segment[][] {
  const runs: Segment[][] = [[]];
  for (const segment of segments) {
    runs.at(-1)!.push(segment);
    if (!segment.goesOn) runs.push([]);
  }
  return runs.filter((run) => run.length > 1);
}

function visitRun(
  tokens: readonly Token[],
  { run, kind }: { run: Segment[]; kind: Kind },
  visit: (span: WordSpan) => void,
): void {
  for (let first = 0; first < run.length - 1; first++) {
    for (let last = first + 1; last < Math.min(run.length, first + MAX_MEMBERS[kind]); last++) {
      const part = run.slice(first, last + 1);
      const traits = [
        kind,
        part.length === run.length ? `${kind}Full` : `${kind}Part`,
        `members${Math.min(4, part.length)}`,
      ];
      visitChoices(tokens, { part, kind, traits }, visit);
    }
  }
}

function visitChoices(
  tokens: readonly Token[],
  { part, kind, traits }: { part: Segment[]; kind: Kind; traits: string[] },
  visit: (span: WordSpan) => void,
): void {
  const choices = kind === 'list' ? listChoices(tokens, part) : clauseChoices(tokens, part);
  const best = Math.max(...choices.map(({ alike }) => alike));
  for (const choice of choices) {
    const units = tokens[choice.to]!.end - tokens[choice.from]!.start;
    if (units < MIN_UNITS || units > MAX_UNITS) continue;
    const own = [
      ...traits,
      `${kind}Alike${Math.floor(choice.alike * 5)}`,
      ...borderTraits(tokens, part, choice),
    ];
    if (choice.alike === best) own.push('listBest');
    else own.push(`listWorse${Math.min(3, Math.ceil((best - choice.alike) * 5))}`);
    if (choice.alike < ALIKE) own.push('listLow');
    visit({ from: choice.from, to: choice.to, traits: own });
  }
}

/** The most parallel borders, and the natural ones: the segment's own, and those of the noun phrase at the mark. */
function listChoices(tokens: readonly Token[], part: Segment[]): Choice[] {
  const first = part[0]!;
  const last = part.at(-1)!;
  const starts = range(Math.max(first.from, first.to - REACH), first.to).filter((at) =>
    mayStart(tokens[at]!),
  );
  const ends = range(last.from, Math.min(last.to, last.from + REACH)).filter((at) => mayEnd(tokens[at]!));
  const ranked = starts
    .flatMap((from) => ends.map((to) => ({ from, to, alike: likeness(tokens, part, { from, to }) })))
    .toSorted((one, other) => other.alike - one.alike);
  const best = ranked[0];
  if (!best) return [];
  const choices = new Map(ranked.slice(0, KEPT).map((choice) => [keyOf(choice), choice]));
  for (const from of [first.from, skipLead(tokens, first), nounPhraseStart(tokens, first), best.from]) {
    for (const to of [last.to, nounPhraseEnd(tokens, last), best.to]) {
      const choice = { from, to, alike: likeness(tokens, part, { from, to }) };
      if (!choices.has(keyOf(choice))) choices.set(keyOf(choice), choice);
    }
  }
  const owner = best.from - 2;
  if (owner >= first.from && tokens[best.from - 1]!.class === 'of') {
    choices.set(`${owner} ${best.to}`, { ...best, from: owner });
  }
  return [...choices.values()];
}

function clauseChoices(tokens: readonly Token[], part: Segment[]): Choice[] {
  const first = part[0]!;
  const { to } = part.at(-1)!;
  const starts = range(first.from, Math.min(first.to, first.from + 2 * REACH)).filter(
    (at) => at === first.from || startsClause(tokens[at]!),
  );
  return starts
    .map((from) => ({ from, to, alike: likeness(tokens, part, { from, to }) }))
    .toSorted((one, other) => other.alike - one.alike)
    .filter(({ from }, rank) => rank < KEPT || from === first.from);
}

function keyOf({ from, to }: Choice): string {
  return `${from} ${to}`;
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
}

function mayStart({ class: kind }: Token): boolean {
  return kind !== 'of' && kind !== 'particle' && kind !== 'place' && kind !== 'pronoun';
}

function mayEnd({ class: kind }: Token): boolean {
  return kind !== 'of' && kind !== 'particle' && kind !== 'preposition' && kind !== 'conjunction';
}

function startsClause({ class: kind }: Token): boolean {
  return isVerb(kind) || kind === 'preposition' || kind === 'adverb';
}

function isLead({ class: kind, opens }: Token): boolean {
  if (opens > 0) return false;
  return ['light', 'adverb', 'pronoun', 'preposition', 'conjunction', 'particle', 'shortVerb'].includes(kind);
}

function skipLead(tokens: readonly Token[], { from, to }: Segment): number {
  let at = from;
  while (at < to && at - from < 2 && isLead(tokens[at]!)) at++;
  return at;
}

/** Whether a word goes on with a noun phrase. */
function isPhrasal(token: Token | undefined): boolean {
  if (!token) return false;
  return (
    isNominal(token.class) ||
    ['adjective', 'shortAdjective', 'verb', 'number', 'of', 'join'].includes(token.class)
  );
}

function nounPhraseStart(tokens: readonly Token[], { from, to }: Segment): number {
  let at = to;
  while (at > from && isPhrasal(tokens[at - 1])) at--;
  while (at < to && tokens[at]!.class === 'of') at++;
  return at;
}

function nounPhraseEnd(tokens: readonly Token[], { from, to }: Segment): number {
  let at = from;
  while (at < to && isPhrasal(tokens[at + 1])) at++;
  while (at > from && tokens[at]!.class === 'of') at--;
  return at;
}

function borderTraits(tokens: readonly Token[], part: Segment[], { from, to }: Choice): string[] {
  const first = part[0]!;
  const last = part.at(-1)!;
  const traits: string[] = [];
  if (from === first.from) traits.push('listFromStart');
  else if (from === skipLead(tokens, first)) traits.push('listFromLead');
  else traits.push(from === nounPhraseStart(tokens, first) ? 'listFromNoun' : 'listFromInside');
  if (from > first.from && isPhrasal(tokens[from - 1])) traits.push(`listAfter:${tokens[from - 1]!.class}`);
  if (to === last.to) traits.push('listToEnd');
  else traits.push(to === nounPhraseEnd(tokens, last) ? 'listToNoun' : 'listToInside');
  if (to < last.to) traits.push(`listBefore:${tokens[to + 1]!.class}`);
  return traits;
}

/** How parallel the members are: the mean of neighbours, drawn down by the worst. */
function likeness(
  tokens: readonly Token[],
  part: Segment[],
  { from, to }: { from: number; to: number },
): number {
  const members = part.map((segment) => ({ from: segment.from, to: segment.to }));
  members[0]!.from = from;
  members.at(-1)!.to = to;
  const pairs = members.slice(1).map((member, index) => alikeness(tokens, members[index]!, member));
  return (pairs.reduce((sum, pair) => sum + pair, 0) / pairs.length + Math.min(...pairs)) / 2;
}

interface Member {
  from: number;
  to: number;
}

/** Weights were set by hand on lists of Chinese documents; only their order matters. */
function alikeness(tokens: readonly Token[], one: Member, other: Member): number {
  const a = textOf(tokens, one);
  const b = textOf(tokens, other);
  let alike = [0.4, 0.2, 0.1][Math.abs(a.length - b.length)] ?? 0;
  const [firstOne, firstOther] = [tokens[one.from]!, tokens[other.from]!];
  const [lastOne, lastOther] = [tokens[one.to]!, tokens[other.to]!];
  if (family(firstOne) === family(firstOther)) alike += 0.15;
  if (family(lastOne) === family(lastOther)) alike += 0.1;
  alike += firstOne.word === firstOther.word ? 0.3 : a[0] === b[0] ? 0.2 : 0;
  alike += lastOne.word === lastOther.word ? 0.3 : a.at(-1) === b.at(-1) ? 0.2 : 0;
  if (a.length === b.length && Array.from(a.slice(1, -1)).some((unit, index) => unit === b[index + 1]))
    alike += 0.15;
  if (a.length < 2 || b.length < 2) alike -= 0.5;
  return Math.max(0, Math.min(1, alike));
}

function textOf(tokens: readonly Token[], { from, to }: Member): string {
  let text = '';
  for (let at = from; at <= to; at++) text += tokens[at]!.word;
  return text;
}

function family({ class: kind }: Token): string {
  if (isNominal(kind)) return 'noun';
  if (isVerb(kind)) return 'verb';
  return kind === 'shortAdjective' ? 'adjective' : kind;
}
