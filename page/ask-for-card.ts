/** What a card asks the background. */
import type { CardContent, LocatedSentence } from '../engine/types.ts';
import type { CitationStyle } from '../runtime/read-settings.ts';
import { ask } from './ask.ts';
import type { ShownMark } from './card/card-view.ts';
import { sendMessage } from './messaging.ts';

/** What the background knows of a target. */
export type CardAnswer =
  { kind: 'card'; content: CardContent } | { kind: 'unknown' } | { kind: 'unavailable' };

/** A selection in sentences, or no library to place them by. */
export type PlacesAnswer = { kind: 'located'; sentences: LocatedSentence[] } | { kind: 'unavailable' };

/** The source of a match; `null` without an answer. */
export function askForCard(
  { target, kind, text }: ShownMark,
  signal: AbortSignal,
): Promise<CardAnswer | null> {
  const request = () => sendMessage('getCard', { target, kind, text });
  return ask({ request, isAnswer: isCardAnswer }, signal);
}

/** Where the sentences of a text come from. */
export function askForPlaces(text: string, signal: AbortSignal): Promise<PlacesAnswer | null> {
  return ask({ request: () => sendMessage('locateText', { text }), isAnswer: isPlacesAnswer }, signal);
}

/** How the reader copied last. */
export async function askForStyle(signal: AbortSignal): Promise<CitationStyle> {
  const answer = await ask({ request: () => sendMessage('getSettings'), isAnswer: isSettings }, signal);
  return answer?.citation ?? 'plain';
}

function isCardAnswer(value: unknown): value is CardAnswer {
  return isRecord(value) && 'kind' in value;
}

function isPlacesAnswer(value: unknown): value is PlacesAnswer {
  return isRecord(value) && (Array.isArray(value['sentences']) || value['kind'] === 'unavailable');
}

function isSettings(value: unknown): value is { citation: CitationStyle } {
  return isRecord(value) && typeof value['citation'] === 'string';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
