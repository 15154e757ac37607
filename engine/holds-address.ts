import type { ReadDocument } from './read-document.ts';

/** Whether a document holds a passage, heading or title of this address. */
export function holdsAddress(document: ReadDocument | null, address: string): boolean {
  return (document?.sections ?? []).some(
    ({ heading, paragraphs }) =>
      heading?.address === address ||
      paragraphs.some(({ passages }) => passages.some((passage) => passage.address === address)),
  );
}
