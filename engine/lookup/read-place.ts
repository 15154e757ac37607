/** Reads what names a place in a document: `2.1`, `speech/2.1/3`, 第二部分, 第二部分第一段第三句. */
import { foldText } from '../fold.ts';

/** The numbers of a place, as far as they were given. */
export interface NamedPlace {
  /** `null` where any document is meant. */
  document: string | null;
  section: number;
  paragraph: number | null;
  sentence: number | null;
}

/** Folding writes all numerals as digits, and the full stop between digits as a middle dot. */
const NUMBERS =
  /^(?:(?<document>[^/]*\p{L}[^/]*)\/)?(?<section>\d+)(?:[.·](?<paragraph>\d+)(?:\/(?<sentence>\d+))?)?$/u;
const WORDS =
  /^第(?<section>\d+)(?:部分|章|节|编)(?:第?(?<paragraph>\d+)[段条](?:第?(?<sentence>\d+)句)?)?$/u;
/** Longer queries are text. */
const MAX_LENGTH = 64;

/** Gives the place that a query names; `null` for any other, a number alone among them. */
export function readPlace(query: string): NamedPlace | null {
  if (query.length > MAX_LENGTH) return null;
  const folded = foldText(query.trim());
  const { document, section, paragraph, sentence } =
    (NUMBERS.exec(folded) ?? WORDS.exec(folded))?.groups ?? {};
  if (section === undefined || /^\d+$/u.test(folded)) return null;
  const number = (digits: string | undefined) => (digits === undefined ? null : Number(digits));
  return {
    document: document ?? null,
    section: Number(section),
    paragraph: number(paragraph),
    sentence: number(sentence),
  };
}
