/** Mouse and keys of one tab, put as WebDriver actions. */
import type { DrivenPage } from '../driven-page.ts';

/** One source of input with what it does next. */
type Actions = Record<string, unknown>[];
type Perform = (actions: Actions) => Promise<unknown>;

/** The names of keys that WebDriver writes as characters of its own. */
const KEYS: Record<string, string> = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
};

interface Pressing {
  button?: keyof typeof BUTTONS;
}

/** The numbers that WebDriver gives to a mouse's buttons. */
const BUTTONS = { left: 0, middle: 1, right: 2 };

/** A mouse that stands in the upper left corner. */
export function createMouse(perform: Perform): DrivenPage['mouse'] {
  let at = { x: 0, y: 0 };

  const act = (...actions: Actions) =>
    perform([{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions }]);
  const moveTo = (x: number, y: number) => ({
    type: 'pointerMove',
    duration: 0,
    x: Math.round(x),
    y: Math.round(y),
  });

  async function move(x: number, y: number, { steps = 1 } = {}): Promise<void> {
    const from = at;
    at = { x, y };
    for (let step = 1; step <= steps; step++) {
      const part = step / steps;
      await act(moveTo(from.x + (x - from.x) * part, from.y + (y - from.y) * part));
    }
  }

  async function down({ button = 'left' }: Pressing = {}): Promise<void> {
    await act({ type: 'pointerDown', button: BUTTONS[button] });
  }

  async function up({ button = 'left' }: Pressing = {}): Promise<void> {
    await act({ type: 'pointerUp', button: BUTTONS[button] });
  }

  return {
    move,
    down,
    up,
    async click(x, y, options) {
      await move(x, y);
      await down(options);
      await up(options);
    },
  };
}

/** Presses keys together and lets them go, named as in Playwright: `Escape`, `Control+c`. */
export async function pressKey(name: string, perform: Perform): Promise<void> {
  const keys = name.split(/\+(?=.)/u).map((key) => KEYS[key] ?? key);
  const actions = [
    ...keys.map((value) => ({ type: 'keyDown', value })),
    ...keys.toReversed().map((value) => ({ type: 'keyUp', value })),
  ];
  await perform([{ type: 'key', id: 'keys', actions }]);
}
