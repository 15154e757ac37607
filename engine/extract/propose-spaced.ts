/**
 * Proposes phrases of languages written with blanks: terms in quotation marks, names (words with capitals, joined
 * across short words such as “of”), abbreviations, and groups of words that come back.
 *
 * Which words only serve the grammar is read from the document: they are short, and frequent for their length. So
 * no list of stop words is needed. Cost: linear, five groups a word.
 */
import type { PhraseClass } from '../types.ts';
import type { ProposedPhrase } from './extract-phrases.ts';
import type { Source } from './propose-chinese.ts';

interface Word {
  text: string;
  /** Lower case. */
  form: string;
  start: number;
  end: number;
  /** Whether a sentence, or a clause behind a mark, begins here. */
  isFirst: boolean;
  hasCapital: boolean;
}

interface Found {
  text: string;
  kind: 'quoted' | 'name' | 'group';
  words: number;
  times: number;
  passages: number[];
}

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[-'’.&][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gu;
const QUOTED = /["“„«]([^"“”„«»]{2,80})["”“»]/gu;
/** Only blanks may stand between the words of a phrase. */
const GAP = /^\s+$/u;
/** Letters: words this short serve the grammar in any language, unless they carry a capital. */
const ALWAYS_SHORT = 3;
/** Letters: up to here a word that makes up this share of the text serves the grammar. */
const SHORT = 6;
const MIN_SHARE = 0.004;
/** Share of the most frequent word behind it: “early” in a text on early warning serves no grammar. */
const MAX_BOUND = 0.7;
/** A share says little when a text has few words. */
const MIN_COUNT = 4;
const MAX_WORDS = 5;
const MAX_NAME_WORDS = 8;
/** Groups of two words come back by chance more often than longer ones. */
const MIN_TIMES = [0, 0, 3, 2, 2, 2];
/** Share of the words of a heading that may have capitals before they say nothing. */
const MAX_CAPITALS = 0.7;
/** Words that are read, so that a book of a megabyte takes no more than seconds. */
const MAX_TEXT_WORDS = 200_000;

/** Gives the proposed phrases, most frequent first. */
export function proposeSpaced(sources: Source[]): ProposedPhrase[] {
  const passages = readWords(sources);
  const isFunction = findFunctionWords(passages.map(({ words }) => words));
  const found = new Map<string, Found>();
  for (const { passage, text, words } of passages) {
    addQuoted(found, { passage, text });
    addNames(found, { passage, text, words }, isFunction);
    addGroups(found, { passage, text, words }, isFunction);
  }
  return [...found.values()]
    .filter((phrase) => isWorthwhile(found, phrase))
    .toSorted((one, other) => weigh(other) - weigh(one))
    .map(toPhrase);
}

interface Read {
  passage: number;
  text: string;
  words: Word[];
}

function readWords(sources: Source[]): Read[] {
  const read: Read[] = [];
  let total = 0;
  for (const { passage, text } of sources) {
    if (total > MAX_TEXT_WORDS) break;
    const words: Word[] = [];
    for (const { 0: word, index: start } of text.matchAll(WORD)) {
      const end = start + word.length;
      const before = words.at(-1);
      const isFirst = !before || !GAP.test(text.slice(before.end, start));
      words.push({
        text: word,
        form: word.toLowerCase(),
        start,
        end,
        isFirst,
        hasCapital: /^\p{Lu}/u.test(word),
      });
    }
    total += words.length;
    read.push({ passage, text, words });
  }
  return read;
}

function findFunctionWords(passages: Word[][]): (word: Word) => boolean {
  const frequent = findFreeWords(passages);
  return ({ form, text, hasCapital, isFirst }) => {
    if (form.length <= ALWAYS_SHORT) return !hasCapital || isFirst || text.length === 1;
    return form.length <= SHORT && frequent.has(form) && !(hasCapital && !isFirst);
  };
}

/** The words that make up a share of the text and go with many others. */
function findFreeWords(passages: Word[][]): Set<string> {
  const followers = new Map<string, Map<string, number>>();
  let total = 0;
  for (const words of passages) {
    total += words.length;
    for (const [at, { form }] of words.entries()) {
      let behind = followers.get(form);
      if (!behind) followers.set(form, (behind = new Map()));
      const next = words[at + 1]?.form ?? '';
      behind.set(next, (behind.get(next) ?? 0) + 1);
    }
  }
  const free = new Set<string>();
  for (const [form, behind] of followers) {
    let [count, most] = [0, 0];
    for (const times of behind.values()) {
      count += times;
      most = Math.max(most, times);
    }
    if (count >= MIN_COUNT && count >= total * MIN_SHARE && most < count * MAX_BOUND) free.add(form);
  }
  return free;
}

function add(found: Map<string, Found>, passage: number, phrase: Omit<Found, 'times' | 'passages'>): void {
  const key = phrase.text.toLowerCase().replaceAll(/\s+/gu, ' ');
  let known = found.get(key);
  if (!known) found.set(key, (known = { ...phrase, times: 0, passages: [] }));
  if (known.kind === 'group') known.kind = phrase.kind;
  known.times++;
  if (known.passages.at(-1) !== passage) known.passages.push(passage);
}

function addQuoted(found: Map<string, Found>, { passage, text }: Omit<Read, 'words'>): void {
  for (const [, inner] of text.matchAll(QUOTED)) {
    const term = inner!.replace(/[\s.,;:!?]+$/u, '').trim();
    const words = term.split(/\s+/u).length;
    if (words <= MAX_NAME_WORDS && /\p{L}{2}/u.test(term))
      add(found, passage, { text: term, kind: 'quoted', words });
  }
}

/** Languages that write weekdays or months with capitals. */
const CALENDAR_LANGUAGES = ['en', 'de', 'nl'];
const CALENDAR = new Set(CALENDAR_LANGUAGES.flatMap(calendarWords));

function isCalendarWord({ form, hasCapital }: Word): boolean {
  return hasCapital && CALENDAR.has(form);
}

function calendarWords(language: string): string[] {
  const format = (part: Intl.DateTimeFormatOptions, date: Date) =>
    new Intl.DateTimeFormat(language, { ...part, timeZone: 'UTC' }).format(date).toLowerCase();
  const days = Array.from({ length: 7 }, (_, day) =>
    format({ weekday: 'long' }, new Date(Date.UTC(2023, 0, 1 + day))),
  );
  const months = Array.from({ length: 12 }, (_, month) =>
    format({ month: 'long' }, new Date(Date.UTC(2023, month))),
  );
  return [...days, ...months];
}

/**
 * Runs of words with capitals; a short word between two of them belongs to the name, unless it leads to a weekday or a
 * month: Vienna on Tuesday.
 */
function addNames(
  found: Map<string, Found>,
  { passage, text, words }: Read,
  isFunction: (word: Word) => boolean,
): void {
  const capitals = words.filter(({ hasCapital }) => hasCapital).length;
  if (words.length > 3 && capitals > words.length * MAX_CAPITALS) return;
  for (let from = 0; from < words.length; from++) {
    if (!words[from]!.hasCapital || isFunction(words[from]!)) continue;
    let to = from;
    for (let at = from + 1; at < words.length && at - from < MAX_NAME_WORDS && !words[at]!.isFirst; at++) {
      if (at - to > 1 && isCalendarWord(words[at]!)) break;
      if (words[at]!.hasCapital) to = at;
      else if (!isFunction(words[at]!) || at - to > 1) break;
    }
    const { isFirst, text: word, start } = words[from]!;
    const isAbbreviation = /^\p{Lu}[\p{Lu}\p{N}&.-]+$/u.test(word);
    const isName = to > from || (!isFirst && word.length > 1) || isAbbreviation;
    const isDate = words.slice(from, to + 1).every(isCalendarWord);
    if (isName && !isDate)
      add(found, passage, { text: text.slice(start, words[to]!.end), kind: 'name', words: to - from + 1 });
    from = to;
  }
}

function addGroups(
  found: Map<string, Found>,
  { passage, text, words }: Read,
  isFunction: (word: Word) => boolean,
): void {
  for (let from = 0; from < words.length; from++) {
    if (isEdgeless(words[from]!, isFunction)) continue;
    for (let to = from + 1; to < words.length && to - from < MAX_WORDS && !words[to]!.isFirst; to++) {
      if (isEdgeless(words[to]!, isFunction)) continue;
      const group = {
        text: text.slice(words[from]!.start, words[to]!.end),
        kind: 'group',
      } as const;
      add(found, passage, { ...group, words: countWords(group.text) });
    }
  }
}

/** A compound says as much as its parts: nature-based solutions. */
function countWords(text: string): number {
  return text.split(/[\s-]+/u).length;
}

/** A phrase neither begins nor ends with a word of grammar, a number, a weekday or a month. */
function isEdgeless(word: Word, isFunction: (word: Word) => boolean): boolean {
  return isFunction(word) || /^\p{N}/u.test(word.form) || isCalendarWord(word);
}

function isWorthwhile(found: Map<string, Found>, { kind, words, times, text }: Found): boolean {
  if (kind === 'quoted') return true;
  if (kind === 'name') return words > 1 || times > 1;
  return times >= MIN_TIMES[Math.min(words, MAX_WORDS)]! && !isAlwaysInside(found, text, times);
}

/** A group that comes as often with a word more is a piece of the longer one. */
function isAlwaysInside(found: Map<string, Found>, text: string, times: number): boolean {
  const key = text.toLowerCase().replaceAll(/\s+/gu, ' ');
  return (inside(found).get(key) ?? 0) >= times;
}

const insideOf = new WeakMap<Map<string, Found>, Map<string, number>>();

/** For each group, how often the most frequent longer one around it comes. */
function inside(found: Map<string, Found>): Map<string, number> {
  let most = insideOf.get(found);
  if (most) return most;
  insideOf.set(found, (most = new Map()));
  for (const [key, { words, times }] of found) {
    if (words < 3 || times < 2) continue;
    const parts = key.split(' ');
    for (let from = 0; from < parts.length; from++) {
      for (let to = from + 2; to <= parts.length; to++) {
        if (to - from === parts.length) continue;
        const part = parts.slice(from, to).join(' ');
        most.set(part, Math.max(most.get(part) ?? 0, times));
      }
    }
  }
  return most;
}

function weigh({ kind, words, times }: Found): number {
  return Math.log(times + 1) * words + (kind === 'group' ? 0 : 2);
}

function toPhrase(found: Found): ProposedPhrase {
  const importance = weigh(found) > 5 ? 3 : weigh(found) > 3 ? 2 : 1;
  return { text: found.text, class: classOf(found), importance, aliases: [], passages: found.passages };
}

const DOCUMENT =
  /\b(?:act|report|treaty|declaration|charter|constitution|convention|agreement|resolution)\b/iu;
const INSTITUTION =
  /\b(?:committee|council|ministry|party|university|court|agency|commission|parliament|congress|department|bank|union|organi[sz]ation|company|corporation|institute|office)\b/iu;

function classOf({ kind, text }: Found): PhraseClass {
  if (kind === 'quoted') return 'quoted';
  if (kind === 'group') return 'formulation';
  if (DOCUMENT.test(text)) return 'document';
  return INSTITUTION.test(text) ? 'institution' : 'doctrine-or-event';
}
