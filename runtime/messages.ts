/**
 * Every message between page, popup and background, in one map.
 *
 * A request can be repeated without harm: the background keeps nothing between
 * two messages that it could not read again, because the browser may stop it at any time.
 */
import { defineExtensionMessaging } from '@webext-core/messaging';
import type { Marking } from './read-settings.ts';
import type { CardContent, LookupResult, Match, MatchKind } from '../engine/types.ts';

/** A match in one of the blocks that were sent. */
export interface BlockMatch extends Match {
  /** Index of the block in the request; `start` and `end` are offsets in it. */
  block: number;
}

/** The library could not be loaded; the page then shows nothing, the popup one plain sentence. */
export interface Unavailable {
  kind: 'unavailable';
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
  host: string;
  isOn: boolean;
  /** `waiting`: not read yet or being read; `partial`: more than may be read; `done`. */
  state: 'waiting' | 'partial' | 'done';
  matches: PageMatch[];
}

interface Requests {
  /** Page → background: may this site be marked? Asked before any text is read. */
  getSite(request: { host: string }): { isOn: boolean; marking: Marking };
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
  searchPassages(request: { query: string }): { kind: 'results'; results: LookupResult[] } | Unavailable;
  /** Popup → background: the first place of each target, for the list of this page's matches. */
  getPlaces(request: {
    targets: string[];
  }): { kind: 'places'; places: (PlaceOfTarget | null)[] } | Unavailable;
  /** Popup → background: switch marks on or off on a site; every open tab follows at once. */
  setSite(request: { host: string; isOn: boolean }): void;
  /** Popup → background: how much is marked. */
  getMarking(): Marking;
  /** Popup → background: mark more or less; every open tab follows at once. */
  setMarking(request: Marking): void;
  /** Page → background: how many matches this frame holds, for the badge. */
  matchesCounted(fact: { count: number; isPartial: boolean; isOn: boolean }): void;
  /** Background → page: a setting changed; ask `getSite` again. */
  settingsChanged(): void;
  /** Popup → page: scroll to a match and open its card; every frame of the tab hears it, the one named acts. */
  jumpToMatch(request: { frame: string; id: number }): void;
}

export interface PlaceOfTarget {
  text: string;
  passage: CardContent['entry']['occurrences'][number]['passage'];
  documentTitle: { zh: string; en: string };
}

/** Name of the port that the popup opens to each frame of a tab; the frame posts a `PageSummary` at once and after each change. */
export const SUMMARY_PORT = 'page-summary';

// Marked as pure, so that a page, which takes no more than a name from here, does without the library.
const messaging = /* @__PURE__ */ defineExtensionMessaging<Requests>();

export const sendMessage = /* @__PURE__ */ (() => messaging.sendMessage)();
export const onMessage = /* @__PURE__ */ (() => messaging.onMessage)();
export const removeAllListeners = /* @__PURE__ */ (() => messaging.removeAllListeners)();
export type { Requests };
