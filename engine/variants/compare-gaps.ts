/**
 * Compares the light units between two content units on the page with those in the phrase, and says whether they
 * may differ. What may come or go depends on how much content the phrase has: 的 makes another thing of a short
 * one (党的领导, 党领导), and nothing of a long one.
 */
import { lossOf } from '../score.ts';
import {
  ADVERB,
  ASPECT,
  BRACKET,
  CONJUNCTION,
  INNER_MARK,
  MEASURE,
  SENTENCE_END,
  SEPARATOR,
  STRUCTURE,
  kindAt,
  lightLength,
} from './light-units.ts';
import { isSame } from './edit.ts';
import type { Edit, Stretch } from './edit.ts';

/** Where in the phrase a gap lies. */
export interface GapPlace {
  /** Content units of the phrase before and behind the gap. */
  before: number;
  after: number;
  /** Whether a word of the phrase ends at the gap. */
  isWordBorder: () => boolean;
  /** Whether two members of a list meet at the gap that the phrase writes without a mark between. */
  isMemberBorder: () => boolean;
  /** Whether a word of one character ends or begins at the gap. */
  isBesideSingle: () => boolean;
  /** Whether a word would stand across the gap if nothing stood between. */
  wouldJoin: () => boolean;
}

interface Token {
  kind: number;
  start: number;
  end: number;
}

/** Adds the differences of two gaps to `edits`; says whether they are such as leave the phrase what it is. */
export function compareGaps(page: Stretch, source: Stretch, place: GapPlace, edits: Edit[]): boolean {
  if (isSame(page, source)) return true;
  const rest = unmatched(page, source);
  for (let at = 0; at < Math.max(rest.page.length, rest.source.length); at++) {
    const extra = rest.page[at];
    const missing = rest.source[at];
    if (!isAllowed(extra?.kind, missing?.kind, place)) return false;
    edits.push(toEdit(extra, missing, page, source));
  }
  return true;
}

/** Pairs off equal words, in order, then those of one class; a side without a partner keeps `undefined` in its place. */
function unmatched(
  page: Stretch,
  source: Stretch,
): { page: (Token | undefined)[]; source: (Token | undefined)[] } {
  const extra = tokensOf(page);
  const missing = tokensOf(source);
  let from = 0;
  for (let at = 0; at < missing.length; at++) {
    const partner = extra.findIndex(
      (token, index) => index >= from && isSame({ ...page, ...token }, { ...source, ...missing[at]! }),
    );
    if (partner < 0) continue;
    extra.splice(partner, 1);
    missing.splice(at--, 1);
    from = partner;
  }
  return pairClasses(extra, missing);
}

function pairClasses(
  extra: Token[],
  missing: Token[],
): { page: (Token | undefined)[]; source: (Token | undefined)[] } {
  const rest = [...extra];
  const page: (Token | undefined)[] = [];
  const source: (Token | undefined)[] = [];
  for (const token of missing) {
    const partner = rest.findIndex(({ kind }) => classOf(kind) === classOf(token.kind));
    page.push(partner < 0 ? undefined : rest.splice(partner, 1)[0]);
    source.push(token);
  }
  return { page: [...page, ...rest], source };
}

function tokensOf({ units, start, end }: Stretch): Token[] {
  const tokens: Token[] = [];
  for (let at = start; at < end;) {
    const next = at + Math.max(1, lightLength(units, at, end));
    tokens.push({ kind: kindAt(units, at, end), start: at, end: next });
    at = next;
  }
  return tokens;
}

/** What can stand for each other: 、 and 和 both join. */
function classOf(kind: number): number {
  return kind === CONJUNCTION ? SEPARATOR : kind === MEASURE ? ADVERB : kind;
}

/** Content units that a phrase must have; below, the change makes something else of it. */
const MIN_CONTENT = {
  anyChange: 4,
  adverb: 6,
  missingBracket: 6,
  missingJoint: 5,
  extraSeparator: 8,
  extraConjunction: 10,
  sentenceEnd: 10,
  /** From here on a particle may go beside a single character as well: 走向新的胜利, 走向新胜利. */
  longPhrase: 7,
} as const;

function isAllowed(extra: number | undefined, missing: number | undefined, place: GapPlace): boolean {
  const content = place.before + place.after;
  if (content < MIN_CONTENT.anyChange) return false;
  if (extra !== undefined && missing !== undefined) return mayReplace(extra, missing, content);
  if (extra !== undefined) return mayAdd(extra, place, content);
  return mayDrop(missing!, place, content);
}

const REPLACEABLE = new Set([SEPARATOR, STRUCTURE, ASPECT, BRACKET, INNER_MARK]);

function mayReplace(extra: number, missing: number, content: number): boolean {
  const kind = classOf(extra);
  if (kind !== classOf(missing)) return isSentenceEnd(extra, missing) && content >= MIN_CONTENT.sentenceEnd;
  if (kind === ADVERB) return content >= MIN_CONTENT.adverb;
  return REPLACEABLE.has(kind);
}

function isSentenceEnd(extra: number, missing: number): boolean {
  return (
    (extra === SENTENCE_END && missing === SEPARATOR) || (extra === SEPARATOR && missing === SENTENCE_END)
  );
}

function mayAdd(kind: number, place: GapPlace, content: number): boolean {
  const isBetweenWords = place.before >= 2 && place.after >= 2;
  if (kind === ADVERB || kind === MEASURE) {
    return content >= MIN_CONTENT.adverb && place.before > 0 && place.after > 0 && place.isWordBorder();
  }
  if (!isBetweenWords) return false;
  if (classOf(kind) === SEPARATOR) {
    const least = kind === SEPARATOR ? MIN_CONTENT.extraSeparator : MIN_CONTENT.extraConjunction;
    return (content >= least && place.isWordBorder()) || place.isMemberBorder();
  }
  return (kind === STRUCTURE || kind === ASPECT) && place.isWordBorder();
}

function mayDrop(kind: number, place: GapPlace, content: number): boolean {
  if (kind === ADVERB || kind === MEASURE) return content >= MIN_CONTENT.adverb;
  if (kind === BRACKET) return content >= MIN_CONTENT.missingBracket;
  // At the phrase's edge it belongs to a word (同频共振, 和谐), and the word would be torn.
  if (place.before === 0 || place.after === 0 || place.wouldJoin()) return false;
  const isBetweenWords = place.before >= 2 && place.after >= 2;
  if (kind === SEPARATOR || kind === CONJUNCTION)
    return content >= MIN_CONTENT.missingJoint && isBetweenWords;
  if (kind !== STRUCTURE && kind !== ASPECT) return false;
  return content >= MIN_CONTENT.longPhrase || (isBetweenWords && !place.isBesideSingle());
}

function toEdit(extra: Token | undefined, missing: Token | undefined, page: Stretch, source: Stretch): Edit {
  const kind = extra ? (missing ? 'replaced' : 'extra') : 'missing';
  const start = extra?.start ?? page.end;
  const sourceStart = missing?.start ?? source.end;
  const edit = {
    kind,
    start,
    end: extra?.end ?? start,
    sourceStart,
    sourceEnd: missing?.end ?? sourceStart,
  } as const;
  return { ...edit, loss: lossOf(edit, (extra ?? missing)!.kind) };
}
