/** Why a match is one, as plain data that a view turns into one sentence. */
import { isPunctuation, kindAt, lightLength } from './variants/light-units.ts';
import { countUnits } from './variants/form.ts';
import type { Difference, Reason } from './types.ts';
import type { Edit, Stretch } from './variants/edit.ts';

/** The edits of a match, in folded units and in original offsets, one for one, with what they are edits of. */
export interface Explained {
  edits: readonly Edit[];
  differences: readonly Difference[];
  /** The page's original text. */
  text: string;
  page: Stretch;
  /** Places of the edits' source count from its start. */
  source: Stretch;
}

/** Gives the reason for a match that differs from its source. */
export function reasonFor(explained: Explained): Reason {
  const { edits, differences, text, source } = explained;
  const words = edits.map((edit, index) => ({ edit, index })).filter(({ edit }) => !isSign(edit, explained));
  const characters = countUnits(source.units, source.start, source.end);
  const lost = words.reduce((sum, { edit }) => sum + lostUnits(edit, source), 0);
  const counts = { characters, same: characters - lost, differences: words.length };
  const [only] = words;
  if (!only) return { kind: 'signs', page: '', source: '', ...counts };
  if (words.length > 1) return { kind: 'several', page: '', source: '', ...counts };
  const { kind, start, end, source: inSource } = differences[only.index]!;
  return { kind, page: text.slice(start, end), source: inSource, ...counts };
}

function lostUnits({ kind, sourceStart, sourceEnd }: Edit, { units, start }: Stretch): number {
  return kind === 'moved' ? 0 : countUnits(units, start + sourceStart, start + sourceEnd);
}

/** Whether an edit is one of punctuation alone. */
function isSign({ start, end, sourceStart, sourceEnd }: Edit, { page, source }: Explained): boolean {
  return (
    isPunctuationOnly(page.units, start, end) &&
    isPunctuationOnly(source.units, source.start + sourceStart, source.start + sourceEnd)
  );
}

function isPunctuationOnly(units: Uint16Array, start: number, end: number): boolean {
  for (let at = start; at < end; at += Math.max(1, lightLength(units, at, end))) {
    if (!isPunctuation(kindAt(units, at, end))) return false;
  }
  return true;
}
