import type { OuterCardSummons } from '../runtime/messages.ts';
import { contentOf } from './frame-content.ts';
import { findFrame } from './find-frame.ts';
import type { Box, Point } from './geometry.ts';
import { anchorToTop, boxFromTop, boxToTop, isSeen, nest, pointFromTop } from './levels.ts';
import type { Level, Nested } from './levels.ts';
import type { InnerStand } from './outer-messages.ts';
import type { Anchor } from './place-card.ts';
import { isInView } from './viewport.ts';

/** Where the words of a frame are in the top. */
export interface OuterPlace {
  /** Resolves with the element of the frame that leads to the words; `null` where it is not surely known. */
  findFrame: () => Promise<HTMLElement | null>;
  frame: () => HTMLElement | null;
  /** Whether all frames in between have said where the next one is. */
  isWhole: () => boolean;
  setLevel: (at: number, level: Level) => void;
  setStand: (stand: InnerStand) => void;
  /** What the card stands at now; `null` while a frame is hidden, or turned. */
  anchor: () => Anchor | null;
  isInView: () => boolean;
  /** The same in px of the frame with the words. */
  pointInside: (point: Point) => Point | null;
  boxInside: (box: Box) => Box | null;
}

/** The place of what a summons is about, nothing known of it yet. */
export function createOuterPlace({ child, inner, depth }: OuterCardSummons): OuterPlace {
  const between: (Level | null)[] = Array.from({ length: depth - 1 }, () => null);
  let frame: HTMLElement | null = null;
  let stand: InnerStand | null = null;
  const finding = findFrame(child, inner).then((found) => (frame = found));

  function findWay(): Nested[] | null {
    const content = frame && contentOf(frame);
    if (!stand || !content) return null;
    const viewport = { width: innerWidth, height: innerHeight };
    const levels = [{ content, viewport }, ...between].filter((level) => level !== null);
    return nest(levels, stand.inner);
  }

  return {
    findFrame: () => finding,
    frame: () => frame,
    isWhole: () => !between.includes(null),
    setLevel(at, level) {
      if (at >= 1 && at < depth) between[at - 1] = level;
    },
    setStand: (next) => (stand = next),
    anchor() {
      const way = findWay();
      return way && stand && anchorToTop(stand.anchor, way);
    },
    isInView() {
      const way = findWay();
      if (!way || !stand) return false;
      const { line } = stand.anchor;
      return isSeen(line, way) && isInView(boxToTop(line, way), frame);
    },
    pointInside(point) {
      const way = findWay();
      return way && pointFromTop(point, way);
    },
    boxInside(box) {
      const way = findWay();
      return way && boxFromTop(box, way);
    },
  };
}
