/** A small document as the reader gets it. */
import type { ReadDocument, ReadPassage } from '../../engine/read-document.ts';
import type { CardContent } from '../../engine/types.ts';

const TITLES = { zh: '讲话', en: 'Speech' };

interface Place {
  section: number;
  paragraph: number | null;
  sentence: number | null;
}

function readPassage(text: string, address: string, place: Place, phrases: string[] = []): ReadPassage {
  const [document = ''] = address.split('/');
  const found = phrases.map((target) => ({
    start: text.indexOf(target),
    end: text.indexOf(target) + target.length,
    target,
    class: 'formulation' as const,
    importance: 0.8,
  }));
  return { document, address, text, ...place, phrases: found };
}

/** Title, an opening of two sentences, and a part with a heading, an introduction and an item of a list. */
export function makeDocument(id = 'speech', title = '在会议上的讲话'): ReadDocument {
  const sentence = (text: string, at: string, phrases?: string[]) => {
    const [section = 0, paragraph = 0, number = 0] = at.split(/[./]/u).map(Number);
    return readPassage(text, `${id}/${at}`, { section, paragraph, sentence: number }, phrases);
  };
  const heading = (text: string, section: number) =>
    readPassage(text, `${id}/${section}`, { section, paragraph: null, sentence: null });
  return {
    id,
    title,
    shortTitle: TITLES,
    language: 'zh-CN',
    sections: [
      {
        number: 0,
        heading: heading(title, 0),
        paragraphs: [
          {
            number: 1,
            item: null,
            passages: [
              sentence('开头谈两个维护。', '0.1/1', ['两个维护']),
              sentence('又谈最初一公里。', '0.1/2', ['最初一公里']),
            ],
          },
        ],
      },
      {
        number: 1,
        heading: heading('一、抓学习', 1),
        paragraphs: [
          { number: 0, item: null, passages: [sentence('引言在此。', '1.0/1')] },
          {
            number: 1,
            item: '一是带头做到两个维护',
            passages: [sentence('一是带头做到两个维护，再抓落实。', '1.1/1', ['两个维护'])],
          },
        ],
      },
    ],
  };
}

/** A phrase that stands in two of the document's passages. */
export function makePhrase(): CardContent {
  const [opening, part] = makeDocument().sections;
  const passages = [opening?.paragraphs[0]?.passages[0], part?.paragraphs[1]?.passages[0]];
  const occurrences = passages.flatMap((passage) => {
    if (!passage) return [];
    const { phrases, ...rest } = passage;
    const found = phrases.map(({ start, end }) => ({ start, end }));
    return [{ passage: rest, title: '在会议上的讲话', documentTitle: TITLES, found, before: '', after: '' }];
  });
  return { entry: { phrase: '“两个维护”', class: 'formulation', occurrences }, nested: [] };
}
