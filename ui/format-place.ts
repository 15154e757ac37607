/** Where a passage stands, in the reader's words. */
import type { Occurrence, Place } from '../engine/types.ts';
import { text, uiLanguage } from '../runtime/texts.ts';

const DIGITS = '零一二三四五六七八九';

/** The steps from the document to a paragraph, heading or title: “讲话”, “第二部分”, “第 6 段”. */
export function formatPlace(place: Place, documentTitle: Occurrence['documentTitle']): string[] {
  const title = uiLanguage() === 'en' ? documentTitle.en : documentTitle.zh;
  return [title, ...formatSteps(place)];
}

/** The sentence's own step, counted in its paragraph: “第 3 句”; empty for a heading or title. */
export function formatSentence({ sentence }: Place): string {
  return sentence === null ? '' : text('placeSentence', sentence);
}

/** The place as a citation writes it behind the title: “第二部分第6段”, “Part 2, para. 6”. */
export function citePlace(place: Place): string {
  const steps = formatSteps(place);
  return uiLanguage() === 'en' ? steps.join(', ') : steps.join('').replaceAll(' ', '');
}

function formatSteps({ section, paragraph }: Place): string[] {
  if (section === 0 && paragraph === null) return [text('placeTitle')];
  return [formatSection(section), formatParagraph(section, paragraph)];
}

/** A section as readers call it: “第二部分”, “Part 2”. */
export function formatSection(section: number): string {
  return section === 0 ? text('placeOpening') : text('placePart', formatSectionNumber(section));
}

/** A section where there is little room: “二”, “2”. */
export function formatSectionNumber(section: number): string {
  if (section === 0) return text('placeOpening');
  return uiLanguage() === 'en' ? String(section) : chineseNumber(section);
}

function formatParagraph(section: number, paragraph: number | null): string {
  if (paragraph === null) return text('placeHeading');
  if (paragraph > 0) return text('placeParagraph', paragraph);
  return text(section === 0 ? 'placeSalutation' : 'placeIntro');
}

/** 1 to 99 as headings count: 二, 十, 十二, 二十一; beyond that a document of ours does not go, and digits do. */
function chineseNumber(number: number): string {
  if (number > 99) return String(number);
  const tens = Math.floor(number / 10);
  const ones = number % 10 === 0 ? '' : (DIGITS[number % 10] ?? '');
  if (tens === 0) return ones;
  return `${tens === 1 ? '' : DIGITS[tens]}十${ones}`;
}
