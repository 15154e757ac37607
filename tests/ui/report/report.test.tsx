// @vitest-environment happy-dom
import axe from 'axe-core';
import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { MatchKind, Reason } from '../../../engine/types.ts';
import type { DownloadedFile } from '../../../runtime/download.ts';
import type { PageMatch } from '../../../runtime/messages.ts';
import type { ReportActions } from '../../../runtime/report.ts';
import {
  FIRST_REPORT,
  reduceReport,
  type ReportEvent,
  type ReportState,
} from '../../../runtime/report-state.ts';
import { Report } from '../../../ui/report/Report.tsx';
import { speak } from '../../speak.ts';
import { makeMatch, makeSummary } from '../samples.ts';
import { makeReportState, MIXED, sample, SPEECH, type SampleSource } from './samples.ts';

let root: HTMLElement;
let state: ReportState;
let jump: ReturnType<typeof vi.fn<(frame: string, match: PageMatch) => void>>;
let openPassage: ReturnType<typeof vi.fn<(address: string) => void>>;
let download: ReturnType<typeof vi.fn<(file: DownloadedFile) => void>>;
let actions: ReportActions;

beforeEach(() => {
  speak('en');
  document.documentElement.lang = 'en';
  document.title = 'Locus';
  root = document.body.appendChild(document.createElement('main'));
  jump = vi.fn<(frame: string, match: PageMatch) => void>();
  openPassage = vi.fn<(address: string) => void>();
  download = vi.fn<(file: DownloadedFile) => void>();
  actions = { note: (event) => show(state, event), jump, openPassage, download, print: () => {} };
});

afterEach(() => {
  render(null, root);
  root.remove();
});

function show(first: ReportState, ...events: ReportEvent[]): void {
  state = events.reduce(reduceReport, first);
  render(<Report state={state} actions={actions} />, root);
}

const texts = (selector: string) =>
  [...root.querySelectorAll(selector)].map(({ textContent }) => textContent);
const section = (name: string) => root.querySelector<HTMLElement>(`[aria-labelledby="report-${name}"]`);

function button(name: string | RegExp, within: ParentNode = root): HTMLButtonElement {
  const found = [...within.querySelectorAll('button')].find((one) => {
    const label = one.getAttribute('aria-label') ?? one.textContent ?? '';
    return typeof name === 'string' ? label.startsWith(name) : name.test(label);
  });
  if (!found) throw new Error(`There is no button ${String(name)}.`);
  return found;
}

const pageTold = (more: Parameters<typeof makeSummary>[1]): ReportEvent => ({
  kind: 'pageTold',
  news: { kind: 'summary', summary: makeSummary([], more) },
});
const NO_SOURCES = { uses: new Map(), passages: new Map(), documents: [], at: 0 };
const known: ReportEvent = { kind: 'sourcesCame', sources: NO_SOURCES };
const STATES: [string, ReportState, ReportEvent[]][] = [
  ['just opened', FIRST_REPORT, []],
  [
    'of a page out of reach',
    FIRST_REPORT,
    [{ kind: 'pageTold', news: { kind: 'unreachable', barrier: 'own' } }],
  ],
  ['without a library', FIRST_REPORT, [{ kind: 'libraryMissed' }]],
  ['of a page without matches', FIRST_REPORT, [pageTold({}), known]],
  ['of a site that is off', FIRST_REPORT, [pageTold({ isOn: false }), known]],
  ['of a page', makeReportState(MIXED), []],
  ['with an entry open', makeReportState(MIXED), [{ kind: 'entryToggled', target: '总的要求' }]],
  ['with everything filtered out', makeReportState(MIXED), allKindsOff()],
];

function allKindsOff(): ReportEvent[] {
  return (['exact', 'variant', 'quotation'] as MatchKind[]).map((name) => ({ kind: 'kindToggled', name }));
}

describe('the report', () => {
  it.each(STATES)('%s has no accessibility fault', async (_, first, events) => {
    show(first, ...events);
    const { violations } = await axe.run(document, { rules: { 'color-contrast': { enabled: false } } });
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  });

  it('says what the page uses, in a sentence, as a map in words and as a table', () => {
    show(makeReportState(MIXED));
    expect(root.querySelector('h1')?.textContent).toBe('一篇文章');
    expect(texts('.lead')[0]).toMatch(/^This page uses 3 of the 5 sentences of “Speech”, in 4 places\./u);
    expect(root.querySelector('[role=img]')?.getAttribute('aria-label')).toContain(
      'Opening 1 place, Part 1 3 places',
    );
    expect(texts('tbody tr')).toEqual(['Opening1/2100', '一、总的要求2/3111']);
  });

  it.each([
    ['partial', 'Only part of this page was read'],
    ['waiting', 'Reading this page'],
  ] as const)('of a page that is %s says so', (pageState, words) => {
    show(makeReportState(MIXED, { state: pageState }));
    expect(root.textContent).toContain(words);
    expect(section('phrases')).not.toBeNull();
  });

  it('says that nothing is used only when the page has been read', () => {
    show(FIRST_REPORT, pageTold({ state: 'waiting' }), known);
    expect(root.textContent).toContain('Reading this page');
    show(FIRST_REPORT, pageTold({}), known);
    expect(root.textContent).toContain('No wording of the document');
  });
});

