import type { Box } from './geometry.ts';
import type { Size } from './place-card.ts';
import { bare } from './bare.ts';

/** The viewport without its scroll bars, in any document mode and at any pinch. */
export function viewportSize(): Size {
  const visual = window.visualViewport;
  if (!visual) return { width: innerWidth, height: innerHeight };
  return { width: visual.width * visual.scale, height: visual.height * visual.scale };
}

/** Whether something of a line can be seen: in the viewport and in each box that scrolls or clips around it. */
export function isInView(line: Box, element: Element | null): boolean {
  const { width, height } = viewportSize();
  if (!overlaps(line, { left: 0, top: 0, right: width, bottom: height })) return false;
  for (
    let at = element;
    at && at !== document.body && at !== document.documentElement;
    at = bare(at).parentElement
  ) {
    const isClipping = getComputedStyle(at).overflow !== 'visible';
    if (isClipping && !overlaps(line, at.getBoundingClientRect())) return false;
  }
  return true;
}

function overlaps(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}
