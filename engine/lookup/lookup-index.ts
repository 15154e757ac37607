/** What lookup needs of a library beside the library: made when it is compiled, kept in its file. */
import { toBareText } from './bare-units.ts';
import { buildFuseIndex } from './fuse-index.ts';
import { buildGramIndex } from './gram-index.ts';
import { buildSoundIndex } from './sound-index.ts';
import { allPassages } from '../passages.ts';
import { allPhrases, listForms } from '../phrases.ts';
import type { Library } from '../library.ts';
import type { TextList } from '../text-list.ts';
import type { GramIndex } from './gram-index.ts';
import type { SoundIndex } from './sound-index.ts';

/** The records are the wordings of phrases (forms, as the library numbers them), then the passages. */
export interface LookupIndex {
  /** Bare texts of the records. */
  texts: TextList;
  grams: GramIndex;
  sounds: SoundIndex;
}

/** Gives the index of a library; its cost grows with the text and no faster. */
export function buildLookupIndex(library: Library): LookupIndex {
  const records = [...listForms(allPhrases(library)), ...allPassages(library).map(({ text }) => text)];
  const texts = buildFuseIndex(records.map(toBareText));
  return { texts, grams: buildGramIndex(texts), sounds: buildSoundIndex(records) };
}
