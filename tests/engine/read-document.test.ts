import { describe, expect, it } from 'vitest';
import { compileLibrary } from '../../engine/library.ts';
import { parseDocument } from '../../engine/parse-document.ts';
import { listDocuments, readDocument } from '../../engine/read-document.ts';
import { readPhrases } from '../../engine/read-phrases.ts';
import { makeLibrary } from './make-library.ts';

const library = makeLibrary(
  '题目\n同志们：\n开头谈两个维护。又一句。\n一、学习四个意识\n引言。\n一是抓学习，再抓落实。\n二是增强“四个意识”、坚定“四个自信”。\n段三。',
  ['两个维护\tnumeral\t3', '增强“四个意识”、坚定“四个自信”', '四个意识', '四个自信'],
);
const document = readDocument(library, 'talk', () => true);
const [opening, first] = document!.sections;

describe('readDocument', () => {
  it('gives sections, paragraphs and passages in their order, with their addresses', () => {
    expect(opening).toMatchObject({ number: 0, heading: { text: '题目', address: 'talk/0' } });
    expect(first).toMatchObject({ number: 1, heading: { text: '一、学习四个意识', address: 'talk/1' } });
    const addresses = opening!.paragraphs.map(({ passages }) => passages.map(({ address }) => address));
    expect(addresses).toEqual([['talk/0.0/1'], ['talk/0.1/1', 'talk/0.1/2']]);
    expect(first!.paragraphs.map(({ number }) => number)).toEqual([0, 1, 2, 3]);
  });

  it('names the items of a list, and no other paragraph', () => {
    expect(first!.paragraphs.map(({ item }) => item)).toEqual([
      null,
      '一是抓学习',
      '二是增强“四个意识”、坚定“四个自信”',
      null,
    ]);
  });

  it('gives each phrase where it stands, of phrases inside each other the longest', () => {
    const [passage] = opening!.paragraphs[1]!.passages;
    expect(passage!.phrases).toMatchObject([{ start: 3, end: 7, target: '两个维护', class: 'numeral' }]);
    const item = first!.paragraphs[2]!.passages[0]!;
    expect(item.phrases.map(({ start, end }) => item.text.slice(start, end))).toEqual([
      '增强“四个意识”、坚定“四个自信”',
    ]);
  });

  it('finds phrases in headings too', () => {
    expect(first!.heading!.phrases.map(({ target }) => target)).toEqual(['四个意识']);
  });

  it('leaves out phrases that are not to be shown', () => {
    const read = readDocument(library, 'talk', (phrase) => phrase.class !== 'numeral');
    expect(read!.sections[0]!.paragraphs[1]!.passages[0]!.phrases).toEqual([]);
    expect(read!.sections[1]!.heading!.phrases).toHaveLength(1);
  });

  it('gives null for a document that the library does not hold', () => {
    expect(readDocument(library, 'constructor', () => true)).toBeNull();
  });
});

describe('several documents', () => {
  const sources = ['one', 'two'].map((id) => ({
    document: parseDocument(`---\nid: ${id}\nshort-en: ${id}\n---\n题目\n谈两个维护。`),
    phrases: readPhrases('两个维护\tnumeral\t3'),
  }));
  const both = compileLibrary(sources);

  it('are listed in order, and read apart', () => {
    expect(listDocuments(both).map(({ id }) => id)).toEqual(['one', 'two']);
    const addresses = readDocument(both, 'two', () => true)!.sections.flatMap(({ paragraphs }) =>
      paragraphs.flatMap(({ passages }) => passages.map(({ address }) => address)),
    );
    expect(addresses).toEqual(['two/0.1/1']);
  });
});
