import type { Box, Point } from './geometry.ts';

/**
 * Whether a step goes towards a box: it ends inside the triangle from where it began to the box's nearer side,
 * which is widened by `spread` at both ends. A point inside the box counts.
 */
export function isHeadingFor(from: Point, to: Point, box: Box, spread: number): boolean {
  const [one, other] = nearerSide(from, box, spread);
  return isInTriangle(to, from, one, other) || isInBox(to, box);
}

function isInBox({ x, y }: Point, box: Box): boolean {
  return x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
}

/** Above or below, the whole width counts; else the side that faces the point. */
function nearerSide(from: Point, box: Box, spread: number): [Point, Point] {
  const isBeside = from.y > box.top && from.y < box.bottom;
  if (isBeside) {
    const x = from.x < box.left ? box.left : box.right;
    return [
      { x, y: box.top - spread },
      { x, y: box.bottom + spread },
    ];
  }
  const y = from.y <= box.top ? box.top : box.bottom;
  return [
    { x: box.left - spread, y },
    { x: box.right + spread, y },
  ];
}

/** A point lies in a triangle when it is on the same hand of all three sides; the sides themselves belong to it. */
function isInTriangle(point: Point, a: Point, b: Point, c: Point): boolean {
  const hands = [turn(a, b, point), turn(b, c, point), turn(c, a, point)];
  return !(hands.some((hand) => hand < 0) && hands.some((hand) => hand > 0));
}

function turn(from: Point, to: Point, point: Point): number {
  return (to.x - from.x) * (point.y - from.y) - (to.y - from.y) * (point.x - from.x);
}
