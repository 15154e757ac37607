import type { LookupResult } from '../engine/types.ts';
import type { ReaderGoal } from './reader.ts';

/** Where the reader goes for a result: to all passages of a phrase, or to the one passage. */
export function toGoal({ kind, text, passage }: LookupResult): ReaderGoal {
  return kind === 'phrase' ? { target: text } : { address: passage.address };
}
