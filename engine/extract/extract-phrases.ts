/** Proposes the phrases of a document that nobody has listed. */
import { originalEnd, originalStart } from '../fold.ts';
import { widenToQuotes } from '../widen-to-quotes.ts';
import { classifyPhrase } from './classify.ts';
import { proposeChinese } from './propose-chinese.ts';
import { proposeJapanese } from './propose-japanese.ts';
import { proposeSpaced } from './propose-spaced.ts';
import { findScript } from './script.ts';
import type { Source } from './propose-chinese.ts';
import type { Scored } from './select.ts';
import type { Sentence, TaggedWords } from './tokenize.ts';
import type { SourceDocument } from '../parse-document.ts';
import type { PhraseClass, Span } from '../types.ts';

/** A phrase that the document itself suggests. */
export interface ProposedPhrase {
  /** As the document writes it first. */
  text: string;
  class: PhraseClass;
  /** 3 = most likely worth looking up, 1 = least. */
  importance: number;
  /** Always empty: only a reader knows other names for a thing. */
  aliases: string[];
  /** Positions in the document's `passages`, rising. */
  passages: number[];
}

/** Proposed phrases for each 1,000 characters; readers who marked a speech line by line chose about 100. */
const MAX_PER_THOUSAND = 80;
/** Below this a short text would be cut short by the limit above. */
const MIN_LIMIT = 20;
/** Scores from which importance rises: seven of ten, and five of six, such proposals are right. */
const DISTINCTIVE = 0.9;
const WORTHWHILE = 0;

/**
 * Gives the phrases of a document, in the order of the text, longer before shorter. A passage is read as Chinese,
 * Japanese or as a language with blanks by its script; one without a known script gives nothing.
 */
export function extractPhrases(document: SourceDocument, tagged: TaggedWords): ProposedPhrase[] {
  const sources = document.passages.map(({ text, sentence }, passage) => ({
    passage,
    text,
    isHeading: sentence === null,
  }));
  const scripts = sources.map(({ text }) => findScript(text));
  const isJapanese = scripts.includes('kana');
  const ofScript = (...names: ReturnType<typeof findScript>[]) =>
    sources.filter((_, passage) => names.includes(scripts[passage]!));
  const found = [
    ...(isJapanese ? proposeJapanese(ofScript('kana', 'han')) : readChinese(tagged, ofScript('han'))),
    ...proposeSpaced(ofScript('spaced')),
  ];
  const size = sources.reduce((sum, { text }) => sum + text.length, 0);
  return inTextOrder(
    sources,
    mergeDoubles(found).slice(0, Math.max(MIN_LIMIT, (size * MAX_PER_THOUSAND) / 1000)),
  );
}

function readChinese(tagged: TaggedWords, sources: Source[]): ProposedPhrase[] {
  if (sources.length === 0) return [];
  const { sentences, proposals } = proposeChinese(tagged, sources);
  const texts = new Map(sources.map(({ passage, text }) => [passage, text]));
  return proposals.map((proposal) => toPhrase(sentences, texts, proposal));
}

function toPhrase(
  sentences: Sentence[],
  texts: Map<number, string>,
  { candidate: { places }, score }: Scored,
): ProposedPhrase {
  const first = places[0]!;
  const sentence = sentences[first.sentence]!;
  const text = texts.get(sentence.passage)!;
  const start = originalStart(sentence.folded, sentence.tokens[first.from]!.start);
  const end = originalEnd(sentence.folded, sentence.tokens[first.to]!.end - 1);
  const span = widenToTitles(text, widenToQuotes(text, { start, end }));
  const isTitle = text[span.start - 1] === '《' && text[span.end] === '》';
  const importance = score > DISTINCTIVE ? 3 : score > WORTHWHILE ? 2 : 1;
  const passages = [...new Set(places.map((place) => sentences[place.sentence]!.passage))].toSorted(
    (a, b) => a - b,
  );
  return {
    text: text.slice(span.start, span.end),
    class: isTitle ? 'document' : classifyPhrase(sentence, first),
    importance,
    aliases: [],
    passages,
  };
}

/** Takes in 《 or 》 whose partner stands inside, as `widenToQuotes` does with marks that folding drops. */
function widenToTitles(text: string, { start, end }: Span): Span {
  const inside = text.slice(start, end);
  const closesFirst = /^[^《]*》/u.test(inside);
  const opensLast = /《[^》]*$/u.test(inside);
  return {
    start: closesFirst && text[start - 1] === '《' ? start - 1 : start,
    end: opensLast && text[end] === '》' ? end + 1 : end,
  };
}

/** What two ways of reading both found counts once, as the first found it. */
function mergeDoubles(phrases: ProposedPhrase[]): ProposedPhrase[] {
  const seen = new Map<string, ProposedPhrase>();
  for (const phrase of phrases) if (!seen.has(phrase.text)) seen.set(phrase.text, phrase);
  return [...seen.values()];
}

function inTextOrder(sources: Source[], phrases: ProposedPhrase[]): ProposedPhrase[] {
  const placed = phrases.map((phrase) => {
    const passage = phrase.passages[0]!;
    return { phrase, passage, at: sources[passage]!.text.indexOf(phrase.text) };
  });
  placed.sort(
    (one, other) =>
      one.passage - other.passage || one.at - other.at || other.phrase.text.length - one.phrase.text.length,
  );
  return placed.map(({ phrase }) => phrase);
}
