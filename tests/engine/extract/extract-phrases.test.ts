import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extractPhrases } from '../../../engine/extract/extract-phrases.ts';
import { readDocument } from '../../../scripts/read-document.ts';
import { loadTaggedWords } from '../../../scripts/word-list.ts';
import type { ProposedPhrase } from '../../../engine/extract/extract-phrases.ts';

const tagged = loadTaggedWords();
const propose = (text: string): ProposedPhrase[] => extractPhrases(readDocument('notes', text), tagged);
const texts = (text: string): string[] => propose(text).map((phrase) => phrase.text);

/** A made-up notice: its wordings stand in none of the project's documents. */
const NOTICE = `关于推进绿色校园建设的通知

各学院要深入实施“清水行动”，全面落实“三个到位”，做到责任到位、措施到位、监督到位。

要坚持绿色发展，建设节水型校园，让绿色校园成为师生的共同家园。今年的任务依然艰巨，我们不能放松。

绿色校园建设关系全校师生。学校后勤集团负责绿色校园建设的日常管理，《校园节水管理办法》同时施行。`;

describe('extractPhrases on Chinese', () => {
  it.each([
    ['a term in quotation marks', '清水行动'],
    ['a term with a numeral', '三个到位'],
    ['a list of parallel members, whole', '责任到位、措施到位、监督到位'],
    ['a wording that comes back', '绿色校园建设'],
    ['the title of a document', '校园节水管理办法'],
  ])('proposes %s: %s', (_, phrase) => {
    expect(texts(NOTICE)).toContain(phrase);
  });

  it.each([['的'], ['我们'], ['的任务'], ['到位、措施'], ['关系全校']])(
    'does not propose the fragment %s',
    (fragment) => {
      expect(texts(NOTICE)).not.toContain(fragment);
    },
  );

  it('tells the class by the form', () => {
    const classes = new Map(propose(NOTICE).map((phrase) => [phrase.text, phrase.class]));
    expect(classes.get('三个到位')).toBe('numeral');
    expect(classes.get('责任到位、措施到位、监督到位')).toBe('slogan');
    expect(classes.get('校园节水管理办法')).toBe('document');
  });

  it('names every passage of a phrase, rising, and nothing else', () => {
    const { passages } = readDocument('notes', NOTICE);
    for (const phrase of propose(NOTICE)) {
      expect(passages[phrase.passages[0]!]!.text).toContain(phrase.text);
      expect(phrase.passages).toEqual([...new Set(phrase.passages)].toSorted((a, b) => a - b));
      expect([1, 2, 3]).toContain(phrase.importance);
    }
  });

  it('proposes each phrase once, in the order of the text', () => {
    const proposed = propose(NOTICE);
    expect(new Set(proposed.map(({ text }) => text)).size).toBe(proposed.length);
    const starts = proposed.map(({ passages }) => passages[0]!);
    expect(starts).toEqual([...starts].toSorted((a, b) => a - b));
  });

  it('keeps both marks of a quotation inside a phrase', () => {
    for (const text of texts(NOTICE)) {
      expect(text.split('“').length, text).toBe(text.split('”').length);
      expect(text.split('《').length, text).toBe(text.split('》').length);
    }
  });

  it('finds in traditional characters what it finds in simplified ones', () => {
    const line = '標題\n我們要深入實施「清水行動」，全面落實「三個到位」。';
    expect(texts(line)).toEqual(expect.arrayContaining(['清水行動', '三個到位']));
  });

  it('proposes the words that a speaker is reported with', () => {
    const slogan = '建设清水绿岸的美丽河湖';
    const found = texts(`标题\n会议强调，${slogan}，一切从实际出发。各地区认真研究，抓紧落实。`);
    expect(found).toContain(slogan);
    expect(texts(`标题\n他们认真研究，${slogan}，一切从实际出发。`)).not.toContain(slogan);
    expect(found).not.toContain('各地区认真研究');
  });

  it('proposes a quotation with the nouns that go with it', () => {
    const found = texts('标题\n要建设“五好”车间，用好宣传工作“三张清单”。');
    expect(found).toEqual(expect.arrayContaining(['“五好”车间']));
    expect(found).not.toContain('用好宣传工作“三张清单”');
  });

  it('does not take two quotations side by side for one', () => {
    const found = propose('标题\n要正确面对“四类挑战”“三种压力”，不能松懈。');
    expect(found.find(({ text }) => text === '四类挑战')?.class).toBe('numeral');
    expect(found.find(({ text }) => text === '三种压力')?.class).toBe('numeral');
  });
});

