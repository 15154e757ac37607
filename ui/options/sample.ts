/** Words of a page that a preview marks; they belong to the document and stay in its language. */
import type { MatchKind } from '../../engine/types.ts';

/** A stretch of sample text; without a kind it is ordinary page text. */
export interface SamplePart {
  words: string;
  kind?: MatchKind;
}

/** A sentence with a match of each kind. */
export const SAMPLE: readonly SamplePart[] = [
  { words: '会议强调，要把学习贯彻' },
  { words: '党的二十大精神', kind: 'exact' },
  { words: '同实际结合起来，回顾' },
  { words: '极不平凡、极不寻常', kind: 'variant' },
  { words: '的奋斗历程。' },
  { words: '一些党员干部缺乏担当精神，斗争本领不强', kind: 'quotation' },
  { words: '，必须保持清醒。' },
];