describe('an entry', () => {
  it('leads to the page and to the text of the reader', () => {
    show(makeReportState(MIXED));
    button('总的要求').click();
    expect(jump).toHaveBeenLastCalledWith('top', expect.objectContaining({ id: 1 }));
    button(/^Part 1 › /u, section('phrases')!).click();
    expect(openPassage).toHaveBeenLastCalledWith('speech/1.1/1');
    button('Show on the page', section('quotations')!).click();
    expect(jump).toHaveBeenLastCalledWith('top', expect.objectContaining({ id: 4 }));
    root.querySelector<HTMLElement>('.map [data-address="speech/0.1/2"]')?.click();
    expect(openPassage).toHaveBeenLastCalledWith('speech/0.1/2');
  });

  it('tells all that a card would: the page’s words, kind, what differs, and the passage with its place', () => {
    show(makeReportState(MIXED), { kind: 'entryToggled', target: '总的要求' });
    const open = root.querySelector('.occurrences')!;
    expect([...open.querySelectorAll('.context')].map(({ textContent }) => textContent)).toEqual([
      '前文总的要求后文',
      '前文总要求后文',
    ]);
    expect([...open.querySelectorAll('.kind')].map(({ textContent }) => textContent)).toEqual([
      'Exact',
      'Variant',
    ]);
    expect(open.textContent).toContain('The page leaves out “的”');
    expect(open.querySelector('[role=img]')?.getAttribute('aria-label')).toBe('one character missing');
    expect(open.querySelector('.passage')?.textContent).toBe('总的要求。');
    expect(open.querySelector('mark')?.textContent).toBe('总的要求');
    expect(open.textContent).toContain('Part 1 › para. 1 › sentence 1');
  });

  it('says of a phrase what differs, and in how many places where it is not the same in all', () => {
    const variant = (id: number, words: string, reason: Pick<Reason, 'kind' | 'source'>) =>
      sample(id, '党的二十大精神', 'speech/1.1/1', {
        match: makeMatch(id, '党的二十大精神', { kind: 'variant', text: words }),
        use: { reason: { page: '', characters: 7, same: 5, differences: 1, ...reason } },
      });
    const digits = (id: number) => variant(id, '党的20大精神', { kind: 'numbers', source: '' });
    const shorter = variant(2, '二十大精神', { kind: 'missing', source: '党的' });
    show(makeReportState([digits(1), digits(3)]));
    expect(texts('.reason')).toEqual(['Only the digits are written differently.']);
    show(makeReportState([digits(1), shorter, digits(3)]));
    expect(texts('.reason')).toEqual([
      '2 places · Only the digits are written differently.',
      '1 place · The page leaves out “党的”. The rest is the same.',
    ]);
  });

  it('opens and closes', () => {
    show(makeReportState(MIXED));
    const toggle = () => button('Each place of “总的要求”');
    expect(toggle().getAttribute('aria-expanded')).toBe('false');
    toggle().click();
    expect(toggle().getAttribute('aria-expanded')).toBe('true');
    toggle().click();
    expect(root.querySelector('.occurrences')).toBeNull();
  });

  it('sets a quotation beside its source, what differs marked', () => {
    show(makeReportState(MIXED));
    expect(texts('.quotations del')).toEqual(['了']);
    expect(texts('.quotations ins')).toEqual(['过']);
    expect(texts('.quotations .line')[0]).toContain(
      'The page has 7 of the source’s 8 characters; 2 differences.',
    );
  });
});

