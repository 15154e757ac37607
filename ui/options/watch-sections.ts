/** Which section of the options one is at, for the list beside them. */

/** A section is reached when its heading stands in this upper share of the window. */
const REACHED = 1 / 3;

/** Calls back with the id of the section that is reached, at each scrolling, until the signal ends it. */
export function watchSections(tell: (id: string) => void, signal: AbortSignal): void {
  const look = () => {
    const id = findReached();
    if (id !== null) tell(id);
  };
  window.addEventListener('scroll', look, { passive: true, signal });
  window.addEventListener('hashchange', look, { signal });
}

/** At the page's end the last sections share the window: the one that was asked for, or else the last. */
function findReached(): string | null {
  const sections = [...document.querySelectorAll('section[id]')];
  const isAtEnd = scrollY + innerHeight >= document.documentElement.scrollHeight - 1;
  const line = isAtEnd ? innerHeight : innerHeight * REACHED;
  const reached = sections.filter((section) => section.getBoundingClientRect().top <= line);
  const asked = reached.find(
    (section) => `#${section.id}` === location.hash && section.getBoundingClientRect().top >= 0,
  );
  return (isAtEnd && asked ? asked : (reached.at(-1) ?? sections[0]))?.id ?? null;
}
