import type { ReportDocument, SourceUse } from '../../../engine/report/types.ts';
import type { Passage } from '../../../engine/types.ts';
import type { PageMatch, PageSummary } from '../../../runtime/messages.ts';
import { keyOf, type ReportEntry } from '../../../runtime/report-entries.ts';
import { FIRST_REPORT, reduceReport, type ReportState } from '../../../runtime/report-state.ts';
import { makeMatch, makePassage, makeSummary } from '../samples.ts';

/** The second of January 2026, noon. */
export const DAY = Date.UTC(2026, 0, 2, 12);

/** An invented speech: an opening of one paragraph, and a part of two. */
export const SPEECH: ReportDocument = {
  id: 'speech',
  title: '在会议上的讲话',
  shortTitle: { zh: '讲话', en: 'Speech' },
  sections: [
    {
      number: 0,
      heading: null,
      paragraphs: [outline(null, 'speech/0', 7), outline(1, 'speech/0.1', 10, 20)],
    },
    {
      number: 1,
      heading: '一、总的要求',
      paragraphs: [
        outline(null, 'speech/1', 6),
        outline(1, 'speech/1.1', 30),
        outline(2, 'speech/1.2', 8, 8),
      ],
    },
  ],
  absent: [
    { target: '也没有用到', importance: 0.5, passage: passageAt('speech/0.1/1', '也没有用到。') },
    { target: '没有用到的话', importance: 0.9, passage: passageAt('speech/1.2/2', '没有用到的话。') },
  ],
};

function outline(number: number | null, address: string, ...lengths: number[]) {
  const sentences = lengths.map((length, index) => ({
    address: number === null ? address : `${address}/${index + 1}`,
    length,
  }));
  return { number, sentences };
}

function passageAt(address: string, text: string): Passage {
  const [, section = '0', paragraph, sentence] = /\/(\d+)(?:\.(\d+)\/(\d+))?$/u.exec(address) ?? [];
  return makePassage(text, {
    address,
    section: Number(section),
    paragraph: paragraph === undefined ? null : Number(paragraph),
    sentence: sentence === undefined ? null : Number(sentence),
  });
}

/** Where a match counts and what it uses of the passage there. */
export interface SampleSource {
  match: PageMatch;
  address: string;
  passage: string;
  use?: Partial<SourceUse>;
}

/** A match of a phrase that stands at the beginning of a passage of its own words. */
export function sample(
  id: number,
  target: string,
  address: string,
  more: Partial<SampleSource> = {},
): SampleSource {
  return { match: makeMatch(id, target), address, passage: `${target}。`, ...more };
}

/** What the background says of these matches. */
export function makeUse({ match, address, use }: SampleSource): SourceUse {
  return {
    wording: match.target,
    importance: 0.7,
    isRare: true,
    differences: [],
    spans: [{ address, start: 0, end: match.target.length }],
    count: 1,
    ...use,
  };
}

/** A report whose page holds these matches, in its top frame. */
export function makeReportState(sources: SampleSource[], more: Partial<PageSummary> = {}): ReportState {
  const known = {
    uses: new Map(sources.map((source) => [keyOf(source.match), makeUse(source)])),
    passages: new Map(sources.map(({ address, passage }) => [address, passageAt(address, passage)])),
    documents: [SPEECH],
    at: DAY,
  };
  const summary = makeSummary(
    sources.map(({ match }) => match),
    more,
  );
  return [
    { kind: 'pageNamed' as const, name: { title: '一篇文章', url: 'https://news.example/a?b=c' } },
    { kind: 'pageTold' as const, news: { kind: 'summary' as const, summary } },
    { kind: 'sourcesCame' as const, sources: known },
  ].reduce(reduceReport, FIRST_REPORT);
}

/** The entries of these matches. */
export function makeEntries(...sources: SampleSource[]): readonly ReportEntry[] {
  return makeReportState(sources).entries;
}

/** A page with a bit of everything. */
export const MIXED: SampleSource[] = [
  sample(1, '总的要求', 'speech/1.1/1'),
  sample(2, '历史自信', 'speech/0.1/2'),
  sample(3, '总的要求', 'speech/1.1/1', {
    match: makeMatch(3, '总的要求', { kind: 'variant', text: '总要求', score: 0.9 }),
    use: {
      importance: 0.5,
      isRare: false,
      differences: [{ kind: 'missing', start: 1, end: 1, source: '的' }],
      reason: { kind: 'missing', page: '', source: '的', characters: 4, same: 3, differences: 1 },
    },
  }),
  sample(4, 'speech/1.2/1', 'speech/1.2/1', {
    match: makeMatch(4, 'speech/1.2/1', { kind: 'quotation', text: '=引用了这样一句话', score: 0.85 }),
    passage: '引用过这样一句话。',
    use: {
      wording: '引用过这样一句话',
      importance: null,
      differences: [{ kind: 'replaced', start: 3, end: 4, source: '过' }],
      reason: { kind: 'several', page: '', source: '', characters: 8, same: 7, differences: 2 },
      spans: [{ address: 'speech/1.2/1', start: 0, end: 8 }],
    },
  }),
];
