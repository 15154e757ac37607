import type { LookupResult } from '../engine/types.ts';

/** Results under one heading; `related` holds what is not near enough to be what was meant. */
export interface ResultPart {
  name: 'phrase' | 'passage' | 'related';
  /** The sentence of a pasted text that the results belong to. */
  sentence?: string;
  results: LookupResult[];
}

const PARTS = ['phrase', 'passage', 'related'] as const;

/** Results by heading. Parts without results are left out; inside each the order of the lookup stays. */
export function toParts(results: LookupResult[]): ResultPart[] {
  const partOf = ({ kind, isAccepted }: LookupResult) => (isAccepted ? kind : 'related');
  return PARTS.map((name) => ({
    name,
    results: results.filter((result) => partOf(result) === name),
  })).filter((part) => part.results.length > 0);
}
