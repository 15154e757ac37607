import { text } from '../../runtime/texts.ts';
import { sayReason } from '../../ui/say-reason.ts';
import type { ShownMark } from './card-view.ts';

const UNCOUNTED = /[\s“”‘’「」『』"']/gu;

/** One plain sentence on how near the page is to the source. */
export function saySure({ text: pageText, differences, reason }: ShownMark, wording: string): string {
  if (reason) return sayReason(reason, text);
  if (differences.length === 1) return text('cardSureDiffersOnce');
  if (differences.length > 1) return text('cardSureDiffers', differences.length);
  const isSame = pageText.replaceAll(UNCOUNTED, '') === wording.replaceAll(UNCOUNTED, '');
  return text(isSame ? 'cardSureExact' : 'cardSureWritten');
}
