import { describe, expect, test } from 'vitest';
import { CARD_GAP, CARD_MARGIN } from '../../page/card-limits.ts';
import { cardWidth, placeCard } from '../../page/place-card.ts';
import type { Anchor } from '../../page/place-card.ts';

const WIDE = { width: 1100, height: 800 };
const NARROW = { width: 320, height: 640 };
const line = (left: number, top: number, width = 120, height = 24): Anchor => ({
  line: { left, top, right: left + width, bottom: top + height },
  pointerX: null,
  isVertical: false,
});
const column = (left: number, top: number): Anchor => ({ ...line(left, top, 24, 200), isVertical: true });

const TABLE = [
  { case: 'below its line', anchor: line(200, 100), size: [392, 300], x: 200, y: 130, side: 'below' },
  {
    case: 'above where it does not fit below',
    anchor: line(200, 600),
    size: [392, 300],
    x: 200,
    y: 294,
    side: 'above',
  },
  {
    case: 'below where it fits on neither side and there is more room',
    anchor: line(200, 300),
    size: [392, 700],
    x: 200,
    y: 330,
    side: 'below',
  },
  {
    case: 'above where it fits on neither side and there is more room',
    anchor: line(200, 500),
    size: [392, 700],
    x: 200,
    y: 8,
    side: 'above',
  },
  { case: 'inside the right edge', anchor: line(1000, 100), size: [392, 300], x: 700, y: 130, side: 'below' },
  { case: 'inside the left edge', anchor: line(-40, 100), size: [392, 300], x: 8, y: 130, side: 'below' },
  {
    case: 'near the pointer on a long line',
    anchor: { ...line(20, 100, 900), pointerX: 800 },
    size: [392, 300],
    x: 506,
    y: 130,
    side: 'below',
  },
  {
    case: 'at the start of a short line',
    anchor: { ...line(200, 100), pointerX: 310 },
    size: [392, 300],
    x: 200,
    y: 130,
    side: 'below',
  },
  { case: 'right of a column', anchor: column(400, 100), size: [392, 300], x: 430, y: 100, side: 'right' },
  {
    case: 'left of a column at the right edge',
    anchor: column(1000, 100),
    size: [392, 300],
    x: 602,
    y: 100,
    side: 'left',
  },
  {
    case: 'beside a column, moved up to fit',
    anchor: column(400, 590),
    size: [392, 300],
    x: 430,
    y: 492,
    side: 'right',
  },
] as const;

describe('a card is placed', () => {
  test.each(TABLE)('$case', ({ anchor, size: [width, height], x, y, side }) => {
    expect(placeCard(anchor, { width, height }, WIDE)).toMatchObject({ x, y, side });
  });

  test('below a column of a narrow viewport', () => {
    expect(placeCard(column(200, 40), { width: 304, height: 300 }, NARROW).side).toBe('below');
  });

  test('on the side where it stands already, though it grew', () => {
    expect(placeCard(line(200, 100), { width: 392, height: 900 }, WIDE, 'above').side).toBe('above');
    expect(placeCard(line(200, 500), { width: 392, height: 600 }, WIDE, 'below').maxHeight).toBe(262);
  });

  test('nowhere outside the viewport when its line is', () => {
    const { y } = placeCard(line(200, 1200), { width: 392, height: 300 }, WIDE);
    expect(y + 300).toBeLessThanOrEqual(WIDE.height - CARD_MARGIN);
  });

  test.each([0, 40, 200, 330, 420, 560, 616])('off its own line, wherever that is (%i px)', (top) => {
    for (const height of [120, 300, 900]) {
      const anchor = line(40, top);
      const place = placeCard(anchor, { width: 304, height }, NARROW);
      const bottom = place.y + Math.min(height, place.maxHeight);
      const isOff = place.y >= anchor.line.bottom + CARD_GAP || bottom <= anchor.line.top - CARD_GAP;
      expect(isOff).toBe(true);
      expect(place.y).toBeGreaterThanOrEqual(CARD_MARGIN);
      expect(bottom).toBeLessThanOrEqual(NARROW.height - CARD_MARGIN);
    }
  });
});

test('a card is as wide as the mockups, and never wider than the viewport', () => {
  expect(cardWidth(WIDE)).toBe(392);
  expect(cardWidth(NARROW)).toBe(304);
});
