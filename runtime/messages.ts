/**
 * Every message between page, popup and background, in one map.
 *
 * A request can be repeated without harm: the background keeps nothing between
 * two messages that it could not read again, because the browser may stop it at any time.
 */
import { defineExtensionMessaging } from '@webext-core/messaging';
import type { PageScheme } from './mark-rules.ts';
import type { Texts } from './texts.ts';
import type { CardOpening, Marking, Settings, SettingsChange } from './read-settings.ts';
import type { ReaderGoal, TabGoal } from './reader.ts';
import type { DocumentName, ReadDocument } from '../engine/read-document.ts';
import type { PageReport, UsedWords } from '../engine/report/types.ts';
import type { CardContent, LocatedSentence, LookupResult, Match, MatchKind } from '../engine/types.ts';

/** A match in one of the blocks that were sent. */
export interface BlockMatch extends Match {
  /** Index of the block in the request; `start` and `end` are offsets in it. */
  block: number;
}

/** The library could not be loaded; the page then shows nothing, the popup one plain sentence. */
export interface Unavailable {
  kind: 'unavailable';
}

/** The library is still being loaded: ask again at once, each question waits a while for it. */
export interface Loading {
  kind: 'loading';
}

/** A match as the popup, the badge and `npm start` list it. */
export interface PageMatch {
  /** Lasting while the page's text stays: what `jumpToMatch` takes. */
  id: number;
  kind: MatchKind;
  target: string;
  /** The page's own words. */
  text: string;
  score: number;
  /** Some characters of the page around it, white space folded. */
  before: string;
  after: string;
}

/** What a page tells of itself to the popup. */
export interface PageSummary {
  /** A random id that the frame makes for itself: one port of the popup reaches all frames of a tab. */
  frame: string;
  /** The frame is the tab itself: its host is the site that the switch names. */
  isTop: boolean;
  /** It is the browser's own view of a PDF file. */
  isPdf: boolean;
  host: string;
  isOn: boolean;
  /** `waiting`: not read yet or being read; `partial`: more than may be read; `done`. */
  state: 'waiting' | 'partial' | 'done';
  matches: PageMatch[];
}

/** What a page has to know of the settings. */
export interface SiteAnswer {
  isOn: boolean;
  /** What `findMatches` goes by on this site; with another one the page has to be read again. */
  reading: string;
  marking: Marking;
  card: CardOpening;
  /** The style rules that this frame has now beside the mark sheet; empty when it has none. */
  rules: string;
}

/** A step to another match of a frame. */
export interface MatchStep {
  direction: 1 | -1;
  /** `here`: on from the match in use or from what is in view; `end`: from the end of the page that the step comes to. */
  from: 'here' | 'end';
  /** How many matches the tab's frames before and behind this one hold. */
  before: number;
  after: number;
}

/** A phrase that a reader hides, and where. */
export interface HiddenPhrase {
  target: string;
  host?: string;
}

