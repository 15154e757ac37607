/** Libraries to look up in: the speech, with as many other passages behind it as are wanted. */
import { buildLookupIndex } from '../../../engine/lookup/lookup-index.ts';
import { createLookup } from '../../../engine/lookup/lookup.ts';
import { allPassages } from '../../../engine/passages.ts';
import { compileContent } from '../../../scripts/compile-content.ts';
import { makeOtherPassages } from './other-passages.ts';
import type { Library, LibrarySource } from '../../../engine/library.ts';
import type { LookupIndex } from '../../../engine/lookup/lookup-index.ts';
import type { Lookup } from '../../../engine/lookup/lookup.ts';

/** A library as it is measured. */
export interface Measured {
  library: Library;
  index: LookupIndex;
  lookup: Lookup;
  /** Milliseconds that the index took to build. */
  buildTime: number;
  /** Texts of all passages. */
  texts: string[];
}

/** Gives the library of the speech and so many other passages. */
export function makeMeasured(others: number): Measured {
  const library = compileContent(undefined, others > 0 ? [makeSource(others)] : []);
  const started = performance.now();
  const index = buildLookupIndex(library);
  const buildTime = performance.now() - started;
  const texts = allPassages(library).map(({ text }) => text);
  return { library, index, lookup: createLookup(library, index), buildTime, texts };
}

function makeSource(count: number): LibrarySource {
  const passages = makeOtherPassages(count).map((text, index) => ({
    document: 'others',
    section: 1,
    paragraph: index + 1,
    sentence: 1,
    address: `others/1.${index + 1}/1`,
    text,
  }));
  const title = '其他';
  const names = { id: 'others', language: 'zh-CN', title, shortTitle: { zh: title, en: 'Others' } };
  return { document: { ...names, passages }, phrases: [] };
}
