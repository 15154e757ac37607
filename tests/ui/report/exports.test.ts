import { beforeEach, describe, expect, it } from 'vitest';
import { toCsv } from '../../../ui/report/export-csv.ts';
import { toJson, type ReportFile } from '../../../ui/report/export-json.ts';
import { toMarkdown } from '../../../ui/report/export-markdown.ts';
import type { ExportedReport } from '../../../ui/report/exported-report.ts';
import { nameFile } from '../../../ui/report/file-name.ts';
import { speak } from '../../speak.ts';
import { DAY, makeEntries, MIXED, sample, SPEECH } from './samples.ts';

const REPORT: ExportedReport = {
  page: { title: '一篇文章', url: 'https://news.example/a?b=c' },
  at: DAY,
  isPartial: false,
  kinds: ['exact', 'variant', 'quotation'],
  isRareOnly: false,
  documents: [SPEECH],
  entries: makeEntries(...MIXED),
};

beforeEach(() => speak('zh_CN'));

describe('the report as Markdown', () => {
  it('holds page, figures, quotations, phrases and what is left out', () => {
    expect(toMarkdown(REPORT)).toBe(`# 一篇文章

<https://news.example/a?b=c>  
2026年1月2日

## 在会议上的讲话

这一页用到《讲话》5 句中的 3 句，共 4 处。

| 部分 | 句 | 原样 | 变体 | 引文 |
| --- | --- | --- | --- | --- |
| 开头 | 1/2 | 1 | 0 | 0 |
| 一、总的要求 | 2/3 | 1 | 1 | 1 |

### 引文与改动

- 第一部分 › 第 2 段 — 原文 8 字，页面保留了 7 字，有 2 处不同。标点不计。
  - 页面: \\=引用了这样一句话
  - 原文: 引用过这样一句话

### 用到的提法

| 提法 | 种类 | 次数 | 位置 | 异同 |
| --- | --- | --- | --- | --- |
| 总的要求 | 原样、变体 | 2 | 第一部分 › 第 1 段 | 页面比原文少“的”，其余相同。 |
| 历史自信 | 原样 | 1 | 开头 › 第 1 段 |  |

### 本页没有用到

《讲话》的主要提法中，这一页没有出现的。没有用到不等于回避：请结合文章的题目和篇幅判断。

- 也没有用到 (开头 › 第 1 段)
- 没有用到的话 (第一部分 › 第 2 段)
`);
  });

  it('says that the page was read in part, and what was filtered', () => {
    const markdown = toMarkdown({ ...REPORT, isPartial: true, kinds: ['exact'], isRareOnly: true });
    expect(markdown).toContain('只读了一部分');
    expect(markdown).toContain('已筛选：原样、只看较少见的');
  });

  it.each([
    ['*粗* _斜_ [链](x) <b> | `a` # \\', '\\*粗\\* \\_斜\\_ \\[链\\](x) \\<b\\> \\| \\`a\\` \\# \\\\'],
    ['1. 一\n# 二', '1\\. 一 \\# 二'],
    ['- 甲', '\\- 甲'],
  ])('lets the page’s words %j stand for themselves', (title, escaped) => {
    expect(toMarkdown({ ...REPORT, page: { title, url: '' } }).split('\n')[0]).toBe(`# ${escaped}`);
  });
});

