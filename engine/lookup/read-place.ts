/**
 * Reads what names a place in a document: `2.1`, `speech/2.1/3`, 二（三）1, 第二部分, 第三段, 第二部分第一段第三句, and the
 * words that the interface has for it, as they are copied from a card: 讲话 › 开头 › 第 2 段, Part 2, para. 6, 标题.
 */
import { foldText } from '../fold.ts';

/** The numbers of a place, as far as they were given. */
export interface NamedPlace {
  /** The folded name: an id or a title; `null` where any document is meant. */
  document: string | null;
  /** `null` where the paragraph of any section is meant. */
  section: number | null;
  paragraph: number | 'heading' | null;
  sentence: number | null;
}

/** Folding writes all numerals as digits and a full stop between digits as a middle dot; 。 is what Chinese input makes of it. */
const NUMBERS =
  /^(?:(?<document>[^/]*\p{L}[^/]*)\/)?(?<section>\d+)(?:[·。](?<paragraph>\d+)(?:[/·。](?<sentence>\d+))?)?$/u;
/** As outlines count: 二（三）1. */
const OUTLINE = /^(?<document>.*?)(?<section>\d+)\((?<paragraph>\d+)\)(?<sentence>\d+)?$/u;

/** The steps of a place in one language, as patterns for folded text without signs. */
interface Steps {
  section: string;
  /** Behind a section. */
  paragraph: string;
  /** Of whatever section. */
  anyParagraph: string;
  /** Paragraphs with a name. */
  named: string;
  sentence: string;
  heading: string;
}

const CHINESE: Steps = {
  section: String.raw`第(?<section>\d+)(?:部[分份]|章|节|编)|(?<opening>开头)`,
  paragraph: String.raw`第?(?<paragraph>\d+)(?:自然段|段|条)`,
  anyParagraph: String.raw`第(?<paragraph>\d+)(?:自然)?段`,
  named: '(?<intro>引言)|(?<salutation>称呼)',
  sentence: String.raw`第?(?<sentence>\d+)句`,
  heading: '(?<heading>标题)',
};
const ENGLISH: Steps = {
  section: String.raw`part(?<section>\d+)|(?<opening>opening)`,
  paragraph: String.raw`para(?:graph)?(?<paragraph>\d+)`,
  anyParagraph: String.raw`para(?:graph)?(?<paragraph>\d+)`,
  named: '(?<intro>intro)|(?<salutation>salutation)',
  sentence: String.raw`sentence(?<sentence>\d+)`,
  heading: '(?<heading>heading)|(?<title>title)',
};
const WORDS = [CHINESE, ENGLISH].flatMap(formsOf);

function formsOf({ section, paragraph, anyParagraph, named, sentence, heading }: Steps): RegExp[] {
  const within = (numbered: string) => `(?:(?:${numbered}|${named})(?:${sentence})?|${heading})`;
  return [`(?:${section})${within(paragraph)}?`, within(anyParagraph)].map(
    (steps) => new RegExp(`^(?<document>.*?)${steps}$`, 'u'),
  );
}

/** What stands between and around the steps of a place. */
const SIGNS = /[\s,.、:《》]/gu;
/** Longer queries are text. */
const MAX_LENGTH = 64;

/** Gives the place that a query names; `null` for any other, a number alone among them. */
export function readPlace(query: string): NamedPlace | null {
  if (query.length > MAX_LENGTH) return null;
  const folded = foldText(query.trim());
  if (/^\d+$/u.test(folded)) return null;
  const steps = dropSigns(folded);
  const named = NUMBERS.exec(folded) ?? [OUTLINE, ...WORDS].map((form) => form.exec(steps)).find(Boolean);
  return named?.groups ? toPlace(named.groups) : null;
}

function toPlace({ document, sentence, ...steps }: Groups): NamedPlace {
  return {
    document: dropSigns(document ?? '') || null,
    section: sectionOf(steps),
    paragraph: paragraphOf(steps),
    sentence: toNumber(sentence),
  };
}
type Groups = Record<string, string | undefined>;

/** Title and salutation stand in the opening. */
function sectionOf({ section, opening, salutation, title }: Groups): number | null {
  return toNumber(section) ?? ((opening ?? salutation ?? title) ? 0 : null);
}

function paragraphOf({ paragraph, intro, salutation, heading, title }: Groups): NamedPlace['paragraph'] {
  if (heading ?? title) return 'heading';
  return (intro ?? salutation) ? 0 : toNumber(paragraph);
}

function toNumber(digits: string | undefined): number | null {
  return digits === undefined ? null : Number(digits);
}

/** Gives the form in which the names of documents are compared. */
export function foldName(name: string): string {
  return dropSigns(foldText(name));
}

function dropSigns(folded: string): string {
  return folded.replaceAll(SIGNS, '');
}
