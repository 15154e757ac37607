/**
 * From the px of a frame to those of the top frame and back, through the frames in between. Each of them says where
 * the content of the next one lies in its own viewport; the ratio of that to the size that the next one sees is its
 * scale, whether a transform made it or a zoom.
 */
import type { Box, Point } from './geometry.ts';
import type { Anchor, Size } from './place-card.ts';

/** A frame on the way, and what it knows of the next one inside it. */
export interface Level {
  /** Where the next frame's content lies, in this frame's px. */
  content: Box;
  /** This frame's own viewport. */
  viewport: Size;
}

/** A frame in the one around it. */
export interface Nested {
  content: Box;
  /** Its viewport in its own px. */
  inner: Size;
}

/** A ratio of width and one of height that differ by more are no scale: the frame is turned, or is another one. */
const SAME_SCALE = 0.02;

/** The frames of a way, the outermost first; `null` where one of them is turned or skewed. */
export function nest(levels: readonly Level[], inner: Size): Nested[] | null {
  const nested = levels.map(({ content }, at) => ({ content, inner: levels[at + 1]?.viewport ?? inner }));
  return nested.every(isUpright) ? nested : null;
}

function isUpright(nested: Nested): boolean {
  const { x, y } = scaleOf(nested);
  return x > 0 && y > 0 && Math.abs(x / y - 1) <= SAME_SCALE;
}

function scaleOf({ content, inner }: Nested): Point {
  return {
    x: (content.right - content.left) / inner.width,
    y: (content.bottom - content.top) / inner.height,
  };
}

/** A box of the innermost frame in px of the top. */
export function boxToTop(box: Box, way: readonly Nested[]): Box {
  return way.reduceRight(boxOutwards, box);
}

/** An anchor of the innermost frame in px of the top. */
export function anchorToTop({ line, pointerX, isVertical }: Anchor, way: readonly Nested[]): Anchor {
  const x = pointerX ?? line.left;
  const pointed = boxToTop({ left: x, right: x, top: line.top, bottom: line.bottom }, way);
  return { line: boxToTop(line, way), pointerX: pointerX === null ? null : pointed.left, isVertical };
}

/** A point of the top in px of the innermost frame. */
export function pointFromTop(point: Point, way: readonly Nested[]): Point {
  return way.reduce(pointInwards, point);
}

/** A box of the top in px of the innermost frame. */
export function boxFromTop({ left, top, right, bottom }: Box, way: readonly Nested[]): Box {
  const from = pointFromTop({ x: left, y: top }, way);
  const to = pointFromTop({ x: right, y: bottom }, way);
  return { left: from.x, top: from.y, right: to.x, bottom: to.y };
}

/** Whether something of a box can be seen through all frames around it. */
export function isSeen(box: Box, way: readonly Nested[]): boolean {
  let seen = box;
  for (const nested of way.toReversed()) {
    const { width, height } = nested.inner;
    if (seen.left >= width || seen.top >= height || seen.right <= 0 || seen.bottom <= 0) return false;
    seen = boxOutwards(seen, nested);
  }
  return true;
}

function boxOutwards(box: Box, nested: Nested): Box {
  const { x, y } = scaleOf(nested);
  const { left, top } = nested.content;
  return {
    left: left + box.left * x,
    top: top + box.top * y,
    right: left + box.right * x,
    bottom: top + box.bottom * y,
  };
}

function pointInwards(point: Point, nested: Nested): Point {
  const { x, y } = scaleOf(nested);
  return { x: (point.x - nested.content.left) / x, y: (point.y - nested.content.top) / y };
}
