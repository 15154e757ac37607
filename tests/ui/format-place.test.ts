import { beforeEach, describe, expect, test } from 'vitest';
import { buildLookupIndex } from '../../engine/lookup/lookup-index.ts';
import { createLookup } from '../../engine/lookup/lookup.ts';
import { allPassages, documentOf } from '../../engine/passages.ts';
import { compileContent } from '../../scripts/compile-content.ts';
import { citePlace, formatPlace, formatSection, formatSentence } from '../../ui/format-place.ts';
import { formatParagraphLine, formatPassageLine } from '../../ui/place-line.ts';
import { speak } from '../speak.ts';

const TITLE = { zh: '讲话', en: 'Speech' };
const place = (section: number, paragraph: number | null, sentence: number | null = 3) => ({
  document: 'speech',
  section,
  paragraph,
  sentence: paragraph === null ? null : sentence,
});

const TABLE = [
  { at: place(0, 2), zh: '讲话›开头›第 2 段', en: 'Speech›Opening›para. 2', cited: '开头第2段' },
  { at: place(0, 0), zh: '讲话›开头›称呼', en: 'Speech›Opening›salutation', cited: '开头称呼' },
  { at: place(0, null), zh: '讲话›标题', en: 'Speech›title', cited: '标题' },
  { at: place(2, 6), zh: '讲话›第二部分›第 6 段', en: 'Speech›Part 2›para. 6', cited: '第二部分第6段' },
  { at: place(2, 0), zh: '讲话›第二部分›引言', en: 'Speech›Part 2›intro', cited: '第二部分引言' },
  { at: place(2, null), zh: '讲话›第二部分›标题', en: 'Speech›Part 2›heading', cited: '第二部分标题' },
  { at: place(10, 1), zh: '讲话›第十部分›第 1 段', en: 'Speech›Part 10›para. 1', cited: '第十部分第1段' },
  { at: place(12, 1), zh: '讲话›第十二部分›第 1 段', en: 'Speech›Part 12›para. 1', cited: '第十二部分第1段' },
  {
    at: place(21, 1),
    zh: '讲话›第二十一部分›第 1 段',
    en: 'Speech›Part 21›para. 1',
    cited: '第二十一部分第1段',
  },
  { at: place(120, 1), zh: '讲话›第120部分›第 1 段', en: 'Speech›Part 120›para. 1', cited: '第120部分第1段' },
];

describe('a place in Chinese', () => {
  beforeEach(() => speak('zh_CN'));

  test.each(TABLE)('$zh', ({ at, zh, cited }) => {
    expect(formatPlace(at, TITLE).join('›')).toBe(zh);
    expect(citePlace(at)).toBe(cited);
  });

  test('names the sentence of a passage, and none of a heading', () => {
    expect(formatSentence(place(2, 1))).toBe('第 3 句');
    expect(formatSentence(place(2, null))).toBe('');
  });
});

describe('a place in English', () => {
  beforeEach(() => speak('en'));

  test.each(TABLE)('$en', ({ at, en }) => {
    expect(formatPlace(at, TITLE).join('›')).toBe(en);
  });

  test('is cited with commas', () => {
    expect(citePlace(place(2, 6))).toBe('Part 2, para. 6');
  });
});

describe.each(['zh_CN', 'zh_TW', 'en'] as const)('a place as it is shown in %s', (language) => {
  const library = compileContent();
  const lookUp = createLookup(library, buildLookupIndex(library));
  const passages = allPassages(library);
  const sourcesOf = (label: string) =>
    lookUp(label)
      .filter(({ kind }) => kind === 'passage')
      .map(({ passage }) => passage);
  beforeEach(() => speak(language));

  test('is found by its label', () => {
    for (const passage of passages) {
      const documentTitle = documentOf(library, passage).shortTitle;
      const steps = [...formatPlace(passage, documentTitle), formatSentence(passage)].filter(Boolean);
      for (const label of [formatPassageLine({ passage, documentTitle }), steps.join(' › ')]) {
        expect([label, sourcesOf(label)[0]?.address]).toEqual([label, passage.address]);
      }
    }
  });

  test('is found by the label of its paragraph, the first sentence first', () => {
    for (const passage of passages.filter(({ sentence }) => sentence === 1)) {
      const documentTitle = documentOf(library, passage).shortTitle;
      const steps = formatPlace(passage, documentTitle);
      for (const label of [
        formatParagraphLine({ passage, documentTitle }),
        citePlace(passage),
        steps.join(' › '),
      ]) {
        expect([label, sourcesOf(label)[0]?.address]).toEqual([label, passage.address]);
      }
      expect(sourcesOf(steps.at(-1)!)).toContainEqual(passage);
    }
  });

  test('is found by the label of its section, the heading first', () => {
    for (const passage of passages.filter(({ paragraph }) => paragraph === null)) {
      expect(sourcesOf(formatSection(passage.section))[0]).toEqual(passage);
      expect(sourcesOf(formatPlace(passage, { zh: '', en: '' }).at(-1)!)).toContainEqual(passage);
    }
  });
});