describe('the report as CSV', () => {
  const rowsOf = (csv: string) => csv.split('\r\n');

  it('has a row for each match, with page and date, and a mark at its beginning by which Excel knows UTF-8', () => {
    const [head, first, , , quotation, end] = rowsOf(toCsv(REPORT));
    expect(head).toBe(
      '\uFEFF种类,提法,页面写作,前文,后文,原文,异同,相同程度,文献,位置,句编号,原句,页面标题,页面地址,日期',
    );
    expect(first).toBe(
      '原样,总的要求,总的要求,前文,后文,总的要求,与原文字字相同（不计引号和空格）。,1,讲话,第一部分 › 第 1 段 › 第 1 句,speech/1.1/1,总的要求。,一篇文章,https://news.example/a?b=c,2026-01-02',
    );
    expect(quotation).toMatch(/^引文,,'=引用了这样一句话,/u);
    expect(end).toBe('');
  });

  it.each([
    ['他说"好",走了', '"他说""好"",走了"'],
    ['两\n行', '"两\n行"'],
    ['=SUM(A1)', "'=SUM(A1)"],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@x', "'@x"],
    ['＝SUM(A1)', "'＝SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['\r=1', `"'\r=1"`],
    ['一=二', '一=二'],
  ])('writes the cell %j so that it is read as it stands and never as a formula', (title, cell) => {
    const csv = toCsv({
      ...REPORT,
      page: { title, url: 'https://u.example/' },
      entries: makeEntries(MIXED[0]!),
    });
    expect(csv).toContain(`,${cell},https://u.example/`);
  });
});

describe('the report as JSON', () => {
  const read = (report: ExportedReport) => JSON.parse(toJson(report)) as ReportFile;

  it('has the shape that is documented', () => {
    const file = read(REPORT);
    expect(file).toMatchObject({
      format: 'locus-report',
      version: 1,
      page: {
        title: '一篇文章',
        url: 'https://news.example/a?b=c',
        date: '2026-01-02T12:00:00.000Z',
        isWhole: true,
      },
      filters: { kinds: ['exact', 'variant', 'quotation'], isRareOnly: false },
    });
    expect(file.documents).toEqual([
      {
        id: 'speech',
        title: '在会议上的讲话',
        sentences: 5,
        usedSentences: 3,
        matches: { exact: 2, variant: 1, quotation: 1 },
        sections: [
          {
            number: 0,
            heading: null,
            sentences: 2,
            usedSentences: 1,
            matches: { exact: 1, variant: 0, quotation: 0 },
          },
          {
            number: 1,
            heading: '一、总的要求',
            sentences: 3,
            usedSentences: 2,
            matches: { exact: 1, variant: 1, quotation: 1 },
          },
        ],
        absent: [
          { phrase: '也没有用到', importance: 0.5, address: 'speech/0.1/1' },
          { phrase: '没有用到的话', importance: 0.9, address: 'speech/1.2/2' },
        ],
      },
    ]);
    expect(file.matches[2]).toEqual({
      kind: 'variant',
      phrase: '总的要求',
      page: { text: '总要求', before: '前文', after: '后文' },
      source: {
        text: '总的要求',
        document: 'speech',
        address: 'speech/1.1/1',
        passage: '总的要求。',
        used: [{ address: 'speech/1.1/1', start: 0, end: 4 }],
        passages: 1,
      },
      score: 0.9,
      differences: [{ kind: 'missing', start: 1, end: 1, source: '的' }],
      reason: '页面比原文少“的”，其余相同。',
      importance: 0.5,
    });
    expect(file.matches[3]).toMatchObject({ kind: 'quotation', phrase: null, importance: null });
  });

  it('holds what the filters let through, of all documents', () => {
    const other = { ...SPEECH, id: 'other' };
    const entries = [REPORT.entries[0]!, { ...REPORT.entries[1]!, document: other }];
    const file = read({ ...REPORT, entries, documents: [SPEECH, other], isPartial: true });
    expect(file.matches).toHaveLength(2);
    expect(file.documents.map(({ id, matches }) => [id, matches.exact])).toEqual([
      ['speech', 1],
      ['other', 1],
    ]);
    expect(file.page.isWhole).toBe(false);
  });
});

describe('the name of a file', () => {
  it.each([
    ['一篇文章', '出处报告 一篇文章 2026-01-02.md'],
    ['a/b\\c:d*e?f"g<h>i|j', '出处报告 a b c d e f g h i j 2026-01-02.md'],
    ['  两  行\n\t文章… ', '出处报告 两 行 文章… 2026-01-02.md'],
    ['...结尾有点...', '出处报告 结尾有点 2026-01-02.md'],
    ['\u202Egnp.exe\u0000', '出处报告 gnp.exe 2026-01-02.md'],
    ['\uD83D坏字', '出处报告 坏字 2026-01-02.md'],
    ['CON', '出处报告 CON_ 2026-01-02.md'],
    ['', '出处报告 news.example 2026-01-02.md'],
    ['???', '出处报告 news.example 2026-01-02.md'],
  ])('made of %j is one that every system takes', (title, name) => {
    expect(nameFile({ page: { title, url: 'https://news.example/a' }, at: DAY }, 'md')).toBe(name);
  });

  it('stays within what file systems take, and cuts no character in two', () => {
    const name = nameFile({ page: { title: '𠮷'.repeat(300), url: '' }, at: DAY }, 'json');
    expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(255);
    expect(name).not.toMatch(/\p{Cs}/u);
  });

  it('does without a title where there is none', () => {
    expect(nameFile({ page: { title: '', url: '' }, at: DAY }, 'md')).toBe('出处报告 2026-01-02.md');
  });
});

describe('an export', () => {
  it('of a page without matches has its frame and no rows', () => {
    const empty = { ...REPORT, entries: makeEntries(), documents: [] };
    expect(toCsv(empty).split('\r\n')).toHaveLength(2);
    expect((JSON.parse(toJson(empty)) as ReportFile).matches).toEqual([]);
    expect(toMarkdown(empty)).toBe('# 一篇文章\n\n<https://news.example/a?b=c>  \n2026年1月2日\n');
  });

  it('speaks the language of the interface', () => {
    speak('en');
    const one = { ...REPORT, entries: makeEntries(sample(1, '总的要求', 'speech/1.1/1')) };
    expect(toMarkdown(one)).toContain('This page uses 1 of the 5 sentences of “Speech”, in 1 place.');
    expect(toMarkdown(one)).toContain('January 2, 2026');
  });
});
