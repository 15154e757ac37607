// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { HoverEvent } from '../../page/hover-state.ts';
import { createOuterCard, type OuterCard } from '../../page/outer-card.ts';
import type { Stand } from '../../page/stand.ts';
import { makePort, type HeldPort } from '../runtime/port-pair.ts';

const line = { left: 20, top: 60, right: 120, bottom: 80 };
const stand: Stand = {
  anchor: () => ({ line, pointerX: 50, isVertical: false }),
  near: null,
  scheme: () => 'dark',
};

let port: HeldPort;
let told: HoverEvent[];
let wishes: string[];
let failed: number;
let card: OuterCard;
let ending: AbortController;

beforeEach(() => {
  fakeBrowser.reset();
  vi.useFakeTimers();
  [told, wishes, failed] = [[], [], 0];
  ending = new AbortController();
  Object.assign(fakeBrowser.runtime, {
    id: 'locus',
    connect: ({ name }: { name: string }) => (port = makePort(name)).port,
  });
  card = createOuterCard({
    wish: (wish) => wishes.push(wish),
    findLink: async ({ text }) => `#${text}`,
    tell: (event) => told.push(event),
    fail: () => (failed += 1),
    signal: ending.signal,
  });
});

afterEach(() => {
  ending.abort();
  vi.useRealTimers();
});

function show(): void {
  card.show(stand, { kind: 'unavailable' });
  port.say({ kind: 'ready', isShown: false });
}

const last = () => port.posted.at(-1);

describe('a card that the top frame draws', () => {
  it('is told where it stands and what it says', () => {
    show();
    const inner = { width: innerWidth, height: innerHeight };
    const at = { anchor: stand.anchor(), inner };
    expect(last()).toEqual({ kind: 'show', stand: at, scheme: 'dark', view: { kind: 'unavailable' } });
    card.follow();
    expect(last()).toEqual({ kind: 'follow', stand: at });
    card.setPinned(true);
    expect(last()).toEqual({ kind: 'pin', isPinned: true });
  });

  it('is drawn here when the top refuses, or has gone', () => {
    card.show(stand, { kind: 'unavailable' });
    port.say({ kind: 'refused' });
    expect(failed).toBe(1);
    card.show(stand, { kind: 'unavailable' });
    port.end();
    expect(failed).toBe(2);
  });

  it('fails nobody when it was only prepared', () => {
    card.prepare();
    port.say({ kind: 'refused' });
    expect(failed).toBe(0);
  });

  it('closes when the extension is gone', async () => {
    show();
    const connect = () => {
      throw new Error('Extension context invalidated.');
    };
    Object.assign(fakeBrowser.runtime, { id: undefined, connect });
    port.end();
    await Promise.resolve();
    expect([failed, wishes]).toEqual([0, ['ended']]);
  });

  it('ends its way when it is hidden, and one that was not used', () => {
    show();
    card.hide();
    expect(port.isEnded()).toBe(true);
    card.prepare();
    port.say({ kind: 'ready', isShown: false });
    vi.advanceTimersByTime(60_000);
    expect(port.isEnded()).toBe(true);
  });

  it('passes on what the reader wishes, and finds the link', async () => {
    show();
    port.say({ kind: 'wished', wish: 'pinToggled' });
    expect(wishes).toEqual(['pinToggled']);
    port.say({ kind: 'linkWanted', mark: { text: '甲' } });
    await Promise.resolve();
    expect(last()).toEqual({ kind: 'link', link: '#甲' });
  });
});

describe('the pointer outside', () => {
  const hear = (event: object) => port.say({ kind: 'heard', event });
  const moveHere = () => window.dispatchEvent(new Event('pointermove'));

  it('is told in px of this frame, with the card’s box', () => {
    show();
    port.say({ kind: 'stood', box: line });
    hear({ kind: 'moved', to: { x: 1, y: 2 }, at: Date.now() });
    expect(told).toEqual([
      { kind: 'moved', to: { x: 1, y: 2 }, card: line, mark: null, time: expect.any(Number) as number },
    ]);
  });

  it('counts no more when it has come back since', () => {
    show();
    moveHere();
    hear({ kind: 'entered', at: Date.now() - 30 });
    expect(told).toEqual([]);
    vi.advanceTimersByTime(30);
    hear({ kind: 'entered', at: Date.now() });
    expect(told).toEqual([{ kind: 'entered' }]);
  });

  it('counts once more when word of it came before this frame heard that it left', () => {
    show();
    moveHere();
    vi.advanceTimersByTime(30);
    hear({ kind: 'entered', at: Date.now() });
    document.documentElement.dispatchEvent(new Event('pointerleave'));
    expect(told).toEqual([{ kind: 'entered' }, { kind: 'entered' }]);
  });

  it('presses and types, or scrolls the words away', () => {
    show();
    for (const kind of ['pressed', 'typed', 'scrolledAway']) hear({ kind });
    expect(told.map(({ kind }) => kind)).toEqual(['pressed', 'typed', 'scrolled']);
  });
});
