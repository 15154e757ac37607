import type { Passage } from '../types.ts';
import type { OutlineParagraph, OutlineSection } from './types.ts';

/** Gives the sections of one document's passages, with the lengths of their sentences. */
export function outlineDocument(passages: readonly Passage[]): OutlineSection[] {
  const sections: OutlineSection[] = [];
  for (const passage of passages) {
    const section = sectionOf(sections, passage);
    const { address, text } = passage;
    paragraphOf(section, passage).sentences.push({ address, length: text.length });
  }
  return sections;
}

function sectionOf(sections: OutlineSection[], { section: number, sentence, text }: Passage): OutlineSection {
  const last = sections.at(-1);
  if (last?.number === number) return last;
  const heading = number > 0 && sentence === null ? text : null;
  const section = { number, heading, paragraphs: [] };
  sections.push(section);
  return section;
}

function paragraphOf({ paragraphs }: OutlineSection, { paragraph: number }: Passage): OutlineParagraph {
  const last = paragraphs.at(-1);
  if (last?.number === number) return last;
  const paragraph = { number, sentences: [] };
  paragraphs.push(paragraph);
  return paragraph;
}
