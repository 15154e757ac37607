/** What a page uses of the library, and what of its main phrases it does not use. */
import { findPassage, passageAt, passagesOf } from '../passages.ts';
import { findAbsent } from './find-absent.ts';
import { outlineDocument } from './outline-document.ts';
import { traceUse } from './trace-use.ts';
import type { Library } from '../library.ts';
import type { Passage } from '../types.ts';
import type { Uses } from './find-absent.ts';
import type { PageReport, ReportDocument, SourceUse, UsedWords } from './types.ts';

/** Gives the report of these words; what decides which phrases can be missed stands in `choice`. */
export function makeReport(
  library: Library,
  words: readonly UsedWords[],
  choice: Omit<Uses, 'wordings'>,
): PageReport {
  const uses = words.map((one) => traceUse(library, one));
  const passages = usedPassages(library, uses);
  const wordings = wordingsOf(words, uses);
  const used = new Set(passages.map(({ document }) => document));
  const documents = library.documents
    .filter(({ id }) => used.has(id))
    .map(({ id, title, shortTitle }): ReportDocument => {
      const sections = outlineDocument(passagesOf(library, id));
      return { id, title, shortTitle, sections, absent: findAbsent(library, id, { ...choice, wordings }) };
    });
  return { uses, passages, documents };
}

function usedPassages(library: Library, uses: readonly (SourceUse | null)[]): Passage[] {
  const addresses = new Set(uses.flatMap((use) => use?.spans.map(({ address }) => address) ?? []));
  const positions = [...addresses].map((address) => findPassage(library, address));
  return positions.toSorted((one, other) => one - other).map((position) => passageAt(library, position));
}

/** A phrase is used by its own matches, inside longer ones, and inside what is quoted, on either side. */
function wordingsOf(words: readonly UsedWords[], uses: readonly (SourceUse | null)[]): string[] {
  const all = words.flatMap(({ kind, target, text }, index) => {
    const wording = uses[index]?.wording ?? text;
    return kind === 'quotation' ? [text, wording] : [text, target];
  });
  return [...new Set(all)];
}
