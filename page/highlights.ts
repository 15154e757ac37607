import type { MatchKind } from '../engine/types.ts';
import type { Mark } from './mark.ts';

const NAMES = {
  exact: 'locus-exact',
  variant: 'locus-variant',
  quotation: 'locus-quotation',
  active: 'locus-active',
} as const;

/** A frame's lines as the browser has them. */
export interface Highlights {
  /** Gives what it has drawn. */
  draw(mark: Mark): StaticRange;
  erase(kind: MatchKind, line: StaticRange): void;
  /** Takes all lines away; the tint stays. */
  eraseAll(): void;
  /** Tints a mark, and no other. */
  tint(mark: Mark | null): void;
  /** Draws again what the page, which has the same registry, has taken out of it. */
  keep(): void;
  /** Takes lines and tint away, and leaves nothing behind. */
  remove(): void;
}

/** Our entries in the document's registry, made when first wanted; what another script puts there later is left alone. */
export function createHighlights(): Highlights {
  const own = new Map<string, Highlight>();

  function get(kind: keyof typeof NAMES): Highlight {
    const name = NAMES[kind];
    const there = own.get(name);
    if (there) return there;
    const highlight = new Highlight();
    own.set(name, highlight);
    CSS.highlights.set(name, highlight);
    return highlight;
  }

  return {
    draw(mark) {
      const line = toRange(mark);
      get(mark.kind).add(line);
      return line;
    },
    erase: (kind, line) => void get(kind).delete(line),
    eraseAll() {
      for (const [name, highlight] of own) if (name !== NAMES.active) highlight.clear();
    },
    tint(mark) {
      get('active').clear();
      if (mark) get('active').add(toRange(mark));
    },
    keep() {
      for (const [name, highlight] of own) if (!CSS.highlights.has(name)) CSS.highlights.set(name, highlight);
    },
    remove() {
      for (const [name, highlight] of own) {
        if (CSS.highlights.get(name) === highlight) CSS.highlights.delete(name);
      }
      own.clear();
    },
  };
}

function toRange({ nodes, start, end }: Mark): StaticRange {
  const [startContainer] = nodes;
  const endContainer = nodes.at(-1);
  if (!startContainer || !endContainer) throw new RangeError('A mark without text.');
  return new StaticRange({ startContainer, startOffset: start, endContainer, endOffset: end });
}
