import type { LocatedSentence, Match } from '../engine/types.ts';
import type { CitationStyle } from '../runtime/read-settings.ts';
import { isOrphaned } from './ask.ts';
import { askForCard, askForPlaces, askForStyle } from './ask-for-card.ts';
import { SENTENCE_LIMIT } from './card-limits.ts';
import { createLookedUpView, createSourceView } from './card/card-view.ts';
import type { CardView, LookedUpView, ShownMark, SourceView } from './card/card-view.ts';

/** What a card says of selected words, a page for each sentence; `null` where nobody can be asked. */
export async function loadSelection(text: string, signal: AbortSignal): Promise<CardView | null> {
  if (text === '') return isOrphaned() ? null : { kind: 'unselected' };
  const [places, style] = await Promise.all([askForPlaces(text, signal), askForStyle(signal)]);
  if (places?.kind !== 'located') return null;
  const sentences = places.sentences.slice(0, SENTENCE_LIMIT);
  const pages = await Promise.all(sentences.map((sentence) => loadPage(text, sentence, { style, signal })));
  // Signs alone are no sentence.
  const nothing = createLookedUpView({ text, sources: [], related: [] }, style);
  return { kind: 'selection', pages: pages.length > 0 ? pages : [nothing], at: 0 };
}

async function loadPage(
  text: string,
  sentence: LocatedSentence,
  { style, signal }: { style: CitationStyle; signal: AbortSignal },
): Promise<SourceView | LookedUpView> {
  const { start, end, match, sources, related } = sentence;
  if (match) {
    const mark = toShown(text, match);
    const answer = await askForCard(mark, signal);
    if (answer?.kind === 'card') return createSourceView(mark, answer.content, style);
  }
  return createLookedUpView({ text: text.slice(start, end), sources, related }, style);
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
