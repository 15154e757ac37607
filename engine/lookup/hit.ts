/** What each way of searching gives: a record, how near it is, and what of it was found. */
import type { Span } from '../types.ts';

export interface Hit {
  record: number;
  /** From 0 to 1; hits of all ways are put in one order by it. */
  score: number;
  isAccepted: boolean;
  /** Stretches of the record's original text. */
  find: (text: string) => Span[];
}

/** What is no more than related stands behind whatever was accepted: its score is this share of its nearness. */
export const RELATED = 0.74;

/** Gives the share of the longer length that the shorter is. */
export function closeness(one: number, other: number): number {
  return Math.min(one, other) / Math.max(one, other, 1);
}
