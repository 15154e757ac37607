import { text } from '../../runtime/texts.ts';

/** Gives how often the page uses something, in words; empty for not at all. */
export function sayUses(count: number): string {
  if (count === 0) return '';
  return count === 1 ? text('popupCountOne') : text('popupCountMany', count);
}
