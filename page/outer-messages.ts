/** What a frame and the top frame say to each other while the top draws the frame's card. */
import type { OuterCardNews } from '../runtime/messages.ts';
import type { CardView, ShownMark } from './card/card-view.ts';
import type { Box, Point } from './geometry.ts';
import type { Level } from './levels.ts';
import type { Scheme } from './page-scheme.ts';
import type { Anchor, Size } from './place-card.ts';
import type { CardWish } from './shown-card.ts';

/** Where a card stands in the frame that asks, in its own px. */
export interface InnerStand {
  anchor: Anchor;
  /** The frame's viewport, scroll bars included: what its element in the frame around it shows. */
  inner: Size;
}

/** What the frame that asks has done with its card. */
export type OuterCardOrder =
  | { kind: 'show'; stand: InnerStand; scheme: Scheme; view: CardView }
  | { kind: 'follow'; stand: InnerStand }
  | { kind: 'focus' | 'stepBack' }
  | { kind: 'pin'; isPinned: boolean }
  | { kind: 'say'; text: string }
  | { kind: 'link'; link: string };

/** What a frame in between tells the top. */
export interface PlacedLevel {
  kind: 'placed';
  /** How many frames lie above the one that tells this. */
  at: number;
  level: Level | null;
}

/** Where the pointer is outside the frame: on the card, or at a point in px of the frame; and since when, in ms since 1970. */
export type OuterPointing = ({ kind: 'entered' } | { kind: 'moved' | 'hurried'; to: Point }) & { at: number };

/** What the reader does outside the frame, as its hover states take it. */
export type OuterEvent = OuterPointing | { kind: 'pressed' | 'typed' | 'scrolledAway' };

/** What the top tells the frame. */
export type OuterCardReport =
  /** `isShown`: the card is there already, from before the background was stopped. */
  | { kind: 'ready'; isShown: boolean }
  | { kind: 'refused' }
  /** Where the card is, in px of the frame. */
  | { kind: 'stood'; box: Box }
  | { kind: 'heard'; event: OuterEvent }
  | { kind: 'wished'; wish: CardWish }
  | { kind: 'linkWanted'; mark: ShownMark };

/** What comes to the top over the port. */
export type ToTop = OuterCardOrder | PlacedLevel | Extract<OuterCardNews, { kind: 'left' }>;

const VIEWS = new Set<unknown>(['source', 'selection', 'updated', 'unavailable', 'unselected', 'hidden']);
const PLAIN = new Set<unknown>(['focus', 'stepBack', 'left']);

/** A message to the top, if it is one. A page's process may have been taken over by the page: nothing is taken as given. */
export function readToTop(value: unknown): ToTop | null {
  if (!isRecord(value)) return null;
  return isToTop(value) ? (value as unknown as ToTop) : null;
}

function isToTop(value: Record<string, unknown>): boolean {
  switch (value['kind']) {
    case 'show':
      return isStand(value['stand']) && isScheme(value['scheme']) && isView(value['view']);
    case 'follow':
      return isStand(value['stand']);
    case 'pin':
      return typeof value['isPinned'] === 'boolean';
    case 'say':
      return typeof value['text'] === 'string';
    case 'link':
      return typeof value['link'] === 'string';
    case 'placed':
      return typeof value['at'] === 'number' && (value['level'] === null || isLevel(value['level']));
    default:
      return PLAIN.has(value['kind']);
  }
}

/** Whether a value says how a frame stands in another. */
function isLevel(value: unknown): value is Level {
  return isRecord(value) && isBox(value['content']) && isSize(value['viewport']);
}

function isStand(value: unknown): boolean {
  if (!isRecord(value) || !isSize(value['inner']) || !isRecord(value['anchor'])) return false;
  const { line, pointerX, isVertical } = value['anchor'];
  return isBox(line) && (pointerX === null || isNumber(pointerX)) && typeof isVertical === 'boolean';
}

function isView(value: unknown): boolean {
  return isRecord(value) && VIEWS.has(value['kind']);
}

function isScheme(value: unknown): boolean {
  return value === 'light' || value === 'dark';
}

function isBox(value: unknown): boolean {
  return isRecord(value) && ['left', 'top', 'right', 'bottom'].every((side) => isNumber(value[side]));
}

function isSize(value: unknown): boolean {
  return isRecord(value) && ['width', 'height'].every((side) => isNumber(value[side]) && value[side] > 0);
}

function isNumber(value: unknown): value is number {
  return Number.isFinite(value);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
