import type { LocatedSentence, Match, Span } from '../engine/types.ts';
import type { CitationStyle } from '../runtime/read-settings.ts';
import { isOrphaned } from './ask.ts';
import { askForCard, askForPlaces, askForRelated, askForStyle } from './ask-for-card.ts';
import { LEAST_COVER, RELATED_LIMIT, SENTENCE_LIMIT } from './card-limits.ts';
import { createSourceView } from './card/card-view.ts';
import type { CardView, LostView, ShownMark, SourceView } from './card/card-view.ts';

/** What a card says of selected words, a page for each sentence; `null` where nobody can be asked. */
export async function loadSelection(text: string, signal: AbortSignal): Promise<CardView | null> {
  if (text === '') return isOrphaned() ? null : { kind: 'unselected' };
  const [places, style] = await Promise.all([askForPlaces(text, signal), askForStyle(signal)]);
  if (places?.kind !== 'located') return null;
  const sentences = places.sentences.slice(0, SENTENCE_LIMIT);
  const pages = await Promise.all(sentences.map((sentence) => loadPage(text, sentence, { style, signal })));
  // Signs alone are no sentence.
  const nothing: LostView = { kind: 'lost', text, related: [] };
  return { kind: 'selection', pages: pages.length > 0 ? pages : [nothing], at: 0 };
}

async function loadPage(
  text: string,
  sentence: LocatedSentence,
  { style, signal }: { style: CitationStyle; signal: AbortSignal },
): Promise<SourceView | LostView> {
  const { match } = sentence;
  if (!match || !isSource(text, sentence, match)) return lose(text, sentence, signal);
  const mark = toShown(text, match);
  const answer = await askForCard(mark, signal);
  if (answer?.kind !== 'card') return lose(text, sentence, signal);
  return createSourceView(mark, answer.content, style);
}

/** The match as a mark's is: its own words, and offsets in them. */
function toShown(text: string, match: Match): ShownMark {
  const differences = match.differences.map((difference) => ({
    ...difference,
    start: difference.start - match.start,
    end: difference.end - match.start,
  }));
  return { ...match, differences, text: text.slice(match.start, match.end), before: '', after: '' };
}

/** Whether a match is what the sentence comes from: a quotation, or a phrase that is most of it. */
function isSource(text: string, sentence: Span, match: Match): boolean {
  if (match.kind === 'quotation') return true;
  const start = Math.max(sentence.start, match.start);
  const end = Math.min(sentence.end, match.end);
  const whole = countInk(text.slice(sentence.start, sentence.end));
  return countInk(text.slice(start, end)) >= LEAST_COVER * whole;
}

/** Letters and digits. */
function countInk(text: string): number {
  return text.replaceAll(/[^\p{L}\p{N}]/gu, '').length;
}

/** A sentence without a source, with what may be related. */
async function lose(text: string, sentence: LocatedSentence, signal: AbortSignal): Promise<LostView> {
  const query = text.slice(sentence.start, sentence.end);
  const related = sentence.match ? await askForRelated(query, signal) : sentence.related;
  return { kind: 'lost', text: query, related: related.slice(0, RELATED_LIMIT) };
}
