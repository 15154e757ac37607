/**
 * Fades what a card cuts off where its passage or its tabs go on: a cut line looks like a fault. Firefox has no
 * animations that follow scrolling yet, and nothing else in a style sheet knows how much is left.
 */

/** px of a part of the card that are left to scroll to. */
const LEFT: readonly [selector: string, measure: (part: Element) => number][] = [
  ['.card-text', ({ scrollHeight, clientHeight, scrollTop }) => scrollHeight - clientHeight - scrollTop],
  ['.tabs', ({ scrollWidth, clientWidth, scrollLeft }) => scrollWidth - clientWidth - scrollLeft],
];

/** px; as long as a line is high. */
const LONGEST = 24;

/** The ends of what scrolls in a card. */
export interface FadingEnds {
  /** Looks again once the card has been laid out: it was drawn anew. */
  look: () => void;
  stop: () => void;
}

/** Fades the ends in a card's root, as it is scrolled and sized. */
export function createFadingEnds(root: ShadowRoot): FadingEnds {
  const observer = new ResizeObserver(fade);
  root.addEventListener('scroll', fade, { capture: true, passive: true });

  function fade(): void {
    for (const [selector, measure] of LEFT) {
      for (const part of root.querySelectorAll<HTMLElement>(selector)) {
        const length = Math.min(Math.max(measure(part), 0), LONGEST);
        part.style.setProperty('--fade', `${length}px`);
      }
    }
  }

  return {
    look() {
      // One that is observed already would not be told of again.
      observer.disconnect();
      for (const [selector] of LEFT) {
        for (const part of root.querySelectorAll(selector)) observer.observe(part);
      }
    },
    stop: () => observer.disconnect(),
  };
}
