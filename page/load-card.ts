import type { CardContent, LocatedSentence } from '../engine/types.ts';
import type { CitationStyle } from '../runtime/read-settings.ts';
import { ask, isOrphaned } from './ask.ts';
import { SENTENCE_LIMIT } from './card-limits.ts';
import { createSourceView } from './card/card-view.ts';
import type { CardView, LostView, ShownMark, SourceView } from './card/card-view.ts';
import { sendMessage } from './messaging.ts';
import { isMark } from './subject.ts';
import type { Selected, Subject } from './subject.ts';

type Answer = { kind: 'card'; content: CardContent } | { kind: 'unknown' } | { kind: 'unavailable' };

/** A selection in sentences. */
interface Located {
  kind: 'located';
  sentences: LocatedSentence[];
}

/** What the card of a subject shows; `null` for a mark that the library does not know. Never rejects. */
export async function loadCard(subject: Subject, signal: AbortSignal): Promise<CardView | null> {
  if (!isMark(subject)) return loadSelection(subject, signal);
  const [answer, style] = await Promise.all([askForCard(subject, signal), askForStyle(signal)]);
  if (answer?.kind === 'unknown') return null;
  return answer?.kind === 'card' ? createSourceView(subject, answer.content, style) : sayWhyNot();
}

async function loadSelection({ text }: Selected, signal: AbortSignal): Promise<CardView> {
  if (text === '') return { kind: isOrphaned() ? 'updated' : 'unselected' };
  const request = () => sendMessage('locateText', { text });
  const [answer, style] = await Promise.all([
    ask({ request, isAnswer: isLocated }, signal),
    askForStyle(signal),
  ]);
  if (answer === null || answer.kind !== 'located') return sayWhyNot();
  const sentences = answer.sentences.slice(0, SENTENCE_LIMIT);
  const pages = await Promise.all(sentences.map((sentence) => loadPage(text, sentence, { style, signal })));
  return pages.length > 0 ? { kind: 'selection', pages, at: 0 } : lose(text);
}

async function loadPage(
  text: string,
  sentence: LocatedSentence,
  { style, signal }: { style: CitationStyle; signal: AbortSignal },
): Promise<SourceView | LostView> {
  const { start, end, match, related } = sentence;
  const lost: LostView = { kind: 'lost', text: text.slice(start, end), related };
  if (!match) return lost;
  const mark: ShownMark = {
    ...match,
    text: text.slice(match.start, match.end),
    before: '',
    after: '',
    differences: match.differences.map((difference) => ({
      ...difference,
      start: difference.start - match.start,
      end: difference.end - match.start,
    })),
  };
  const answer = await askForCard(mark, signal);
  return answer?.kind === 'card' ? createSourceView(mark, answer.content, style) : lost;
}

/** A text without a sentence: signs alone. */
function lose(text: string): CardView {
  return { kind: 'selection', pages: [{ kind: 'lost', text, related: [] }], at: 0 };
}

function askForCard({ target, kind, text }: ShownMark, signal: AbortSignal): Promise<Answer | null> {
  return ask({ request: () => sendMessage('getCard', { target, kind, text }), isAnswer }, signal);
}

/** How the reader copied last. */
async function askForStyle(signal: AbortSignal): Promise<CitationStyle> {
  const answer = await ask({ request: () => sendMessage('getSettings'), isAnswer: isSettings }, signal);
  return answer?.citation ?? 'plain';
}

function sayWhyNot(): CardView {
  return { kind: isOrphaned() ? 'updated' : 'unavailable' };
}

function isAnswer(value: unknown): value is Answer {
  return typeof value === 'object' && value !== null && 'kind' in value;
}

function isLocated(value: unknown): value is Located | { kind: 'unavailable' } {
  return isAnswer(value) && ['located', 'unavailable'].includes(value.kind);
}

function isSettings(value: unknown): value is { citation: CitationStyle } {
  return typeof value === 'object' && value !== null && 'citation' in value;
}
