import type { Mark } from './mark.ts';

/** The mark whose card was closed last. */
export interface LeftMark {
  note: (mark: Mark | null) => void;
  /** The mark, while nothing was scrolled since: who scrolled starts anew from what is in view. */
  read: () => Mark | null;
}

/** Remembers the mark whose card was closed, so that the next step goes on from it and not to it again. */
export function createLeftMark(): LeftMark {
  let left: { mark: Mark | null; place: string } | null = null;
  const place = () => `${scrollX} ${scrollY}`;
  return {
    note: (mark) => (left = { mark, place: place() }),
    read: () => (left?.place === place() ? left.mark : null),
  };
}
