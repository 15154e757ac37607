/** Finds the passages at a place that a query names. */
import { foldText } from '../fold.ts';
import type { Library } from '../library.ts';
import type { NamedPlace } from './read-place.ts';

/** Gives the positions of the passages at a place, in the library's order, at most so many. */
export function findPlaces({ documents, passages }: Library, place: NamedPlace, most: number): number[] {
  const isMeant = documents.map(({ id }) => place.document === null || foldText(id) === place.document);
  const found: number[] = [];
  for (let index = 0; index < passages.documents.length && found.length < most; index++) {
    const isHere =
      isMeant[passages.documents[index]!]! &&
      passages.sections[index] === place.section &&
      (place.paragraph === null || passages.paragraphs[index] === place.paragraph + 1) &&
      (place.sentence === null || passages.sentences[index] === place.sentence + 1);
    if (isHere) found.push(index);
  }
  return found;
}
