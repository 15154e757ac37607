import type { Box } from './geometry.ts';

/** Elements that may hold a frame. */
export const FRAMES = 'iframe, frame, object, embed';

/** Where the content of a frame's element lies in the viewport, within its border and padding; `null` while it has none. */
export function contentOf(element: HTMLElement): Box | null {
  const { offsetWidth, offsetHeight, clientLeft, clientTop, clientWidth, clientHeight } = element;
  if (offsetWidth === 0 || offsetHeight === 0) return null;
  const { left, top, width, height } = element.getBoundingClientRect();
  const style = getComputedStyle(element);
  const [padLeft, padTop, padRight, padBottom] = [
    style.paddingLeft,
    style.paddingTop,
    style.paddingRight,
    style.paddingBottom,
  ].map((length) => Number.parseFloat(length) || 0) as [number, number, number, number];
  // What scales the element scales its border as well.
  const x = width / offsetWidth;
  const y = height / offsetHeight;
  return {
    left: left + (clientLeft + padLeft) * x,
    top: top + (clientTop + padTop) * y,
    right: left + (clientLeft + clientWidth - padRight) * x,
    bottom: top + (clientTop + clientHeight - padBottom) * y,
  };
}
