/** A sentence's end with the closing marks that belong to it; a full stop of Western text needs a blank behind it. */
const SENTENCE = /[^]+?(?:[。！？!?…]+[”’」』）)】〕]*|\.["”’)]*(?=\s)|$)/gu;

/** Gives the sentences of a paragraph; put together they are the paragraph again, but for white space between them. */
export function splitSentences(paragraph: string): string[] {
  return (paragraph.match(SENTENCE) ?? []).map((sentence) => sentence.trim()).filter(Boolean);
}
