/**
 * Marks beside the scrollbar: a thin column with a stroke for each mark, at its share of the page's height. It is
 * drawn only while the reader wants it, in a host of its own that takes no room and no pointer but on its strokes.
 */
import type { MatchKind } from '../engine/types.ts';
import { CARD_DISPLAY, createSheet } from './card-sheets.ts';
import { BESIDE_PAUSE, BESIDE_STROKE } from './card-limits.ts';
import { CARD_TAG } from './card-tag.ts';
import { boxOf } from './mark-place.ts';
import type { Mark } from './mark.ts';
import type { Marks } from './marks.ts';
import { listSteps } from './step-marks.ts';

/** A stroke: the marks that share its place, the first of them to go to. */
interface Stroke {
  mark: Mark;
  top: number;
}

/** The column, drawn or not. */
export interface BesideScrollbar {
  /** Draws the column, anew where it is drawn already: its colours may be others now; or takes it away. */
  setShown: (isShown: boolean) => void;
}

/** A column at work. */
interface Column {
  life: AbortController;
  redraw: () => void;
}

const STYLE = `
:host { all: initial !important; position: fixed !important; inset: 0 0 0 auto !important; inline-size: 12px !important;
  display: ${CARD_DISPLAY} !important; pointer-events: none !important; z-index: 2147483646 !important; direction: ltr !important; }
@media print { :host { display: none !important; } }
button { all: unset; position: absolute; right: 1px; inline-size: 11px; block-size: 10px; translate: 0 -50%;
  pointer-events: auto; cursor: pointer; }
button::before { content: ''; position: absolute; inset: 3.5px 0 3.5px 3px; background: var(--tone); border-radius: 1px;
  box-shadow: 0 0 0 1px rgb(255 255 255 / 0.6); forced-color-adjust: none; }
button:hover::before { inset: 2.5px 0 2.5px 0; }`;

/** Nothing shown yet; `go` leads to the mark of a stroke that is pressed. */
export function createBesideScrollbar(
  marks: Marks,
  go: (mark: Mark) => void,
  signal: AbortSignal,
): BesideScrollbar {
  let shown: Column | null = null;

  function start(): Column {
    const life = new AbortController();
    const host = document.createElementNS('http://www.w3.org/1999/xhtml', CARD_TAG);
    const root = host.attachShadow({ mode: 'closed' });
    root.adoptedStyleSheets = [createSheet(STYLE)];
    // A second way for the hand alone: keys and screen readers have commands and lists.
    host.ariaHidden = 'true';
    document.documentElement.append(host);
    const draw = () => {
      const tones = readTones();
      root.replaceChildren(...listStrokes(marks).map((stroke) => drawStroke(stroke, tones, go)));
    };
    const redraw = onceInAWhile(draw, life.signal);
    const size = new ResizeObserver(redraw);
    size.observe(document.documentElement);
    if (document.body) size.observe(document.body);
    marks.onChange(redraw, life.signal);
    addEventListener('resize', redraw, { signal: life.signal, passive: true });
    life.signal.addEventListener('abort', () => {
      size.disconnect();
      host.remove();
    });
    draw();
    return { life, redraw };
  }

  function setShown(isShown: boolean): void {
    if (signal.aborted) return;
    if (isShown && shown) return shown.redraw();
    shown?.life.abort();
    shown = isShown ? start() : null;
  }

  signal.addEventListener('abort', () => shown?.life.abort());
  return { setShown };
}

/** One stroke for marks that would touch; none where the page does not scroll. */
function listStrokes(marks: Marks): Stroke[] {
  const { scrollHeight } = document.documentElement;
  if (scrollHeight <= innerHeight) return [];
  const strokes: Stroke[] = [];
  for (const mark of listSteps(marks)) {
    const { top: above, height } = boxOf(mark);
    const top = ((above + height / 2 + scrollY) / scrollHeight) * innerHeight;
    const last = strokes.at(-1);
    if (!last || Math.abs(top - last.top) >= BESIDE_STROKE) strokes.push({ mark, top });
  }
  return strokes;
}

/** The colours of the lines, as the reader chose them. */
function readTones(): Record<MatchKind, string> {
  const toneOf = (kind: MatchKind) =>
    getComputedStyle(document.documentElement, `::highlight(locus-${kind})`).textDecorationColor;
  return { exact: toneOf('exact'), variant: toneOf('variant'), quotation: toneOf('quotation') };
}

function drawStroke(
  { mark, top }: Stroke,
  tones: Record<MatchKind, string>,
  go: (mark: Mark) => void,
): HTMLElement {
  const button = document.createElementNS('http://www.w3.org/1999/xhtml', 'button') as HTMLButtonElement;
  button.tabIndex = -1;
  button.title = mark.text;
  button.style.top = `${top}px`;
  button.style.setProperty('--tone', tones[mark.kind]);
  button.addEventListener('click', (event) => {
    event.stopPropagation();
    go(mark);
  });
  return button;
}

function onceInAWhile(act: () => void, signal: AbortSignal): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  signal.addEventListener('abort', () => clearTimeout(timer));
  return () => {
    timer ??= setTimeout(() => {
      timer = undefined;
      act();
    }, BESIDE_PAUSE);
  };
}
