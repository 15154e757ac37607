/** What a reader at work is, for those who move it and those who draw it. */
import type { PageMatch } from './messages.ts';
import type { ReaderText, Settings } from './read-settings.ts';
import type { ReaderEvent, ReaderState } from './reader-state.ts';
import type { ReportActions } from './report.ts';
import type { ReportState } from './report-state.ts';

/** A match of the page and the frame that holds it. */
export interface Use {
  frame: string;
  match: PageMatch;
}

/** What can be done in the reader. */
export interface ReaderActions {
  /** Notes what happened; for whatever needs nobody else's answer. */
  note: (event: ReaderEvent) => void;
  search: (query: string) => void;
  /** Goes to a passage of any document. */
  go: (address: string) => void;
  openDocument: (id: string) => void;
  goBack: () => void;
  goForward: () => void;
  openPhrase: (target: string) => void;
  /** Goes to a use in the page, to the next one each time; `name` is the passage or phrase that is used. */
  jump: (uses: readonly Use[], name: string) => void;
  setText: (text: Partial<ReaderText>) => void;
  copy: (words: string) => void;
  print: () => void;
  openSettings: () => void;
}

/** What is shown beside the reader's own state. */
export interface ReaderParts {
  /** `null` until they are known. */
  settings: Settings | null;
  /** `null` until there is a page to report on. */
  report: { state: ReportState; actions: ReportActions } | null;
}

/** Draws the reader. */
export type ShowReader = (state: ReaderState, actions: ReaderActions, parts: ReaderParts) => void;

/** A reader at work. */
export interface LiveReader {
  signal: AbortSignal;
  state: ReaderState;
  parts: ReaderParts;
  tab: number | undefined;
  /** Ends the company with the present tab. */
  leaving: AbortController;
  /** The last match that the page was sent to, and when: its card tells nothing new. */
  sent: { target: string; at: number } | null;
  note: (event: ReaderEvent) => void;
  setPart: (part: Partial<ReaderParts>) => void;
}
