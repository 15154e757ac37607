import { isOrphaned } from './ask.ts';
import { askForCard, askForStyle } from './ask-for-card.ts';
import { createSourceView } from './card/card-view.ts';
import type { CardView } from './card/card-view.ts';
import { loadSelection } from './load-selection.ts';
import { isMark } from './subject.ts';
import type { Subject } from './subject.ts';

/** What the card of a subject shows; `null` for a mark that the library does not know. Never rejects. */
export async function loadCard(subject: Subject, signal: AbortSignal): Promise<CardView | null> {
  if (!isMark(subject)) return (await loadSelection(subject.text, signal)) ?? sayWhyNot();
  const [answer, style] = await Promise.all([askForCard(subject, signal), askForStyle(signal)]);
  if (answer?.kind === 'unknown') return null;
  return answer?.kind === 'card' ? createSourceView(subject, answer.content, style) : sayWhyNot();
}

function sayWhyNot(): CardView {
  return { kind: isOrphaned() ? 'updated' : 'unavailable' };
}
