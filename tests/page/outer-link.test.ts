// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { OUTER_PATIENCE } from '../../page/card-limits.ts';
import { createOuterLink, type OuterLink } from '../../page/outer-link.ts';
import { makePort, type HeldPort } from '../runtime/port-pair.ts';

let ports: HeldPort[];
let lost: number;
let heard: unknown[];
let isShown: boolean;
let link: OuterLink;

beforeEach(() => {
  vi.useFakeTimers();
  fakeBrowser.reset();
  ports = [];
  lost = 0;
  heard = [];
  isShown = false;
  const connect = ({ name }: { name: string }) => {
    const held = makePort(name);
    ports.push(held);
    return held.port;
  };
  Object.assign(fakeBrowser.runtime, { id: 'locus', connect });
  link = createOuterLink({
    hear: (report) => heard.push(report),
    lost: () => (lost += 1),
    isShown: () => isShown,
  });
});

afterEach(() => {
  vi.useRealTimers();
});

const kinds = (port: HeldPort | undefined) =>
  port?.posted.map((message) => (message as { kind: string }).kind);

describe('the way to the top', () => {
  it('is opened at once, and what is said waits until the top is ready', () => {
    link.post({ kind: 'focus' });
    expect(kinds(ports[0])).toEqual(['open']);
    ports[0]?.say({ kind: 'ready', isShown: false });
    link.post({ kind: 'stepBack' });
    expect(kinds(ports[0])).toEqual(['open', 'focus', 'stepBack']);
    ports[0]?.say({ kind: 'wished', wish: 'dismissed' });
    expect(heard).toEqual([{ kind: 'wished', wish: 'dismissed' }]);
    expect(lost).toBe(0);
  });

  it('is lost when the top refuses', () => {
    ports[0]?.say({ kind: 'refused' });
    expect([lost, ports[0]?.isEnded()]).toEqual([1, true]);
  });

  it('is lost when nobody is ready in time', () => {
    vi.advanceTimersByTime(OUTER_PATIENCE);
    expect([lost, ports[0]?.isEnded()]).toEqual([1, true]);
  });

  it('is lost when it ends before anybody was ready', () => {
    ports[0]?.end();
    expect([lost, ports.length]).toEqual([1, 1]);
  });

  it('is lost when it ends and no card is shown', () => {
    ports[0]?.say({ kind: 'ready', isShown: false });
    ports[0]?.end();
    expect([lost, ports.length]).toEqual([1, 1]);
  });

  it('says nothing once it was ended', () => {
    link.end();
    vi.advanceTimersByTime(OUTER_PATIENCE);
    expect([lost, ports[0]?.isEnded()]).toEqual([0, true]);
  });
});

describe('when the background is stopped while a card is shown, the way', () => {
  beforeEach(() => {
    ports[0]?.say({ kind: 'ready', isShown: false });
    isShown = true;
    ports[0]?.end();
    link.post({ kind: 'stepBack' });
  });

  it('is opened again for the same card, which goes on', () => {
    const cards = ports.map(({ posted }) => (posted[0] as { card: string }).card);
    expect(cards[1]).toBe(cards[0]);
    ports[1]?.say({ kind: 'ready', isShown: true });
    expect(kinds(ports[1])).toEqual(['open', 'stepBack']);
    expect(lost).toBe(0);
  });

  it('is lost where the top has given the card up', () => {
    ports[1]?.say({ kind: 'ready', isShown: false });
    expect(kinds(ports[1])).toEqual(['open']);
    expect(lost).toBe(1);
  });

  it('is lost when it ends at once again', () => {
    ports[1]?.end();
    expect([lost, ports.length]).toEqual([1, 2]);
  });
});
