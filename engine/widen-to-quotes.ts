/** Quotation marks do not count in matching; this takes in those that a match would otherwise tear from their partner. */
import type { Span } from './types.ts';

const OPENING = '“‘「『';
const CLOSING = '”’」』';
/** Place in `OPENING` or, from eight on, in `CLOSING`, plus one; 0 for anything else. Looked up for each character. */
const marks = new Uint8Array(0x10000);
for (const [index, mark] of [...OPENING].entries()) marks[mark.charCodeAt(0)] = index + 1;
for (const [index, mark] of [...CLOSING].entries()) marks[mark.charCodeAt(0)] = index + 9;

/** Gives the span with the closing mark behind it, or the opening mark before it, whose partner stands inside. */
export function widenToQuotes(text: string, { start, end }: Span): Span {
  const { unopened, unclosed } = unpaired(text, start, end);
  const isClosedBehind = unclosed > 0 && marks[text.charCodeAt(end)] === unclosed + 8;
  const isOpenedBefore = unopened > 0 && start > 0 && marks[text.charCodeAt(start - 1)] === unopened;
  return { start: isOpenedBefore ? start - 1 : start, end: isClosedBehind ? end + 1 : end };
}

/** The first closing mark without an opening one, and the last opening mark without a closing one, as places. */
function unpaired(text: string, start: number, end: number): { unopened: number; unclosed: number } {
  const open: number[] = [];
  let unopened = 0;
  for (let at = start; at < end; at++) {
    const mark = marks[text.charCodeAt(at)]!;
    if (mark === 0) continue;
    if (mark <= OPENING.length) open.push(mark);
    else if (open.pop() === undefined) unopened ||= mark - 8;
  }
  return { unopened, unclosed: open.at(-1) ?? 0 };
}
