const STEPS: Record<string, (at: number, count: number) => number> = {
  ArrowRight: (at, count) => (at + 1) % count,
  ArrowLeft: (at, count) => (at - 1 + count) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
};

/** A menu is a column, tabs are a row. */
const MENU_KEYS: Record<string, string> = { ArrowDown: 'ArrowRight', ArrowUp: 'ArrowLeft' };

/** What Tab comes to. */
const STOPS = 'button:not([tabindex="-1"]), textarea, [tabindex="0"]';

/** Moves in tabs and menus with the arrow keys, Home and End, as everywhere; tabs are chosen at once. Whether it did. */
export function pressRovingKey(event: KeyboardEvent, focused: Element | null): boolean {
  const list = focused?.closest('[role="tablist"], [role="menu"]');
  const isMenu = list?.getAttribute('role') === 'menu';
  const step = STEPS[(isMenu && MENU_KEYS[event.key]) || event.key];
  if (!step || !focused || !list) return false;
  const items = [...list.querySelectorAll<HTMLElement>('[role="tab"], [role^="menuitem"]')];
  const item = items[step(items.indexOf(focused as HTMLElement), items.length)];
  event.preventDefault();
  item?.focus();
  if (!isMenu) item?.click();
  return true;
}

/** Takes Tab from the card's last control to its first and back, so that it goes round. */
export function pressLoopKey(event: KeyboardEvent, card: Element, focused: Element | null): void {
  if (event.key !== 'Tab') return;
  const stops = [...card.querySelectorAll<HTMLElement>(STOPS)];
  const isStart = focused === card || focused === stops[0];
  const next = event.shiftKey ? isStart && stops.at(-1) : focused === stops.at(-1) && stops[0];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
