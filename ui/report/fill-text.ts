import type { ComponentChild } from 'preact';
import { text, type TextKey } from '../../runtime/texts.ts';

/** Of the private use area: no text of ours and no value holds them. */
const FIRST_SIGN = 0xe000;

/** A text with nodes in its places, such as words in bold. */
export function fillText(key: TextKey, ...nodes: ComponentChild[]): ComponentChild[] {
  const signs = nodes.map((_, index) => String.fromCharCode(FIRST_SIGN + index));
  const pieces = text(key, ...signs).split(/([\uE000-\uE0FF])/u);
  return pieces.map((piece) => (signs.includes(piece) ? nodes[signs.indexOf(piece)] : piece));
}
