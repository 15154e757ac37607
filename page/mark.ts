import type { Difference, Match, MatchKind, Reason, Span } from '../engine/types.ts';
import { CONTEXT } from './limits.ts';
import { isInPage } from './is-in-page.ts';
import { wordsAt, type MarkPlace } from './mark-place.ts';

/** A match on the page, as it is marked. */
export interface Mark extends MarkPlace {
  /** Lasting while the mark's text stays; 0 for one that is not among the marks. */
  readonly id: number;
  readonly kind: MatchKind;
  /** The phrase's text, or the address of the passage for a quotation. */
  readonly target: string;
  readonly score: number;
  /** Offsets are those of `text`. */
  readonly differences: readonly Difference[];
  /** Left out where nothing differs. */
  readonly reason?: Reason | undefined;
  /** The page's own words. */
  readonly text: string;
  /** Some characters of the block around it, white space as on the page. */
  readonly before: string;
  readonly after: string;
  /** It stands inside a quotation, whose line is drawn instead. */
  readonly isCovered: boolean;
}

/** A mark to be kept: its number is given then, and it moves with its words. */
export interface KeptMark extends Mark {
  id: number;
  /** Whether its words are where it says, but for line breaks: a block has one in the place of `<br>`. */
  isIntact(): boolean;
  /** One of its texts has changed: what has become of its words, which it has moved with. */
  follow(text: Text): 'stayed' | 'moved' | 'gone';
}

const NONE: readonly Difference[] = [];
const NO_TEXTS: readonly Text[] = [];

/** A match in the text of its block, and where that is on the page. */
export function createMark(text: string, match: Match, place: MarkPlace, isCovered: boolean): KeptMark {
  return new MatchMark(text, match, place, isCovered);
}

/** There may be tens of thousands: what can be had from the block's text is not kept beside it. */
class MatchMark implements KeptMark {
  id = 0;
  readonly kind: MatchKind;
  readonly target: string;
  readonly score: number;
  readonly differences: readonly Difference[];
  readonly reason: Reason | undefined;
  readonly isCovered: boolean;
  /** The only text of most marks; of the others all are kept in a list. */
  readonly #text: Text | null;
  readonly #texts: readonly Text[];
  start: number;
  end: number;
  readonly #block: string;
  readonly #from: number;
  readonly #to: number;
  /** Of its first and its last text, when the mark was there last. */
  #firstLength: number;
  #lastLength: number;

  constructor(block: string, match: Match, { nodes, start, end }: MarkPlace, isCovered: boolean) {
    this.kind = match.kind;
    this.target = match.target;
    this.score = match.score;
    this.differences = match.differences.length === 0 ? NONE : match.differences.map(shiftBy(-match.start));
    this.reason = match.reason;
    this.isCovered = isCovered;
    // The node is told from a list by where it is kept: Firefox throws what nobody can catch when one that it has taken
    // away is asked what it is.
    this.#text = nodes.length === 1 && nodes[0] ? nodes[0] : null;
    this.#texts = this.#text ? NO_TEXTS : nodes;
    this.start = start;
    this.end = end;
    this.#block = block;
    this.#from = match.start;
    this.#to = match.end;
    this.#firstLength = nodes[0]?.length ?? 0;
    this.#lastLength = nodes.at(-1)?.length ?? 0;
  }

  get nodes(): readonly Text[] {
    return this.#text === null ? this.#texts : [this.#text];
  }

  isIntact(): boolean {
    if (!this.nodes.every(isInPage) || this.start < 0) return false;
    return wordsAt(this).replaceAll('\n', '') === this.text.replaceAll('\n', '');
  }

  follow(text: Text): 'stayed' | 'moved' | 'gone' {
    const [first, last] = [this.nodes[0], this.nodes.at(-1)];
    const [byFirst, byLast] = [text.length - this.#firstLength, text.length - this.#lastLength];
    if (text === first) this.#firstLength = text.length;
    if (text === last) this.#lastLength = text.length;
    if (this.isIntact()) return 'stayed';
    if (text === first) this.start += byFirst;
    if (text === last) this.end += byLast;
    return this.isIntact() ? 'moved' : 'gone';
  }

  get text(): string {
    return this.#block.slice(this.#from, this.#to);
  }

  get before(): string {
    return this.#block.slice(Math.max(0, this.#from - CONTEXT), this.#from);
  }

  get after(): string {
    return this.#block.slice(this.#to, this.#to + CONTEXT);
  }
}

function shiftBy(by: number): <Shifted extends Span>(span: Shifted) => Shifted {
  return (span) => ({ ...span, start: span.start + by, end: span.end + by });
}
