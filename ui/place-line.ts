import type { Occurrence, Passage } from '../engine/types.ts';
import { formatPlace, formatSentence } from './format-place.ts';

/** A passage and the title of its document. */
interface Placed {
  passage: Passage;
  documentTitle: Occurrence['documentTitle'];
}

/** The paragraph as one line of small type: “第二部分 › 第 6 段”. */
export function formatParagraphLine({ passage, documentTitle }: Placed): string {
  return formatPlace(passage, documentTitle).slice(1).join(' › ');
}

/** The passage as one line of small type: “第二部分 › 第 6 段 › 第 3 句”. */
export function formatPassageLine(placed: Placed): string {
  const sentence = formatSentence(placed.passage);
  return sentence === '' ? formatParagraphLine(placed) : `${formatParagraphLine(placed)} › ${sentence}`;
}
