/** Words of an article, for the marks on the first-run page; they stay in the document's language. */

/** A match of each kind. */
export const LIVE_SAMPLE =
  '会议要求，各地要认真宣讲党的二十大精神，不忘这段极不平凡、极不寻常的岁月。' +
  '当前，一些党员干部缺乏担当精神，斗争本领不强、实干精神不足，必须保持清醒。';

/** A variant whose card shows a difference. */
export const TRY_SAMPLE = '极不平凡、极不寻常的岁月，老同志说起来仍感慨万千。';
