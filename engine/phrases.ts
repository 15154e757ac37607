/** The phrases of a library: arrays, of which a phrase is put together when it is asked for. */
import { fold } from './fold.ts';
import { findPattern } from './scan-automaton.ts';
import { createTextList, startsOf, textAt } from './text-list.ts';
import type { Library } from './library.ts';
import type { TextList } from './text-list.ts';
import type { PhraseClass } from './types.ts';

/** A set formulation of a document. */
export interface Phrase {
  text: string;
  class: PhraseClass;
  /** From 0 to 1; see `importance.ts`. */
  importance: number;
  aliases: string[];
  /** Positions of the passages that hold it, most telling first. */
  passages: number[];
}

/** All phrases; a *form* is the wording of a phrase or an alias, and forms are numbered as the automaton's patterns. */
export interface PhraseTable {
  /** Text of each form as the list writes it: form `n` is phrase `n` itself, the forms behind are aliases. */
  forms: TextList;
  /** Phrase of each alias, rising. */
  aliasOf: Uint32Array<ArrayBuffer>;
  /** Place of each phrase's class in `PHRASE_CLASSES`. */
  classes: Uint8Array<ArrayBuffer>;
  /** Ten-thousandths. */
  importances: Uint16Array<ArrayBuffer>;
  /** Passages of phrase `n`: `passages` from `passageStarts[n]` to `passageStarts[n + 1]`. */
  passageStarts: Uint32Array<ArrayBuffer>;
  passages: Uint32Array<ArrayBuffer>;
}

/** All classes; a file holds their places in this list. */
export const PHRASE_CLASSES: readonly PhraseClass[] = [
  'institution',
  'doctrine-or-event',
  'formulation',
  'slogan',
  'numeral',
  'metaphor',
  'document',
  'quoted',
];
const IMPORTANCE_STEPS = 10_000;

/** Gives the table of these phrases. */
export function createPhraseTable(phrases: readonly Phrase[]): PhraseTable {
  const passages = phrases.map((phrase) => phrase.passages);
  return {
    forms: createTextList(listForms(phrases)),
    aliasOf: Uint32Array.from(phrases.flatMap(({ aliases }, index) => aliases.map(() => index))),
    classes: Uint8Array.from(phrases, (phrase) => PHRASE_CLASSES.indexOf(phrase.class)),
    importances: Uint16Array.from(phrases, ({ importance }) => Math.round(importance * IMPORTANCE_STEPS)),
    passageStarts: startsOf(passages),
    passages: Uint32Array.from(passages.flat()),
  };
}

/** Gives the wordings of all phrases, then of all aliases: the order in which forms are numbered. */
export function listForms(phrases: readonly Pick<Phrase, 'text' | 'aliases'>[]): string[] {
  return [...phrases.map(({ text }) => text), ...phrases.flatMap(({ aliases }) => aliases)];
}

/** Gives how many phrases there are. */
export function countPhrases({ phrases }: Library): number {
  return phrases.classes.length;
}

/** Gives the text of a phrase by its position. */
export function phraseTextAt({ phrases }: Library, index: number): string {
  return textAt(phrases.forms, index);
}

/** Gives the importance of a phrase by its position. */
export function importanceAt({ phrases }: Library, index: number): number {
  return phrases.importances[index]! / IMPORTANCE_STEPS;
}

/** Gives a phrase by its position. */
export function phraseAt(library: Library, index: number): Phrase {
  const { forms, aliasOf, classes, passageStarts, passages } = library.phrases;
  const first = aliasOf.indexOf(index);
  const count = first < 0 ? 0 : aliasOf.lastIndexOf(index) + 1 - first;
  return {
    text: phraseTextAt(library, index),
    class: PHRASE_CLASSES[classes[index]!]!,
    importance: importanceAt(library, index),
    aliases: Array.from({ length: count }, (_, alias) => textAt(forms, classes.length + first + alias)),
    passages: [...passages.subarray(passageStarts[index], passageStarts[index + 1])],
  };
}

/** Gives all phrases: for what goes through them once; what answers a reader asks for those it needs. */
export function allPhrases(library: Library): Phrase[] {
  return Array.from({ length: countPhrases(library) }, (_, index) => phraseAt(library, index));
}

/** Gives the position of the phrase that a form belongs to. */
export function phraseOfForm(library: Library, form: number): number {
  const count = countPhrases(library);
  return form < count ? form : library.phrases.aliasOf[form - count]!;
}

/** Gives the position of the phrase with exactly this text, -1 if the library holds none. */
export function findPhrase(library: Library, text: string): number {
  const { units, length } = fold(text);
  const form = findPattern(library.automaton, units, length);
  return form >= 0 && form < countPhrases(library) && phraseTextAt(library, form) === text ? form : -1;
}
