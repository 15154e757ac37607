/** How the reader goes by the settings, and changes its own part of them. */
import { askBackground } from './ask-background.ts';
import { findSettings } from './find-settings.ts';
import type { LiveReader } from './live-reader.ts';
import { sendMessage } from './messages.ts';
import type { ReaderText, Settings } from './read-settings.ts';
import { openDocument } from './reader-moves.ts';

/** Shows by the settings as they stand. */
export async function takeSettings(reader: LiveReader): Promise<void> {
  const settings = await findSettings();
  if (settings) reader.setPart({ settings });
}

/** Shows by changed settings: what is marked may be something else now, in the document as on pages. */
export async function renewSettings(reader: LiveReader): Promise<void> {
  const { settings } = reader.parts;
  await takeSettings(reader);
  const now = reader.parts.settings;
  if (settings && now && listMarked(settings) !== listMarked(now))
    await openDocument(reader, reader.state.here.document);
}

function listMarked({ marking, hidden }: Settings): string {
  return JSON.stringify([marking.density, hidden.everywhere]);
}

/** Sets the text otherwise: shown at once; what cannot be stored holds until the reader is closed. */
export async function setText(reader: LiveReader, text: Partial<ReaderText>): Promise<void> {
  const { settings } = reader.parts;
  if (settings) reader.setPart({ settings: { ...settings, reader: { ...settings.reader, ...text } } });
  await askBackground(() => sendMessage('changeSettings', { change: { reader: text } })).catch(() => {});
}