describe('extractPhrases on languages with blanks', () => {
  const REPORT = `The state of the rivers
The Danube Commission met in Vienna. Every member of the Danube Commission spoke of “living water”.
River basin management is slow, and river basin management is dear. The rules of river basin management are old.
The WHO and the Danube Commission want more of it, and it is the right of the people to ask for it.`;

  it.each([['Danube Commission'], ['living water'], ['River basin management']])('proposes %s', (phrase) => {
    expect(texts(REPORT)).toContain(phrase);
  });

  it.each([['of the'], ['The'], ['is the right'], ['basin management'], ['Every']])(
    'does not propose %s',
    (fragment) => {
      expect(texts(REPORT)).not.toContain(fragment);
    },
  );

  it('takes a short word that always goes with another for what it says, not for grammar', () => {
    const found = texts(`Storms
Early warning saves lives. With early warning, towns have time; without early warning they have none. They have learnt
that early warning costs little and that they have no time to lose, that they have to act, and that it pays.`);
    expect(found).toContain('Early warning');
    expect(found.filter((phrase) => /\b(?:that|have|they)\b/iu.test(phrase))).toEqual([]);
  });

  it('counts the parts of a compound as words', () => {
    const found = texts(`Coasts
Reef-based defences cost less than walls. Old walls and reef-based defences both need care, and old walls need more.`);
    expect(found).toContain('Reef-based defences');
    expect(found).not.toContain('walls');
  });

  it('ends a name before the day or month on which something happened', () => {
    const found = texts(`Rivers
The Danube Commission met in Vienna on Tuesday. It meets in Vienna on Tuesday and in Bad Ischl in May, and again in May.
The Bank of England and the Bank of England agree.`);
    expect(found).toEqual(
      expect.arrayContaining(['Vienna', 'Danube Commission', 'Bad Ischl', 'Bank of England']),
    );
    expect(found.filter((phrase) => /Tuesday|May/u.test(phrase))).toEqual([]);
  });

  it('needs no word list of the language', () => {
    const french = `Titre
Le Conseil de Paris soutient la gestion des eaux. La gestion des eaux est «une cause commune», dit le Conseil de Paris.`;
    expect(texts(french)).toEqual(
      expect.arrayContaining(['Conseil de Paris', 'gestion des eaux', 'une cause commune']),
    );
  });

  it('reads each passage of a bilingual document in its own way', () => {
    const found = texts(`标题\n要全面落实“三个到位”。\nThe European Union and the European Union agree.`);
    expect(found).toEqual(expect.arrayContaining(['三个到位', 'European Union']));
  });
});

describe('extractPhrases on Japanese', () => {
  it('proposes quoted terms and compounds that come back, and no Chinese readings', () => {
    const text = '見出し\n個人情報保護法は「差別の禁止」を定める。個人情報保護法を読む。';
    expect(texts(text)).toEqual(['個人情報保護法', '差別の禁止']);
  });
});

describe('extractPhrases on anything', () => {
  it.each([
    ['nothing', ''],
    ['blanks', ' \n\t\n '],
    ['one plain sentence', '今天天气不错。'],
    ['one English sentence', 'Hello world.'],
    ['punctuation alone', '。、，“”《》！？…\n——'],
    ['numbers alone', '1949\n2,024 10.6 第3'],
    ['emoji', '😀\n😀😀😀'],
    ['lone surrogates and control characters', '\ud800\n\udc00\u0000\u202e\ud83d'],
  ])('proposes nothing from %s', (_, text) => {
    expect(propose(text)).toEqual([]);
  });

  it('never throws, and every phrase stands in its passages', () => {
    const units = fc.constantFrom(...'党的建设“”《》、，。“四个意识” AaB-.\n\ud83d12二十大和ア');
    fc.assert(
      fc.property(fc.array(units, { maxLength: 60 }), (parts) => {
        const document = readDocument('notes', parts.join(''));
        for (const { text, passages } of extractPhrases(document, tagged)) {
          expect(document.passages[passages[0]!]!.text).toContain(text);
        }
      }),
      { numRuns: 150 },
    );
  });

  it.each([
    ['one character without end', '党'.repeat(40_000)],
    ['words without punctuation', '全面推进学校建设和改革发展稳定工作'.repeat(2_500)],
    ['a list without end', '学习、'.repeat(15_000)],
    ['opening marks without end', '“'.repeat(40_000)],
    ['one word of Latin letters', 'a'.repeat(200_000)],
    ['one sentence of Latin words', 'Some Words of the Text '.repeat(8_000)],
  ])(
    'comes back from %s',
    (_, line) => {
      expect(Array.isArray(propose(`标题\n${line}`))).toBe(true);
    },
    30_000,
  );
});
