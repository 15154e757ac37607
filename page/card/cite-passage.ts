import type { Occurrence } from '../../engine/types.ts';
import { text } from '../../runtime/texts.ts';
import { citePlace } from '../../ui/format-place.ts';

/** A passage in quotation marks with its document and place, as it is copied. */
export function citePassage({ passage, title }: Occurrence): string {
  return text('cardCitation', passage.text, title, citePlace(passage));
}
