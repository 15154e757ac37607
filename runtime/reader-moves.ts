/** How the reader moves: from passage to passage, from document to document, to where it was told. */
import { holdsAddress } from '../engine/holds-address.ts';
import { findDocument, findPhrase, findPlaces } from './ask-library.ts';
import type { LiveReader } from './live-reader.ts';
import type { ReaderEvent } from './reader-state.ts';
import type { Stop } from './reader-trail.ts';
import type { ReaderGoal } from './reader.ts';

/** Shows a document anew, or the first one. */
export async function openDocument(reader: LiveReader, id: string | null): Promise<void> {
  const answer = await findDocument(id);
  reader.note(answer ? { ...answer, kind: 'documentCame' } : { kind: 'libraryMissed' });
}

/** Whether the document is there now. One that the library does not hold leaves the present one alone. */
async function needDocument(reader: LiveReader, id: string): Promise<boolean> {
  if (reader.state.document?.id === id) return true;
  const answer = await findDocument(id);
  if (answer?.document?.id !== id) return false;
  reader.note({ ...answer, kind: 'documentCame' });
  return true;
}

/** Goes to a passage, whatever document it is in. */
export async function go(reader: LiveReader, address: string, by: Stop['by']): Promise<void> {
  // The first part of every address is its document's id.
  const [id = ''] = address.split('/');
  const isThere = (await needDocument(reader, id)) && holdsAddress(reader.state.document, address);
  reader.note(isThere ? { kind: 'wentTo', document: id, address, by } : { kind: 'wentNowhere' });
}

/** Goes to the beginning of a document. */
export async function goToDocument(reader: LiveReader, id: string): Promise<void> {
  if (await needDocument(reader, id))
    reader.note({ kind: 'wentTo', document: id, address: null, by: 'reader' });
}

/** Goes back or forward to a stop. */
export async function goTo(reader: LiveReader, stop: Stop | undefined, event: ReaderEvent): Promise<void> {
  if (stop && (await needDocument(reader, stop.document))) reader.note(event);
}

/** Goes to the first passage of what a match names; a phrase that was asked for shows its others too. */
export async function goToTarget(reader: LiveReader, target: string, by: Stop['by']): Promise<void> {
  const known = reader.state.places.get(target);
  const place = known ?? (await findPlaces([target]))?.get(target);
  if (!place) return by === 'reader' ? reader.note({ kind: 'wentNowhere' }) : undefined;
  await go(reader, place.passage.address, by);
  if (by === 'reader' && target !== place.passage.address) await openPhrase(reader, target);
}

/** Goes where it was told to. */
export async function reach(reader: LiveReader, { address, target }: ReaderGoal): Promise<void> {
  if (address) await go(reader, address, 'reader');
  else if (target) await goToTarget(reader, target, 'reader');
}

/** Lists the passages of a phrase. */
export async function openPhrase(reader: LiveReader, target: string): Promise<void> {
  reader.note({ kind: 'phraseOpened', target });
  reader.note({ kind: 'phraseCame', target, content: await findPhrase(target) });
}