describe('the choices', () => {
  it('filter by kind and by importance, and say when nothing is left', () => {
    show(makeReportState(MIXED));
    const [exact, variant, quotation] = root.querySelectorAll<HTMLInputElement>('[type=checkbox]');
    quotation!.click();
    expect(section('quotations')).toBeNull();
    expect(texts('.lead')[0]).toContain('3 places');
    exact!.click();
    variant!.click();
    expect(root.textContent).toContain('Nothing passes these filters.');
    expect(texts('.export button')).toHaveLength(4);
  });

  it('leave what the page does not use as it is, whatever is filtered', () => {
    show(makeReportState(MIXED), ...allKindsOff());
    expect(texts('.absent .words')).toEqual(['也没有用到', '没有用到的话']);
  });

  it('sort the phrases', () => {
    show(makeReportState(MIXED));
    const select = section('phrases')!.querySelector('select')!;
    expect(texts('.phrase-row .words')[0]).toMatch(/^总的要求/u);
    select.value = 'source';
    select.dispatchEvent(new Event('change', { bubbles: true }));
    expect(texts('.phrase-row .words')[0]).toMatch(/^历史自信/u);
  });

  it('name the documents where several are used', () => {
    const one = makeReportState(MIXED);
    expect(one.sources).not.toBeNull();
    const other = { ...SPEECH, id: 'other', shortTitle: { zh: '另一篇', en: 'Other' } };
    const entries = [...one.entries, { ...one.entries[0]!, document: other }];
    show({ ...one, entries, sources: { ...one.sources!, documents: [SPEECH, other] } });
    const select = root.querySelector('select')!;
    expect([...select.options].map(({ text }) => text)).toEqual(['Speech', 'Other']);
    select.value = 'other';
    select.dispatchEvent(new Event('change', { bubbles: true }));
    expect(texts('.lead')[0]).toContain('“Other”, in 1 place');
  });
});

describe('a large report', () => {
  const many = (count: number, make: (id: number) => SampleSource) =>
    Array.from({ length: count }, (_, id) => make(id));
  const quotation = MIXED[3]!;

  it('draws the beginning of its lists, more when asked, and all of them for print', () => {
    const phrases = many(90, (id) => sample(id, `提法${id}`, 'speech/1.1/1'));
    const quotations = many(20, (id) => ({ ...quotation, match: { ...quotation.match, id: 5000 + id } }));
    show(makeReportState([...phrases, ...quotations]));
    const rows = () => [
      root.querySelectorAll('.phrases > li').length,
      root.querySelectorAll('.quotations > li').length,
    ];
    const [first, firstQuotations] = rows();
    expect(first).toBeLessThan(100);
    expect(firstQuotations).toBeLessThan(100);
    button('Show more', section('phrases')!).click();
    expect(rows()).toEqual([first! + 50, firstQuotations]);
    actions.note({ kind: 'printed', isPrinting: true });
    expect(rows()).toEqual([90, 20]);
    expect(texts('.more')).toEqual([]);
  });

  it('lists the first places of a phrase that is everywhere, and says so', () => {
    show(makeReportState(many(300, (id) => sample(id, '总的要求', 'speech/1.1/1'))), {
      kind: 'entryToggled',
      target: '总的要求',
    });
    expect(root.querySelectorAll('.occurrences li').length).toBeLessThan(100);
    expect(root.querySelector('.occurrences')?.textContent).toContain('exports hold them all');
    button('CSV').click();
    expect(download.mock.calls[0]![0].content.split('\r\n')).toHaveLength(302);
  });

  it('draws of a long document what is used', () => {
    const paragraphs = many(500, (id) => sample(id, '', '')).map((_, index) => ({
      number: index + 1,
      sentences: [{ address: `speech/0.${index + 1}/1`, length: 20 }],
    }));
    const long = { ...SPEECH, sections: [{ number: 0, heading: null, paragraphs }] };
    const short = makeReportState([sample(1, '甲', 'speech/0.7/1')]);
    const entries = short.entries.map((entry) => ({ ...entry, document: long }));
    show({ ...short, entries, sources: { ...short.sources!, documents: [long] } });
    expect(root.querySelectorAll('.row-of-map')).toHaveLength(1);
    expect(texts('figcaption')[0]).toContain('Only paragraphs that are used');
  });
});

describe('an export', () => {
  it.each([
    ['Markdown', '.md', 'text/markdown'],
    ['CSV', '.csv', 'text/csv'],
    ['JSON', '.json', 'application/json'],
  ])('as %s holds what the filters let through', (name, ending, type) => {
    show(makeReportState(MIXED), { kind: 'kindToggled', name: 'quotation' });
    button(name).click();
    const [file] = download.mock.calls[0]!;
    expect(file.name).toBe(`Locus report 一篇文章 2026-01-02${ending}`);
    expect(file.type).toBe(type);
    expect(file.content).toContain('历史自信');
    expect(file.content).not.toContain('引用了这样一句话');
  });
});
