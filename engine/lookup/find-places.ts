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
  const { section } = place;
  const paragraph = place.paragraph === 'heading' ? HEADING : plusOne(place.paragraph);
  const isAnyParagraph = section === null && paragraph !== HEADING;
  const sentence = plusOne(place.sentence ?? (isAnyParagraph ? 1 : null));
  // In the opening, paragraph 0 is no introduction but a salutation.
  const least = section === null && place.paragraph === 0 ? 1 : 0;
  const found: number[] = [];
  for (let index = 0; index < passages.documents.length && found.length < most; index++) {
    const isHere =
      isMeant[passages.documents[index]!]! &&
      passages.sections[index]! >= least &&
      (section === null || passages.sections[index] === section) &&
      (paragraph === null || passages.paragraphs[index] === paragraph) &&
      (sentence === null || passages.sentences[index] === sentence);
    if (isHere) found.push(index);
  }
  return found;
}

/** As the table of passages counts. */
const HEADING = 0;
function plusOne(number: number | null): number | null {
  return number === null ? null : number + 1;
}

/** By its id, or by a title as the interface writes it. */
function isNamed({ id, title, shortTitle }: DocumentInfo, folded: string): boolean {
  const names = [id, title, shortTitle.zh, shortTitle.en];
  return names.some((name) => foldName(name) === folded);
}
