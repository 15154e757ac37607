/** A pasted text in the search field: each of its sentences is placed by itself. */
import type { LocatedSentence, LookupResult, Match } from '../engine/types.ts';
import { askBackground } from './ask-background.ts';
import { sendMessage, type Loading, type Unavailable } from './messages.ts';
import type { ResultPart } from './result-parts.ts';

/** Of a sentence that nothing covers so many sources are shown, and so many results that are only related. */
const SHOWN = 3;

/** What is known of each sentence, and how many there are. */
export interface PlacedText {
  kind: 'placed';
  /** For each sentence a part with its sources and one with what is related, if there are any. */
  parts: ResultPart[];
  sentences: number;
}

/** Whether a query is more than one sentence. */
export function isText(query: string): boolean {
  return /[。！？!?].*[\p{L}\p{N}]/su.test(query);
}

/** Gives where the sentences of a text come from, or what is related; rejects when the background gives no answer. */
export async function placeSentences(text: string): Promise<PlacedText | Loading | Unavailable> {
  const answer = await askBackground(() => sendMessage('locateText', { text }));
  if (answer.kind !== 'located') return answer;
  const parts = await Promise.all(answer.sentences.map((sentence) => toSentenceParts(sentence, text)));
  return {
    kind: 'placed',
    parts: parts.flat().filter(({ results }) => results.length > 0),
    sentences: answer.sentences.length,
  };
}

async function toSentenceParts(
  { start, end, match, sources, related }: LocatedSentence,
  text: string,
): Promise<ResultPart[]> {
  const sentence = text.slice(start, end);
  const source = match && (await findSource(match, text));
  return [
    { name: 'passage', sentence, results: source ? [source] : sources.slice(0, SHOWN) },
    { name: 'related', sentence, results: source ? [] : related.slice(0, SHOWN) },
  ];
}

/** The passage that a match comes from, as a result. */
async function findSource(
  { target, kind, score, start, end }: Match,
  text: string,
): Promise<LookupResult | null> {
  const request = { target, kind, text: text.slice(start, end) };
  const answer = await askBackground(() => sendMessage('getCard', request));
  const [occurrence] = answer.kind === 'card' ? answer.content.entry.occurrences : [];
  if (!occurrence) return null;
  const { passage, documentTitle, title, facts, found } = occurrence;
  return {
    kind: 'passage',
    text: passage.text,
    found,
    passage,
    documentTitle,
    title,
    ...(facts && { facts }),
    count: 1,
    score,
    isAccepted: true,
  };
}
