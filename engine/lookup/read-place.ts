/**
 * Reads what names a place in a document: `2.1`, `speech/2.1/3`, 第二部分, 第三段, 第二部分第一段第三句, and the words
 * that the interface has for it, as they are copied from a card: 讲话 › 开头 › 第 2 段, Part 2, para. 6.
 */
import { foldText } from '../fold.ts';

/** The numbers of a place, as far as they were given. */
export interface NamedPlace {
  /** The folded name: an id or a title; `null` where any document is meant. */
  document: string | null;
  /** `null` where the paragraph of any section is meant. */
  section: number | null;
  paragraph: number | null;
  sentence: number | null;
}

/** Folding writes all numerals as digits and a full stop between digits as a middle dot; 。 is what Chinese input makes of it. */
const NUMBERS =
  /^(?:(?<document>[^/]*\p{L}[^/]*)\/)?(?<section>\d+)(?:[·。](?<paragraph>\d+)(?:[/·。](?<sentence>\d+))?)?$/u;
const CHINESE =
  /^(?<document>.*?)(?:第(?<section>\d+)(?:部[分份]|章|节|编)|(?<opening>开头))(?:(?:第?(?<paragraph>\d+)(?:自然段|段|条)|(?<intro>引言))(?:第?(?<sentence>\d+)句)?)?$/u;
const ENGLISH =
  /^(?<document>.*?)(?:part(?<section>\d+)|(?<opening>opening))(?:(?:para(?<paragraph>\d+)|(?<intro>intro))(?:sentence(?<sentence>\d+))?)?$/u;
/** A paragraph of whatever section. */
const PARAGRAPH = /^(?<document>.*?)第(?<paragraph>\d+)(?:自然)?段(?:第?(?<sentence>\d+)句)?$/u;
/** What stands between and around the steps of a place. */
const SIGNS = /[\s,.、:《》]/gu;
/** Longer queries are text. */
const MAX_LENGTH = 64;

/** Gives the place that a query names; `null` for any other, a number alone among them. */
export function readPlace(query: string): NamedPlace | null {
  if (query.length > MAX_LENGTH) return null;
  const folded = foldText(query.trim());
  const steps = dropSigns(folded);
  if (!/\d/u.test(steps) || /^\d+$/u.test(folded)) return null;
  const named = NUMBERS.exec(folded) ?? CHINESE.exec(steps) ?? ENGLISH.exec(steps) ?? PARAGRAPH.exec(steps);
  return named?.groups ? toPlace(named.groups) : null;
}

function toPlace({ document, section, opening, paragraph, intro, sentence }: Groups): NamedPlace {
  const number = (digits: string | undefined) => (digits === undefined ? null : Number(digits));
  return {
    document: dropSigns(document ?? '') || null,
    section: opening ? 0 : number(section),
    paragraph: intro ? 0 : number(paragraph),
    sentence: number(sentence),
  };
}
type Groups = Record<string, string | undefined>;

/** Gives the form in which the names of documents are compared. */
export function foldName(name: string): string {
  return dropSigns(foldText(name));
}

function dropSigns(folded: string): string {
  return folded.replaceAll(SIGNS, '');
}
