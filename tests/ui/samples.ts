import type { LookupResult, Passage } from '../../engine/types.ts';
import type { PageMatch, PageSummary } from '../../runtime/messages.ts';

const SPEECH = { zh: '在机关党的建设会议上的讲话', en: 'Speech' };

/** A passage of an invented speech. */
export function makePassage(text: string, more: Partial<Passage> = {}): Passage {
  return {
    document: 'speech',
    section: 2,
    paragraph: 6,
    sentence: 3,
    address: 'speech/2.6/3',
    text,
    ...more,
  };
}

/** A result of a lookup; what was found is its first word of two characters. */
export function makeResult(text: string, more: Partial<LookupResult> = {}): LookupResult {
  const passage = makePassage(text);
  return {
    kind: 'passage',
    text,
    found: [{ start: 0, end: 2 }],
    passage,
    documentTitle: SPEECH,
    title: SPEECH.zh,
    count: 1,
    score: 1,
    isAccepted: true,
    ...more,
  };
}

/** A match of a page. */
export function makeMatch(id: number, target: string, more: Partial<PageMatch> = {}): PageMatch {
  return { id, kind: 'exact', target, text: target, score: 1, before: '前文', after: '后文', ...more };
}

/** What a page tells of itself. */
export function makeSummary(matches: PageMatch[], more: Partial<PageSummary> = {}): PageSummary {
  const top = { frame: 'top', isTop: true, isPdf: false, host: 'news.example' };
  return { ...top, isOn: true, state: 'done', matches, ...more };
}
