/**
 * When an event was, in ms since 1970, so that frames can compare. Not by the time when the frame was made: clocks are
 * set, and some stand still while the machine sleeps.
 */
export function timeOf({ timeStamp }: Event): number {
  return Date.now() - (performance.now() - timeStamp);
}
