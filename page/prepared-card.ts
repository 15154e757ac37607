import type { CardView } from './card/card-view.ts';
import { loadCard } from './load-card.ts';
import { speakLanguage } from './speak-language.ts';
import type { Subject } from './subject.ts';

/** What the next card is to show. */
export interface PreparedCard {
  /** Asks while the pointer rests, so that the card is there when the time is over. */
  prepare: (subject: Subject) => void;
  /** What a subject's card shows, asked for now unless it was prepared; `null` for nothing. */
  take: (subject: Subject) => Promise<CardView | null>;
}

/** Nothing prepared yet. */
export function createPreparedCard(signal: AbortSignal): PreparedCard {
  let prepared: { subject: Subject; view: Promise<CardView | null> } | null = null;

  async function load(subject: Subject): Promise<CardView | null> {
    const [view] = await Promise.all([loadCard(subject, signal), speakLanguage(signal)]);
    return view;
  }

  return {
    prepare: (subject) => (prepared = { subject, view: load(subject) }),
    take(subject) {
      const view = prepared?.subject === subject ? prepared.view : load(subject);
      prepared = null;
      return view;
    },
  };
}
