/** Cuts a passage into words with their parts of speech. Quotation marks are no tokens; their neighbours carry them. */
import { fold, foldedText, originalEnd, originalStart } from '../fold.ts';
import { segment } from '../words/segment.ts';
import { findNode, frequency } from '../words/word-list.ts';
import { classifyWord } from './token.ts';
import type { Folded } from '../fold.ts';
import type { WordList } from '../words/word-list.ts';
import type { Token } from './token.ts';

/** A word list with the part of speech of each word. */
export interface TaggedWords {
  words: WordList;
  /** Code of the part of speech of the word that ends in each node. */
  tags: Uint8Array;
}

/** A passage, or a part of a very long one, cut into words. */
export interface Sentence {
  /** Position of the passage in the document. */
  passage: number;
  folded: Folded;
  tokens: Token[];
  /** Whether the passage is a title or a heading. */
  isHeading: boolean;
}

const OPENING = /[“‘「『《〈]/u;
const CLOSING = /[”’」』》〉]/u;
const STRAIGHT = '"';
const LIST_MARK = '、';
const PUNCTUATION = /[\p{P}\p{S}\s]/u;
const MIDDLE_DOT = '·';

/** Marks of quotation before each folded unit and at the end. */
interface Marks {
  opens: Uint8Array;
  closes: Uint8Array;
}

/** Gives the words and punctuation marks of a text. */
export function tokenize(tagged: TaggedWords, text: string): { folded: Folded; tokens: Token[] } {
  const folded = fold(text);
  const marks = findMarks(folded, text);
  const tokens: Token[] = [];
  for (let at = 0; at < folded.length;) {
    const character = String.fromCharCode(folded.units[at]!);
    if (isPunctuation(character)) {
      if (!isBracket(character)) tokens.push(separator(character, at, marks.closes[at + 1]!));
      at++;
    } else at = pushWords(tagged, folded, { marks, tokens, at });
  }
  return { folded, tokens };
}

function isPunctuation(character: string): boolean {
  return character !== MIDDLE_DOT && PUNCTUATION.test(character);
}

/** 《 and 》 stay in folded text, where they are marks of quotation like the others. */
function isBracket(character: string): boolean {
  return OPENING.test(character) || CLOSING.test(character);
}

function separator(word: string, at: number, closes: number): Token {
  const kind = word === LIST_MARK ? 'list' : 'break';
  return { word, class: kind, start: at, end: at + 1, opens: 0, closes, frequency: 0 };
}

/** Cuts the run of text from `at` to the next punctuation or quotation mark; gives its end. */
function pushWords(
  { words, tags }: TaggedWords,
  folded: Folded,
  { marks, tokens, at }: { marks: Marks; tokens: Token[]; at: number },
): number {
  const { units, length } = folded;
  let end = at + 1;
  while (end < length && !hasMark(marks, end) && !isPunctuation(String.fromCharCode(units[end]!))) end++;
  const first = tokens.length;
  let start = at;
  for (const next of segment(words, units, at, end)) {
    const word = foldedText(folded, start, next);
    const kind = classifyWord(word, tags[findNode(words, units, start, next)] ?? 0);
    const seen = frequency(words, units, start, next);
    tokens.push({ word, class: kind, start, end: next, opens: 0, closes: 0, frequency: seen });
    start = next;
  }
  tokens[first]!.opens = marks.opens[at]!;
  tokens.at(-1)!.closes = marks.closes[end]!;
  return end;
}

function hasMark({ opens, closes }: Marks, at: number): boolean {
  return opens[at]! > 0 || closes[at]! > 0;
}

/** Reads the marks from what folding dropped between two units, and from the brackets that it kept. */
function findMarks(folded: Folded, text: string): Marks {
  const { length, units } = folded;
  const marks = { opens: new Uint8Array(length + 1), closes: new Uint8Array(length + 1) };
  let isOpen = false;
  let before = 0;
  for (let at = 0; at <= length; at++) {
    const start = at < length ? originalStart(folded, at) : text.length;
    for (let index = before; index < start; index++) {
      const character = text[index]!;
      if (character === STRAIGHT) isOpen = !isOpen;
      if (OPENING.test(character) || (character === STRAIGHT && isOpen)) marks.opens[at]!++;
      else if (CLOSING.test(character) || character === STRAIGHT) marks.closes[at]!++;
    }
    if (at < length) before = originalEnd(folded, at);
  }
  for (let at = 0; at < length; at++) {
    const character = String.fromCharCode(units[at]!);
    if (OPENING.test(character)) marks.opens[at + 1]!++;
    else if (CLOSING.test(character)) marks.closes[at]!++;
  }
  return marks;
}
