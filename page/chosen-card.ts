/** Whether a card is drawn in its own frame or by the top frame: one card to whoever shows it. */
import { isOrphaned } from './ask.ts';
import { FRAME_ROOM } from './card-limits.ts';
import { linkToWords } from './link-to-words.ts';
import type { HoverEvent } from './hover-state.ts';
import { createOuterCard } from './outer-card.ts';
import { createShownCard } from './shown-card.ts';
import type { CardTools, ShownCard } from './shown-card.ts';
import { viewportSize } from './viewport.ts';

/** A card that is drawn here or outside. */
export interface ChosenCard extends ShownCard {
  /** Called when a card may be wanted soon. */
  prepare: () => void;
}

interface ChosenTools extends Pick<CardTools, 'wish'> {
  tell: (event: HoverEvent) => void;
  signal: AbortSignal;
}

/** Nothing drawn yet. Where the top frame cannot draw a card, this one does. */
export function createChosenCard({ wish, tell, signal }: ChosenTools): ChosenCard {
  const findLink: CardTools['findLink'] = async (mark) => linkToWords(mark);
  const inner = createShownCard({ wish, findLink });
  const outer = createOuterCard({ wish, findLink, tell, signal, fail: drawHere });
  let chosen: ShownCard = inner;
  let done: ((card: ShownCard) => void)[] = [];

  /** Does the same again here if it fails outside. */
  function act(step: (card: ShownCard) => void): void {
    done.push(step);
    step(chosen);
  }

  function drawHere(): void {
    chosen = inner;
    for (const step of done) step(inner);
  }

  return {
    prepare() {
      if (isTooSmall()) outer.prepare();
    },
    show(stand, view) {
      const next = isTooSmall() ? outer : inner;
      if (next !== chosen) chosen.hide();
      chosen = next;
      done = [];
      act((card) => card.show(stand, view));
    },
    setPinned: (isPinned) => act((card) => card.setPinned(isPinned)),
    focus: () => act((card) => card.focus()),
    say: (text) => act((card) => card.say(text)),
    follow: () => chosen.follow(),
    stayInside: () => chosen.stayInside(),
    stepBack: () => chosen.stepBack(),
    hide: () => chosen.hide(),
    isCard: (target) => chosen.isCard(target),
    box: () => chosen.box(),
    pressKey: (event) => chosen.pressKey(event),
  };
}

/**
 * Whether this is a frame in a page that a card does not fit into, and that may have it drawn outside; what is full
 * screen is as large as it gets, and nothing outside can be reached without the extension.
 */
function isTooSmall(): boolean {
  if (window === window.top || document.fullscreenElement || isOrphaned()) return false;
  const { width, height } = viewportSize();
  return width < FRAME_ROOM.width || height < FRAME_ROOM.height;
}
