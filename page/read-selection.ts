import { SELECTION_LIMIT } from './card-limits.ts';
import type { Selected } from './subject.ts';
import { isElement } from './node-kinds.ts';

/** What the reader selected in this frame, in a field too; its text is empty where nothing is. */
export function readSelection(): Selected {
  const active = findActive();
  const inField = active && isField(active) ? readField(active) : '';
  if (inField !== '') return select(inField, active, () => standIn(active));
  const selection = getSelection();
  const range = selection && selection.rangeCount > 0 ? selection.getRangeAt(0).cloneRange() : null;
  const words = String(selection ?? '');
  // Beside a field whose words are selected the page's own selection is empty, whatever it says.
  if (!range || range.collapsed || words.trim() === '') return select('', active, () => standIn(active));
  const { commonAncestorContainer: holder } = range;
  const element = isElement(holder) ? holder : holder.parentElement;
  return select(words, element, () => drawnLines(range));
}

function select(text: string, element: Element | null, lines: Selected['lines']): Selected {
  return { kind: 'selection', text: text.trim().slice(0, SELECTION_LIMIT), element, lines };
}

/** The element with the focus, inside open shadow roots too. */
function findActive(): Element | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
}

type Field = HTMLTextAreaElement | HTMLInputElement;

function isField(element: Element): element is Field {
  return element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement;
}

/** What is selected in a field; nothing of a password, and nothing where the field knows no selection. */
function readField({ type, selectionStart: start, selectionEnd: end, value }: Field): string {
  if (type === 'password') return '';
  return start === null || end === null ? '' : value.slice(start, end).trim();
}

function drawnLines(range: Range): DOMRect[] {
  return [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
}

/** Where nothing is selected, the card stands at what has the focus, or in the upper middle of the window. */
function standIn(active: Element | null): DOMRect[] {
  const isPlace = active && active !== document.body && active !== document.documentElement;
  if (isPlace) return [active.getBoundingClientRect()];
  return [new DOMRect(innerWidth / 2 - 100, innerHeight / 4, 200, 0)];
}
