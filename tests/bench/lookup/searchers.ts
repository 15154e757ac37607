/** Ways to search that lookup is compared with, each as its makers advise for Chinese, over the same records. */
import uFuzzy from '@leeoniya/ufuzzy';
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import { toBareText } from '../../../engine/lookup/bare-units.ts';
import { listForms } from '../../../engine/phrases.ts';
import { allPhrases } from '../../../engine/phrases.ts';
import { allPassages } from '../../../engine/passages.ts';
import type { Library } from '../../../engine/library.ts';
import type { Lookup } from '../../../engine/lookup/lookup.ts';

/** What was found, best first. */
export interface Found {
  text: string;
  address: string;
  isAccepted: boolean;
}

/** A way to search, with its name. */
export interface Searcher {
  name: string;
  search: (query: string) => Found[];
}

interface SearchRecord {
  id: number;
  text: string;
  bare: string;
  address: string;
}

/** Gives lookup as one of them. */
export function createLocus(lookup: Lookup): Searcher {
  const search = (query: string) =>
    lookup(query).map(({ text, passage, isAccepted }) => ({ text, address: passage.address, isAccepted }));
  return { name: 'Locus', search };
}

/** Gives the others; they know no rule of acceptance, so all that they find counts as accepted. */
export function createOthers(library: Library): Searcher[] {
  const records = recordsOf(library);
  return [fuseByDefault(records), fuseTuned(records), miniSearch(records), fuzzy(records)];
}

function recordsOf(library: Library): SearchRecord[] {
  const passages = allPassages(library);
  const phrases = allPhrases(library);
  const owners = [
    ...phrases.map(({ passages: [first] }) => first!),
    ...phrases.flatMap(({ aliases, passages: [first] }) => aliases.map(() => first!)),
  ];
  const forms = listForms(phrases).map((text, index) => ({
    text,
    address: passages[owners[index]!]!.address,
  }));
  return [...forms, ...passages].map(({ text, address }, id) => ({
    id,
    text,
    address,
    bare: toBareText(text),
  }));
}

function toFound({ text, address }: SearchRecord): Found {
  return { text, address, isAccepted: true };
}

function fuseByDefault(records: SearchRecord[]): Searcher {
  const fuse = new Fuse(records, { keys: ['text'] });
  return { name: 'Fuse', search: (query) => fuse.search(query).map(({ item }) => toFound(item)) };
}

function fuseTuned(records: SearchRecord[]): Searcher {
  const options = { threshold: 0.4, ignoreLocation: true, isCaseSensitive: true, ignoreFieldNorm: true };
  const fuse = new Fuse(records, { ...options, keys: ['bare'] });
  return {
    name: 'Fuse tuned',
    search: (query) => fuse.search(toBareText(query)).map(({ item }) => toFound(item)),
  };
}

function miniSearch(records: SearchRecord[]): Searcher {
  const tokenize = (text: string) =>
    Array.from({ length: Math.max(1, text.length - 1) }, (_, at) => text.slice(at, at + 2));
  const index = new MiniSearch<SearchRecord>({ fields: ['bare'], tokenize });
  index.addAll(records);
  return {
    name: 'MiniSearch',
    search: (query) => index.search(toBareText(query)).map(({ id }) => toFound(records[id as number]!)),
  };
}

function fuzzy(records: SearchRecord[]): Searcher {
  // From the readme: for scripts that are not Latin, and words in any order.
  const search = new uFuzzy({
    unicode: true,
    interSplit: "[^\\p{L}\\d']+",
    intraSplit: '\\p{Ll}\\p{Lu}',
    intraBound: '\\p{L}\\d|\\d\\p{L}|\\p{Ll}\\p{Lu}',
    intraChars: "[\\p{L}\\d']",
    intraContr: "'\\p{L}{1,2}\\b",
    interIns: 3,
    intraIns: 1,
  });
  const haystack = records.map(({ bare }) => bare);
  return {
    name: 'uFuzzy',
    search: (query) => {
      const [indexes, info, order] = search.search(haystack, toBareText(query), 4);
      if (!indexes) return [];
      const best = info && order ? order.map((at) => info.idx[at]!) : indexes;
      return best.map((index) => toFound(records[index]!));
    },
  };
}
