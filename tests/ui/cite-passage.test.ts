import { describe, expect, test } from 'vitest';
import type { DocumentFacts } from '../../engine/types.ts';
import type { CitationStyle } from '../../runtime/read-settings.ts';
import { CITATION_STYLES, citePassage, citeSource } from '../../ui/cite-passage.ts';
import { speak } from '../speak.ts';

const FACTS: DocumentFacts = { author: '某某', date: '2023-03-01', place: '北京', publisher: '某出版社' };
const ENGLISH: DocumentFacts = { author: 'A. Writer', date: '2023-03', place: 'London', publisher: 'Press' };

function cited(text: string, title: string, facts?: DocumentFacts) {
  return {
    passage: { document: 'speech', section: 2, paragraph: 6, sentence: 1, address: 'speech/2.6/1', text },
    title,
    ...(facts && { facts }),
  };
}

const SPEECH = cited('做到“两个维护”。', '讲话');
const KNOWN = cited('做到“两个维护”。', '讲话', FACTS);
const REPORT = cited('Say “yes” to it.', 'A Report', ENGLISH);

type Row = [style: CitationStyle, what: ReturnType<typeof cited>, expected: string];

describe('in Chinese a passage is cited', () => {
  test.each<Row>([
    ['gbt7714', SPEECH, '“做到‘两个维护’。”\n讲话[Z]. 第二部分第6段.'],
    ['gbt7714', KNOWN, '“做到‘两个维护’。”\n某某. 讲话[Z]. 北京: 某出版社, 2023-03-01: 第二部分第6段.'],
    ['gbt7714', cited('好。', '讲话', { date: '2023' }), '“好。”\n讲话[Z]. 2023: 第二部分第6段.'],
    ['gbt7714', cited('好。', '讲话', { place: '北京' }), '“好。”\n讲话[Z]. 北京: 第二部分第6段.'],
    ['plain', SPEECH, '“做到‘两个维护’。”——《讲话》第二部分第6段'],
    ['plain', KNOWN, '“做到‘两个维护’。”——某某《讲话》第二部分第6段（2023年3月1日）'],
    ['chicago', SPEECH, '“做到‘两个维护’。”《讲话》，第二部分第6段。'],
    ['chicago', KNOWN, '“做到‘两个维护’。”某某：《讲话》，北京：某出版社，2023年3月1日，第二部分第6段。'],
    ['markdown', KNOWN, '> 做到“两个维护”。\n>\n> ——某某《讲话》第二部分第6段（2023年3月1日）'],
    ['passage', KNOWN, '做到“两个维护”。'],
    // Words that are no date are left alone.
    ['plain', cited('好。', '讲话', { date: '年初' }), '“好。”——《讲话》第二部分第6段（年初）'],
  ])('%s %#', (style, what, expected) => {
    speak('zh_CN');
    expect(citePassage(what, style)).toBe(expected);
  });
});

describe('in English a passage is cited', () => {
  test.each<Row>([
    [
      'gbt7714',
      REPORT,
      '“Say ‘yes’ to it.”\nA. Writer. A Report[Z]. London: Press, 2023-03: Part 2, para. 6.',
    ],
    ['plain', REPORT, '“Say ‘yes’ to it.” — A. Writer, A Report, Part 2, para. 6 (March 2023)'],
    ['plain', SPEECH, '“做到‘两个维护’。” — 讲话, Part 2, para. 6'],
    [
      'chicago',
      REPORT,
      '“Say ‘yes’ to it.” A. Writer, “A Report” (London: Press, March 2023), Part 2, para. 6.',
    ],
    ['chicago', cited('Yes.', 'A Report'), '“Yes.” “A Report,” Part 2, para. 6.'],
    ['markdown', REPORT, '> Say “yes” to it.\n>\n> — A. Writer, A Report, Part 2, para. 6 (March 2023)'],
  ])('%s %#', (style, what, expected) => {
    speak('en');
    expect(citePassage(what, style)).toBe(expected);
  });
});

describe('a citation', () => {
  test('is an entry of BibTeX with the fields that are known', () => {
    speak('en');
    expect(citePassage(REPORT, 'bibtex')).toBe(
      [
        '@misc{speech-2-6-1,',
        '  author = {{A. Writer}},',
        '  title = {{A Report}},',
        '  publisher = {Press},',
        '  address = {London},',
        '  year = {2023},',
        '  month = {03},',
        '  note = {Part 2, para. 6},',
        '  annote = {Say “yes” to it.}',
        '}',
      ].join('\n'),
    );
    expect(citePassage(cited('Yes.', 'A Report'), 'bibtex')).not.toMatch(/author|year|publisher/u);
  });

  test('keeps the signs of TeX and Markdown as signs', () => {
    speak('en');
    const nasty = cited(String.raw`50% of {a}_b & *c* [d](e) \f <g>`, 'T_1', { author: 'A & B' });
    expect(citePassage(nasty, 'bibtex')).toContain(
      String.raw`annote = {50\% of \{a\}\_b \& *c* [d](e) \textbackslash{}f <g>}`,
    );
    expect(citePassage(nasty, 'markdown')).toContain(String.raw`> 50% of {a}\_b & \*c\* \[d\](e) \\f \<g\>`);
  });

  test.each(CITATION_STYLES)('names the source alone in one line: %s', (style) => {
    speak('zh_CN');
    const source = citeSource(KNOWN, style);
    expect(source.includes('\n') || source.includes('维护')).toBe(false);
    expect(source === '').toBe(style === 'passage');
  });
});