interface Requests {
  /** Page → background: may this site be marked, and how? Asked before any text is read, and again when settings change. */
  getSite(request: {
    host: string;
    scheme: PageScheme;
    /** The `rules` of the answer before; empty at first. */
    drawn: string;
  }): SiteAnswer;
  /** Page → background: what the library recognises in these blocks of text. */
  findMatches(request: { blocks: string[] }): { kind: 'found'; matches: BlockMatch[] } | Unavailable;
  /** Page → background: what the card shows for a target. */
  getCard(request: {
    target: string;
    kind: MatchKind;
    /** The page's own words, needed for a quotation: what it follows is found again from them. */
    text?: string;
  }): { kind: 'card'; content: CardContent } | { kind: 'unknown' } | Unavailable;
  /** Page → background: put the script that draws cards into this frame; whether it could be done. */
  addCardPart(): boolean;
  /** Popup → background: lookup in the library. */
  searchPassages(request: {
    query: string;
  }): { kind: 'results'; results: LookupResult[] } | Loading | Unavailable;
  /** Page, popup → background: where the sentences of a text that a reader chose come from. */
  locateText(request: {
    text: string;
  }): { kind: 'located'; sentences: LocatedSentence[] } | Loading | Unavailable;
  /** Popup → background: the first place of each target, for the list of this page's matches. */
  getPlaces(request: {
    targets: string[];
  }): { kind: 'places'; places: (PlaceOfTarget | null)[] } | Unavailable;
  /** Reader → background: a document whole, with the names of all; without an id, or with one that has gone, the first. */
  getDocument(request: {
    id: string | null;
  }): { kind: 'document'; documents: DocumentName[]; document: ReadDocument | null } | Loading | Unavailable;
  /** Reader → background: what a page uses of the library, and what of its main phrases it does not. */
  getReport(request: {
    words: UsedWords[];
    host: string;
  }): { kind: 'report'; report: PageReport } | Unavailable;
  /** Popup → background: switch marks on or off on a site; every open tab follows at once. */
  setSite(request: { host: string; isOn: boolean }): void;
  /** Page → background: the words of the chosen language; `null` where the browser gives them itself. */
  getTexts(): { texts: Texts | null };
  /** Our pages → background: all that the reader chose. */
  getSettings(): Settings;
  /** Anyone of ours → background: choose anew; what is left out stays, and every open tab follows at once. */
  changeSettings(request: { change: SettingsChange }): void;
  /** Card → background: mark a phrase no more, on the site of the sender's tab if a host is named, else everywhere. */
  hidePhrase(request: HiddenPhrase): void;
  /** Card → background: mark a phrase again that was hidden with the same words. */
  showPhrase(request: HiddenPhrase): void;
  /** Page → background: how many matches this frame holds, for the badge. The answer says that it was heard. */
  matchesCounted(fact: { count: number; isPartial: boolean; isOn: boolean }): true;
  /** Background → every frame of a tab: tell your count again. */
  countWanted(): void;
  /** Background → page: a setting changed; ask `getSite` again. */
  settingsChanged(): void;
  /** Page → background: open the reader at a passage or at the passages of a phrase. Sent while a click is dealt with. */
  openReader(request: ReaderGoal): void;
  /** Background, popup → a reader in a tab of its own: go there, and say which tab it is. */
  moveReader(goal: TabGoal): number;
  /** Background → one frame: open a card at what is selected there, in a field too, or say that nothing is. */
  lookUpSelection(): void;
  /** Background → one frame: go to the next or previous match; whether there is one. Called through `step-match.ts`. */
  stepMatch(request: MatchStep): boolean;
  /** Page → background → every frame of the tab: a card was opened in the frame of this id; the others close theirs. */
  cardOpened(fact: { frame: string }): void;
  /** Popup → page: scroll to a match and open its card; every frame of the tab hears it, the one named acts. */
  jumpToMatch(request: { frame: string; id: number }): void;
}

/** Where a target stands first. */
export interface PlaceOfTarget {
  text: string;
  passage: CardContent['entry']['occurrences'][number]['passage'];
  documentTitle: { zh: string; en: string };
}

/** What a frame posts over the same port when the card of a mark opens. */
export interface OpenedCard {
  /** The mark's target. */
  opened: string;
}

/** Name of the port that the popup opens to each frame of a tab; the frame posts a `PageSummary` at once and after each change. */
export const SUMMARY_PORT = 'page-summary';

/** Name of the ports over which a frame has its card drawn by the top frame: frame → background → frames around it. */
export const OUTER_CARD_PORT = 'outer-card';

/** The first message of a frame that wants its card drawn outside. */
export interface OuterCardOpening {
  kind: 'open';
  /** A random id: a card that is known already goes on after the background was stopped. */
  card: string;
  /** The frame's viewport in its own px, scroll bars included. */
  inner: { width: number; height: number };
}

/** What a frame on the way from the top to that one is told first. */
export interface OuterCardSummons {
  kind: 'summon';
  card: string;
  /** The key of the next frame on the way, see `find-frame-way`. */
  child: number;
  /** The next frame's viewport, if it is the one that asks. */
  inner: OuterCardOpening['inner'] | null;
  /** How many frames lie between the top and the words. */
  depth: number;
}

/** What the background adds to the talk of the frames. */
export type OuterCardNews =
  /** To the top: the frame that asked is gone, and nobody comes back for its card. */
  | { kind: 'left' }
  /** To the frame: its card cannot be drawn outside. */
  | { kind: 'refused' };

// Marked as pure, so that a page, which takes no more than a name from here, does without the library.
const messaging = /* @__PURE__ */ defineExtensionMessaging<Requests>();

/** Sends a request to the background, or to a tab. */
export const sendMessage = /* @__PURE__ */ (() => messaging.sendMessage)();
/** Answers a kind of request; gives what ends that. */
export const onMessage = /* @__PURE__ */ (() => messaging.onMessage)();
/** Ends all answering, between tests. */
export const removeAllListeners = /* @__PURE__ */ (() => messaging.removeAllListeners)();
export type { Requests };
