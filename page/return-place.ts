import { bare } from './bare.ts';

/** Where the reader was before being led through the page, to go back there. */
export interface ReturnPlace {
  /** Notes how far everything around an element is scrolled; what was noted before stays. */
  note: (element: Element | null) => void;
  /** What leads back, once. */
  take: () => () => void;
  forget: () => void;
}

/** Nothing noted yet. */
export function createReturnPlace(): ReturnPlace {
  const places = new Map<Element, { left: number; top: number }>();

  function noteOne(element: Element): void {
    const { scrollLeft: left, scrollTop: top } = element;
    if (!places.has(element)) places.set(element, { left, top });
  }

  return {
    note(element) {
      if (document.scrollingElement) noteOne(document.scrollingElement);
      for (let at = element; at; at = bare(at).parentElement) {
        if (at.scrollHeight > at.clientHeight || at.scrollWidth > at.clientWidth) noteOne(at);
      }
    },
    take() {
      const noted = [...places];
      places.clear();
      return () => {
        for (const [element, place] of noted) element.scrollTo({ ...place, behavior: 'instant' });
      };
    },
    forget: () => places.clear(),
  };
}
