/** Says of which kind a phrase's match is, how sure it is and what differs. */
import { fold } from '../fold.ts';
import { countPhrases, phraseOfForm, phraseTextAt } from '../phrases.ts';
import { reasonFor } from '../reason.ts';
import { aliasScore, scoreOf } from '../score.ts';
import { alignUnits } from './align-units.ts';
import { editsBetween, originalOf, toDifferences } from './to-differences.ts';
import { countUnits } from './form.ts';
import { findWrittenNumbers } from './written-numbers.ts';
import type { Library } from '../library.ts';
import type { Match } from '../types.ts';
import type { Edit, Stretch } from './edit.ts';
import type { FoldedText } from './to-differences.ts';

/** A stretch of the page that is a form, written as the edits say. */
interface PhraseMatch {
  form: number;
  start: number;
  end: number;
  edits: readonly Edit[];
  score: number;
}

/** Phrases folded once; a library has few that a text uses. */
const foldedPhrases = new WeakMap<Library, Map<number, FoldedText>>();

/** Gives all of a match but its place. */
export function describePhraseMatch(
  library: Library,
  page: FoldedText,
  match: PhraseMatch,
): Omit<Match, 'start' | 'end'> {
  const phrase = phraseOf(library, phraseOfForm(library, match.form));
  if (match.form >= countPhrases(library)) return describeAlias(page, phrase, match);
  const isAsListed = match.edits.length === 0;
  const edits = isAsListed ? findWrittenNumbers(page, match.start, phrase) : match.edits;
  const target = phrase.text;
  if (edits.length === 0) return { kind: 'exact', target, score: 1, differences: [] };
  const loss = edits.reduce((sum, edit) => sum + edit.loss, 0);
  const { units, length } = phrase.folded;
  const score = isAsListed ? scoreOf(countUnits(units, 0, length), loss) : match.score;
  const differences = toDifferences(edits, page, (start, end) => originalOf(phrase, start, end));
  const reason = reasonFor({
    edits,
    differences,
    text: page.text,
    page: { units: page.folded.units, start: match.start, end: match.end },
    source: { units, start: 0, end: length },
  });
  return {
    kind: 'variant',
    target,
    score,
    differences,
    reason: isAsListed ? { ...reason, kind: 'numbers' } : reason,
  };
}

function phraseOf(library: Library, index: number): FoldedText {
  let phrases = foldedPhrases.get(library);
  if (!phrases) foldedPhrases.set(library, (phrases = new Map()));
  let phrase = phrases.get(index);
  if (!phrase) {
    const text = phraseTextAt(library, index);
    phrases.set(index, (phrase = { text, folded: fold(text) }));
  }
  return phrase;
}

/** Below, an alias shares so little with its phrase that single characters would only confuse. */
const MIN_SHARE = 0.4;

/** An alias is compared with its phrase character by character: the reader sees what the source has instead. */
function describeAlias(
  page: FoldedText,
  phrase: FoldedText,
  { start, end }: PhraseMatch,
): Omit<Match, 'start' | 'end'> {
  const wording: Stretch = { units: page.folded.units, start, end };
  const source: Stretch = { units: phrase.folded.units, start: 0, end: phrase.folded.length };
  const agreements = alignUnits(wording, source);
  const same = agreements.reduce((sum, { length }) => sum + length, 0);
  const share = (2 * same) / (end - start + source.end);
  const edits = editsBetween(share < MIN_SHARE ? [] : agreements, wording, source);
  const differences = toDifferences(edits, page, (from, to) => originalOf(phrase, from, to));
  const found = reasonFor({ edits, differences, text: page.text, page: wording, source });
  const reason = { ...found, kind: 'alias', page: '', source: '' } as const;
  return { kind: 'variant', target: phrase.text, score: aliasScore(share), differences, reason };
}
