/**
 * Reads a document: title, sections 一、二、三, paragraphs, and sentences as passages with lasting addresses.
 *
 * Paragraphs count from 1 in each section, as readers count them. A salutation and the one paragraph that leads
 * up to a list 一是…二是… are number 0, so that 一是 is paragraph 1. An address never depends on what stands
 * behind it: text added at the end of a section moves nothing.
 */
import { addressOf } from './address.ts';
import { splitSentences } from './split-sentences.ts';
import type { DocumentFacts, Passage, Place } from './types.ts';

/** A document's text with what its front matter says of it. */
export interface SourceDocument {
  id: string;
  /** Language tag, such as `zh-CN`. */
  language: string;
  title: string;
  /** Short enough for a line of small type, by language of the interface. */
  shortTitle: { zh: string; en: string };
  /** What a citation names beside the title; left out where the front matter says nothing of it. */
  facts?: DocumentFacts;
  passages: Passage[];
}

/** A document without a title or without text; `message` says which. */
export class DocumentError extends Error {
  override name = 'DocumentError';
}

interface Section {
  heading: string | null;
  paragraphs: string[];
}

const FRONT_MATTER = /^---\n([\s\S]*?)\n---\n/;
const MARKDOWN_HEADING = /^#{1,6}\s+/;
/** 一、… on a line of its own that does not end as a sentence does. */
const NUMBERED_HEADING = /^[一二三四五六七八九十]{1,3}、[^。！？；]{1,60}$/u;
const LIST_ITEM = /^[一二三四五六七八九十]{1,3}是/u;
const SALUTATION = /^.{1,40}[：:]$/u;

/**
 * Gives the document that a Markdown or plain text holds. Front matter (`id`, `title`, `short-zh`, `short-en`,
 * `language`, and for citations `author`, `date`, `place`, `publisher`) is optional but for the id; inline marks such as `**` are text.
 * @throws DocumentError when there is no id or no text
 */
export function parseDocument(source: string): SourceDocument {
  const text = source.replace(/^\ufeff/, '').replaceAll(/\r\n?/g, '\n');
  const matter = readFrontMatter(FRONT_MATTER.exec(text)?.[1] ?? '');
  const lines = text
    .replace(FRONT_MATTER, '')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  const id = matter.get('id');
  if (!id) throw new DocumentError('The document has no id in its front matter.');
  const title = lines.shift()?.replace(MARKDOWN_HEADING, '');
  if (!title || lines.length === 0) throw new DocumentError(`The document “${id}” has no text.`);
  return {
    id,
    language: matter.get('language') ?? 'zh-CN',
    title,
    shortTitle: { zh: matter.get('short-zh') ?? title, en: matter.get('short-en') ?? title },
    ...readFacts(matter),
    passages: [
      titlePassage(id, title),
      ...readSections(lines).flatMap((section, number) => sectionPassages(id, section, number)),
    ],
  };
}

function readFrontMatter(matter: string): Map<string, string> {
  const pairs = matter.split('\n').map((line) => line.split(/:\s*/, 2));
  return new Map(pairs.filter((pair): pair is [string, string] => pair.length === 2));
}

function readFacts(matter: Map<string, string>): Pick<SourceDocument, 'facts'> {
  const names = ['author', 'date', 'place', 'publisher'] as const;
  const known = names.flatMap((name) => {
    const value = matter.get(name)?.trim();
    return value ? [[name, value] as const] : [];
  });
  return known.length > 0 ? { facts: Object.fromEntries(known) } : {};
}

function titlePassage(id: string, title: string): Passage {
  return toPassage({ document: id, section: 0, paragraph: null, sentence: null }, title);
}

function readSections(lines: string[]): Section[] {
  const sections: Section[] = [{ heading: null, paragraphs: [] }];
  for (const line of lines) {
    if (MARKDOWN_HEADING.test(line) || NUMBERED_HEADING.test(line)) {
      sections.push({ heading: line.replace(MARKDOWN_HEADING, ''), paragraphs: [] });
    } else sections.at(-1)!.paragraphs.push(line);
  }
  return sections;
}

function sectionPassages(id: string, { heading, paragraphs }: Section, section: number): Passage[] {
  const first = hasLead(paragraphs) ? 0 : 1;
  const passages = paragraphs.flatMap((text, index) => paragraphPassages(id, section, index + first, text));
  if (heading === null) return passages;
  return [toPassage({ document: id, section, paragraph: null, sentence: null }, heading), ...passages];
}

function hasLead([lead, next]: string[]): boolean {
  if (lead === undefined) return false;
  return SALUTATION.test(lead) || (!LIST_ITEM.test(lead) && next !== undefined && LIST_ITEM.test(next));
}

function paragraphPassages(id: string, section: number, paragraph: number, text: string): Passage[] {
  return splitSentences(text).map((sentence, index) =>
    toPassage({ document: id, section, paragraph, sentence: index + 1 }, sentence),
  );
}

function toPassage(place: Place, text: string): Passage {
  return { ...place, address: addressOf(place), text };
}
