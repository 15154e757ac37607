import { describe, expect, it } from 'vitest';
import { DocumentError, parseDocument } from '../../engine/parse-document.ts';

const HEAD = '---\nid: talk\ntitle: ignored\nshort-zh: 讲话\nshort-en: Talk\nlanguage: zh-CN\n---\n';

function addressesOf(text: string): string[] {
  return parseDocument(HEAD + text).passages.map(({ address, text: passage }) => `${address} ${passage}`);
}

describe('parseDocument', () => {
  it('keeps what a citation names, as far as the front matter says it', () => {
    const cited = HEAD.replace('id: talk', 'id: talk\nauthor: 某某\ndate: 2023-03-01');
    expect(parseDocument(`${cited}题目\n一句。`).facts).toEqual({ author: '某某', date: '2023-03-01' });
    expect(parseDocument(`${HEAD}题目\n一句。`)).not.toHaveProperty('facts');
  });

  it.each([
    [
      'a title, a salutation as paragraph 0 and paragraphs from 1',
      '# 题目\n\n同志们：\n\n第一句。第二句！\n\n又一段。',
      [
        'talk/0 题目',
        'talk/0.0/1 同志们：',
        'talk/0.1/1 第一句。',
        'talk/0.1/2 第二句！',
        'talk/0.2/1 又一段。',
      ],
    ],
    [
      'sections with a lead as paragraph 0 before 一是',
      '题目\n## 一、甲\n引言。\n一是做。\n二是行。\n最后一段。',
      [
        'talk/0 题目',
        'talk/1 一、甲',
        'talk/1.0/1 引言。',
        'talk/1.1/1 一是做。',
        'talk/1.2/1 二是行。',
        'talk/1.3/1 最后一段。',
      ],
    ],
    [
      'sections of a plain text by 一、',
      '题目\n一、甲\n做。\n二、乙\n行。',
      ['talk/0 题目', 'talk/1 一、甲', 'talk/1.1/1 做。', 'talk/2 二、乙', 'talk/2.1/1 行。'],
    ],
    [
      'a line 一、 that is a sentence as a paragraph',
      '题目\n一、这是一句话。',
      ['talk/0 题目', 'talk/0.1/1 一、这是一句话。'],
    ],
    [
      'closing quotation marks with their sentence',
      '题\n他说：“好。”又说“不”。',
      ['talk/0 题', 'talk/0.1/1 他说：“好。”', 'talk/0.1/2 又说“不”。'],
    ],
    [
      'English sentences',
      'Title\nOne 3.5. Two? “Three.” Four',
      ['talk/0 Title', 'talk/0.1/1 One 3.5.', 'talk/0.1/2 Two?', 'talk/0.1/3 “Three.”', 'talk/0.1/4 Four'],
    ],
    [
      'masked characters and Markdown marks as text',
      '题\n有**多万人。',
      ['talk/0 题', 'talk/0.1/1 有**多万人。'],
    ],
    [
      'Windows line ends and a byte order mark in the text',
      '题\r\n甲。\r\n',
      ['talk/0 题', 'talk/0.1/1 甲。'],
    ],
    ['non-BMP characters', '题\n𠀀。𠀁。', ['talk/0 题', 'talk/0.1/1 𠀀。', 'talk/0.1/2 𠀁。']],
  ])('reads %s', (_, text, expected) => {
    expect(addressesOf(text)).toEqual(expected);
  });

  it('gives what the front matter says', () => {
    const { id, language, title, shortTitle } = parseDocument(`${HEAD}# 题目\n甲。`);
    expect({ id, language, title, shortTitle }).toEqual({
      id: 'talk',
      language: 'zh-CN',
      title: '题目',
      shortTitle: { zh: '讲话', en: 'Talk' },
    });
  });

  it('leaves every address before an added paragraph as it was', () => {
    const before = addressesOf('题\n## 一、甲\n甲一。甲二。\n## 二、乙\n乙一。');
    const after = addressesOf('题\n## 一、甲\n甲一。甲二。\n新的一段。\n## 二、乙\n乙一。新的一句。');
    expect(after).toEqual(expect.arrayContaining(before));
  });

  it.each([
    ['without an id', '# 题\n甲。', /no id/],
    ['without text', HEAD, /no text/],
    ['with a title alone', `${HEAD}# 题`, /no text/],
  ])('refuses a document %s', (_, text, message) => {
    expect(() => parseDocument(text)).toThrow(DocumentError);
    expect(() => parseDocument(text)).toThrow(message);
  });
});
