/** Asks the background what a page's words use of the library. */
import type { UsedWords } from '../engine/report/types.ts';
import { askBackground } from './ask-background.ts';
import { sendMessage } from './messages.ts';
import { findTopFrame, listFrames, type PageState } from './page-state.ts';
import { keyOf, listWords, type KnownSources } from './report-entries.ts';
import type { ReportEvent, ReportState } from './report-state.ts';

/** A report as far as it asks. */
export interface AskingReport {
  state: ReportState;
  /** What was asked for last; empty for nothing that an answer came to. */
  asked: string;
  note: (event: ReportEvent) => void;
}

/** Asks what the page's words use. Asked also with no words at all: the answer tells whether there is a library. */
export async function findSources(report: AskingReport): Promise<void> {
  const { page, sources } = report.state;
  const words = listWords(page);
  const asked = nameQuestion(page, words);
  if (asked === report.asked && sources) return;
  report.asked = asked;
  const found = await askSources(words, findTopFrame(page)?.host ?? '');
  // Other words were asked for meanwhile: their answer is on its way.
  if (report.asked !== asked) return;
  if (found) return report.note({ kind: 'sourcesCame', sources: found });
  // The next piece of news asks again.
  report.asked = '';
  report.note({ kind: 'libraryMissed' });
}

/** A page that was read anew may have been so for other settings, and what can be missed on it be otherwise. */
function nameQuestion(page: PageState, words: UsedWords[]): string {
  return [...listFrames(page).map(({ state }) => state), ...words.map(keyOf)].join('\n\n');
}

async function askSources(words: UsedWords[], host: string): Promise<KnownSources | null> {
  try {
    const answer = await askBackground(() => sendMessage('getReport', { words, host }));
    if (answer.kind === 'unavailable') return null;
    const { uses, passages, documents } = answer.report;
    return {
      uses: new Map(words.map((one, index) => [keyOf(one), uses[index] ?? null])),
      passages: new Map(passages.map((passage) => [passage.address, passage])),
      documents,
      at: Date.now(),
    };
  } catch {
    return null;
  }
}
