const STEPS: Record<string, (at: number, count: number) => number> = {
  ArrowRight: (at, count) => (at + 1) % count,
  ArrowLeft: (at, count) => (at - 1 + count) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
};

/** Moves from tab to tab with the arrow keys, Home and End, as tabs do everywhere; other keys are the browser's. */
export function pressTabKey(event: KeyboardEvent, focused: Element | null): void {
  const step = STEPS[event.key];
  const list = focused?.closest('[role="tablist"]');
  if (!step || !focused || !list || event.altKey || event.ctrlKey || event.metaKey) return;
  const tabs = [...list.querySelectorAll<HTMLElement>('[role="tab"]')];
  const tab = tabs[step(tabs.indexOf(focused as HTMLElement), tabs.length)];
  event.preventDefault();
  tab?.focus();
  tab?.click();
}
