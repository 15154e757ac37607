/** Finds the passages at a place that a query names. */
import type { DocumentInfo, Library } from '../library.ts';
import { foldName } from './read-place.ts';
import type { NamedPlace } from './read-place.ts';

/**
 * Gives the positions of the passages at a place, in the library's order, at most so many. Of a paragraph of whatever
 * section it is the first sentence: it leads to each.
 */
export function findPlaces({ documents, passages }: Library, place: NamedPlace, most: number): number[] {
  const isMeant = documents.map((document) => place.document === null || isNamed(document, place.document));
  const sentence = place.section === null ? (place.sentence ?? 1) : place.sentence;
  const found: number[] = [];
  for (let index = 0; index < passages.documents.length && found.length < most; index++) {
    const isHere =
      isMeant[passages.documents[index]!]! &&
      (place.section === null || passages.sections[index] === place.section) &&
      (place.paragraph === null || passages.paragraphs[index] === place.paragraph + 1) &&
      (sentence === null || passages.sentences[index] === sentence + 1);
    if (isHere) found.push(index);
  }
  return found;
}

/** By its id, or by a title as the interface writes it. */
function isNamed({ id, title, shortTitle }: DocumentInfo, folded: string): boolean {
  const names = [id, title, shortTitle.zh, shortTitle.en];
  return names.some((name) => foldName(name) === folded);
}
