import type { CardContent, LookupResult, Occurrence, PhraseEntry } from '../../engine/types.ts';

/** A passage of the speech's second section with one stretch found in it. */
export function makeOccurrence(text: string, found: string, facts: Partial<Occurrence> = {}): Occurrence {
  const start = text.indexOf(found);
  return {
    passage: { document: 'speech', section: 2, paragraph: 6, sentence: 1, address: 'speech/2.6/1', text },
    documentTitle: { zh: '讲话', en: 'Speech' },
    title: '在全市党办系统党的建设工作推进会上的讲话',
    found: start < 0 ? [] : [{ start, end: start + found.length }],
    before: '',
    after: '',
    ...facts,
  };
}

/** A phrase with its passages. */
export function makeEntry(phrase: string, occurrences: Occurrence[]): PhraseEntry {
  return { phrase, class: 'formulation', occurrences };
}

/** A card with two passages and two nested phrases, one of them in a single passage. */
export function makeContent(): CardContent {
  const slogan = '增强“四个意识”、坚定“四个自信”';
  const first = makeOccurrence(`引导党员干部${slogan}，当好“三个表率”。`, slogan, {
    after: '建设模范机关。',
  });
  const second = makeOccurrence(`必须${slogan}。`, slogan);
  const nested = (phrase: string) => makeEntry(phrase, [makeOccurrence(first.passage.text, phrase)]);
  return { entry: makeEntry(slogan, [first, second]), nested: [nested('“四个意识”'), nested('“四个自信”')] };
}

/** A passage of the same place that lookup found. */
export function makeResult(text: string): LookupResult {
  const { passage, documentTitle, title } = makeOccurrence(text, '');
  return {
    kind: 'passage',
    text,
    found: [],
    passage,
    documentTitle,
    title,
    count: 1,
    score: 0.5,
    isAccepted: false,
  };
}
