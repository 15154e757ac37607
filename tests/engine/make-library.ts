/** A small library for tests: one document, its phrases given as lines of a list. */
import { compileLibrary } from '../../engine/library.ts';
import { parseDocument } from '../../engine/parse-document.ts';
import { readPhrases } from '../../engine/read-phrases.ts';
import type { Library } from '../../engine/library.ts';

/** Gives the library of a text (title, then paragraphs) with phrases such as `四风` or `四风\tnumeral\t2`. */
export function makeLibrary(text: string, phrases: string[]): Library {
  const document = parseDocument(`---\nid: talk\n---\n${text}`);
  const list = phrases.map((line) => (line.includes('\t') ? line : `${line}\tformulation\t3`));
  return compileLibrary([{ document, phrases: readPhrases(list.join('\n')) }]);
}
