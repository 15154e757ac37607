/**
 * Finds the main phrases of a document that a page does not use.
 *
 * Main are the most important phrases that hold no other phrase as important: of 不忘初心、牢记使命 and the longer
 * wordings round it only the kernel is told, for without it none of them is there.
 */
import { fold } from '../fold.ts';
import { findPatterns } from '../occurrences.ts';
import { passageAt } from '../passages.ts';
import { countPhrases, importanceAt, phraseAt, phraseOfForm, phraseTextAt } from '../phrases.ts';
import type { Library } from '../library.ts';
import type { Phrase } from '../phrases.ts';
import type { AbsentPhrase } from './types.ts';

/** Phrases: more than a reader goes through, and behind them come wordings that few would miss. */
const MAIN_LIMIT = 60;

/** What is known of the page. */
export interface Uses {
  /** Targets of the page's matches, and other wordings that it repeats. */
  wordings: readonly string[];
  /** What a phrase's importance must reach to be marked at all. */
  leastImportance: number;
  /** Whether the reader wants to hear nothing of a phrase. */
  isHidden: (target: string) => boolean;
}

/** Gives the phrases left out, in the order of the document. */
export function findAbsent(library: Library, document: string, uses: Uses): AbsentPhrase[] {
  const used = new Set(uses.wordings.flatMap((wording) => phrasesIn(library, wording)));
  return findMain(library, document, uses.leastImportance)
    .filter((index) => !used.has(index) && !uses.isHidden(phraseTextAt(library, index)))
    .map((index) => toAbsent(library, document, phraseAt(library, index)))
    .toSorted((one, other) => one.position - other.position)
    .map(({ position: _position, ...absent }) => absent);
}

/** The document's main phrases as positions in the library, most important first. */
function findMain(library: Library, document: string, leastImportance: number): number[] {
  const isImportant = (index: number) => importanceAt(library, index) >= leastImportance;
  return Array.from({ length: countPhrases(library) }, (_, index) => index)
    .filter((index) => isImportant(index) && positionIn(library, document, phraseAt(library, index)) >= 0)
    .toSorted((one, other) => importanceAt(library, other) - importanceAt(library, one))
    .filter((index) => {
      const inside = phrasesIn(library, phraseTextAt(library, index));
      return inside.every((other) => other === index || !isImportant(other));
    })
    .slice(0, MAIN_LIMIT);
}

/** The phrases that stand in a wording, itself and those known by another name included. */
function phrasesIn(library: Library, wording: string): number[] {
  const found = findPatterns(library.automaton, fold(wording));
  return found.map(({ pattern }) => phraseOfForm(library, pattern));
}

function positionIn(library: Library, document: string, phrase: Phrase): number {
  return phrase.passages.find((index) => passageAt(library, index).document === document) ?? -1;
}

function toAbsent(library: Library, document: string, phrase: Phrase): AbsentPhrase & { position: number } {
  const position = positionIn(library, document, phrase);
  const { text, importance } = phrase;
  return { target: text, importance, passage: passageAt(library, position), position };
}
