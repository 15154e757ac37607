/** The places that one went to in the reader, to go back to and forward again. */

/** A place in a document that one went to. */
export interface Stop {
  document: string;
  /** The passage that was gone to; `null` for the beginning. */
  address: string | null;
  /** The passage at the top of the window when the place was left. */
  top: string | null;
  /** Who went there: a page on which one looks at mark after mark leaves one stop, not many. */
  by: 'reader' | 'page';
}

/** Where one is, and the stops on both sides. */
export interface Trail {
  here: Stop;
  /** The last one is the nearest. */
  back: Stop[];
  /** The first one is the nearest. */
  forward: Stop[];
}

/** More stops than anybody goes back. */
const STOPS = 100;

/** No document is open yet. */
export const NOWHERE: Trail = {
  here: { document: '', address: null, top: null, by: 'reader' },
  back: [],
  forward: [],
};

/** The trail with a new stop at its end; the same place again, or the next one that a page leads to, adds none. */
export function goOn({ here, back, forward }: Trail, stop: Stop): Trail {
  const isSame = here.document === stop.document && here.address === stop.address;
  const isNextOfPage = here.by === 'page' && stop.by === 'page';
  if (isSame || isNextOfPage) return { here: stop, back, forward };
  return { here: stop, back: [...back, here].slice(-STOPS), forward: [] };
}

/** The trail one stop back, or `null` at its beginning. */
export function goBack({ here, back, forward }: Trail): Trail | null {
  const stop = back.at(-1);
  return stop ? { here: stop, back: back.slice(0, -1), forward: [here, ...forward] } : null;
}

/** The trail one stop forward, or `null` at its end. */
export function goForward({ here, back, forward: [stop, ...later] }: Trail): Trail | null {
  return stop ? { here: stop, back: [...back, here], forward: later } : null;
}
