/**
 * Fuse's index of all records, made when a library is compiled, and its ranking of a few of them. As objects the index
 * of 100,000 passages would cost more to load than to make; so its texts are kept as units in one array, and the
 * records that a query needs are handed back to Fuse from there.
 */
import Fuse from 'fuse.js';
import { createTextList, textAt } from '../text-list.ts';
import type { FuseIndexStringRecord, IFuseOptions } from 'fuse.js';
import type { TextList } from '../text-list.ts';

/** Measured on the speech (see the design); field norms do nothing for Chinese. */
const OPTIONS: IFuseOptions<string> = {
  threshold: 0.4,
  ignoreLocation: true,
  includeScore: true,
  isCaseSensitive: true,
  ignoreFieldNorm: true,
};

/** Gives the texts of Fuse's index of these bare texts; empty ones are none of its records. */
export function buildFuseIndex(texts: readonly string[]): TextList {
  const { records } = Fuse.createIndex([], texts).toJSON();
  const indexed = texts.map(() => '');
  for (const { i, v } of records as FuseIndexStringRecord[]) indexed[i] = v;
  return createTextList(indexed);
}

/** Gives Fuse's score of each record: 1 = the query stands in it, less with each error, 0 where it finds none near. */
export function rankByFuse(texts: TextList, records: readonly number[], query: string): Map<number, number> {
  const items = records.map((record) => textAt(texts, record));
  const index = Fuse.parseIndex<string>({ keys: [], records: items.map((v, i) => ({ i, v, n: 1 })) });
  // Bitap works in pieces of 32 units; put together, their scores may pass the threshold.
  const hits = new Fuse(items, OPTIONS, index)
    .search(query)
    .filter(({ score = 1 }) => score <= OPTIONS.threshold!);
  return new Map(hits.map(({ refIndex, score = 1 }) => [records[refIndex]!, 1 - score]));
}
