/** The passages of a library: arrays, of which a passage is put together when it is asked for. */
import { addressOf, readAddress } from './address.ts';
import { createTextList, textAt } from './text-list.ts';
import type { DocumentInfo, Library } from './library.ts';
import type { TextList } from './text-list.ts';
import type { Passage, Place } from './types.ts';

/** All passages, document after document, each in its order. */
export interface PassageTable {
  texts: TextList;
  /** Position of each passage's document in `Library.documents`. */
  documents: Uint16Array<ArrayBuffer>;
  sections: Uint32Array<ArrayBuffer>;
  /** Plus one; 0 for a title or a heading. */
  paragraphs: Uint32Array<ArrayBuffer>;
  sentences: Uint32Array<ArrayBuffer>;
}

/** Gives the table of the passages of each document. */
export function createPassageTable(documents: readonly (readonly Passage[])[]): PassageTable {
  const all = documents.flat();
  return {
    texts: createTextList(all.map(({ text }) => text)),
    documents: Uint16Array.from(documents.flatMap((passages, index) => passages.map(() => index))),
    sections: Uint32Array.from(all, ({ section }) => section),
    paragraphs: Uint32Array.from(all, ({ paragraph }) => plusOne(paragraph)),
    sentences: Uint32Array.from(all, ({ sentence }) => plusOne(sentence)),
  };
}

function plusOne(number: number | null): number {
  return number === null ? 0 : number + 1;
}

function lessOne(number: number): number | null {
  return number === 0 ? null : number - 1;
}

/** Gives how many passages there are. */
export function countPassages({ passages }: Library): number {
  return passages.documents.length;
}

/** Gives the text of a passage by its position. */
export function passageTextAt({ passages }: Library, index: number): string {
  return textAt(passages.texts, index);
}

/** Gives a passage by its position. */
export function passageAt(library: Library, index: number): Passage {
  const place = placeAt(library, index);
  return { ...place, address: addressOf(place), text: passageTextAt(library, index) };
}

/** Gives the passages of one document, in its order; none for an id that the library does not hold. */
export function passagesOf(library: Library, id: string): Passage[] {
  const document = library.documents.findIndex((one) => one.id === id);
  const { documents } = library.passages;
  const first = documents.indexOf(document);
  const count = first < 0 ? 0 : documents.lastIndexOf(document) + 1 - first;
  return Array.from({ length: count }, (_, index) => passageAt(library, first + index));
}

/** Gives all passages: for what goes through them once; what answers a reader asks for those it needs. */
export function allPassages(library: Library): Passage[] {
  return Array.from({ length: countPassages(library) }, (_, index) => passageAt(library, index));
}

/** Gives the address of a passage by its position. */
export function addressAt(library: Library, index: number): string {
  return addressOf(placeAt(library, index));
}

function placeAt({ documents, passages }: Library, index: number): Place {
  return {
    document: documents[passages.documents[index]!]!.id,
    section: passages.sections[index]!,
    paragraph: lessOne(passages.paragraphs[index]!),
    sentence: lessOne(passages.sentences[index]!),
  };
}

/** Gives the position of the passage with this address, -1 if the library holds none. */
export function findPassage(library: Library, address: string): number {
  const place = readAddress(address);
  const document = library.documents.findIndex(({ id }) => id === place?.document);
  if (!place || document < 0) return -1;
  const { documents, sections, paragraphs, sentences } = library.passages;
  const [paragraph, sentence] = [plusOne(place.paragraph), plusOne(place.sentence)];
  return documents.findIndex(
    (own, index) =>
      own === document &&
      sections[index] === place.section &&
      paragraphs[index] === paragraph &&
      sentences[index] === sentence,
  );
}

/** Gives what is known of a passage's document. */
export function documentOf({ documents }: Library, { document }: Pick<Place, 'document'>): DocumentInfo {
  return documents.find(({ id }) => id === document)!;
}

/** Gives the sentences of the same paragraph before and behind a passage, whole; empty beside a title or a heading. */
export function neighboursAt(library: Library, index: number): { before: string; after: string } {
  const { sentences } = library.passages;
  const isBeside = (other: number) => sentences[other]! > 0 && isSameParagraph(library, index, other);
  let first = index;
  let last = index;
  if (sentences[index]! > 0) {
    while (first > 0 && isBeside(first - 1)) first--;
    while (last + 1 < sentences.length && isBeside(last + 1)) last++;
  }
  const join = (from: number, to: number) =>
    Array.from({ length: to - from }, (_, at) => passageTextAt(library, from + at)).join('');
  return { before: join(first, index), after: join(index + 1, last + 1) };
}

function isSameParagraph({ passages }: Library, one: number, other: number): boolean {
  const { documents, sections, paragraphs } = passages;
  return (
    documents[one] === documents[other] &&
    sections[one] === sections[other] &&
    paragraphs[one] === paragraphs[other]
  );
}
