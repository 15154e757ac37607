/** Quotation marks do not count in matching; this takes in those that a match would otherwise tear from their partner. */
import type { Span } from './types.ts';

const PAIRS = new Map([
  ['“', '”'],
  ['‘', '’'],
  ['「', '」'],
  ['『', '』'],
]);
const CLOSING = new Set(PAIRS.values());

/** Gives the span with the closing mark behind it, or the opening mark before it, whose partner stands inside. */
export function widenToQuotes(text: string, { start, end }: Span): Span {
  const { unopened, unclosed } = unpaired(text.slice(start, end));
  const isClosedBehind = unclosed !== undefined && text[end] === PAIRS.get(unclosed);
  const isOpenedBefore = unopened !== undefined && start > 0 && PAIRS.get(text[start - 1]!) === unopened;
  return { start: isOpenedBefore ? start - 1 : start, end: isClosedBehind ? end + 1 : end };
}

/** The first closing mark without an opening one, and the last opening mark without a closing one. */
function unpaired(text: string): { unopened: string | undefined; unclosed: string | undefined } {
  const open: string[] = [];
  let unopened: string | undefined;
  for (const character of text) {
    if (PAIRS.has(character)) open.push(character);
    else if (CLOSING.has(character) && open.pop() === undefined) unopened ??= character;
  }
  return { unopened, unclosed: open.at(-1) };
}
