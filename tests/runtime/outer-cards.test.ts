import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { OUTER_CARD_PORT } from '../../runtime/messages.ts';
import { connectOuterCards } from '../../runtime/outer-cards.ts';
import { makePort, type HeldPort } from './port-pair.ts';

const TAB = 3;
const OPEN = { kind: 'open', card: 'a', inner: { width: 300, height: 150 } };

/** What each frame of the tab says of its way. */
type Paths = Record<number, { keys: number[]; areIds: boolean }>;

let welcome: (port: unknown) => void;
let opened: Map<number, HeldPort>;
/** The frames that the card's script was put into. */
let filled: number[];
let paths: Paths;

beforeEach(() => {
  fakeBrowser.reset();
  opened = new Map();
  filled = [];
  const onConnect = { addListener: (listener: typeof welcome) => (welcome = listener) };
  Object.assign(fakeBrowser.runtime, { onConnect });
  Object.assign(fakeBrowser.tabs, {
    connect(_: number, { frameId, name }: { frameId: number; name: string }) {
      const held = makePort(name);
      opened.set(frameId, held);
      return held.port;
    },
  });
  Object.assign(fakeBrowser, { scripting: { executeScript } });
  connectOuterCards();
});

interface Injection {
  target: { frameIds?: number[] };
  files?: string[];
  func?: { name: string };
}

async function executeScript({ target, files, func }: Injection) {
  const frames = target.frameIds ?? Object.keys(paths).map(Number);
  if (frames.some((frame) => !(frame in paths))) throw new Error('No frame.');
  if (files) filled.push(...frames);
  const readsPath = func?.name === 'readPath';
  return frames.map((frameId) => ({
    frameId,
    result: readsPath ? paths[frameId] : filled.includes(frameId),
  }));
}

async function ask(frameId: number, message: unknown = OPEN): Promise<HeldPort> {
  const asking = makePort(OUTER_CARD_PORT, { tab: { id: TAB }, frameId });
  welcome(asking.port);
  asking.say(message);
  await settle();
  return asking;
}

/** Until the browser has answered what was asked of it. */
async function settle(): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
}

/** Places in lists, as Chromium knows them: 7 inside 6 beside 5 inside the top. */
const listed = (...keys: number[]) => ({ keys, areIds: false });
const LISTED: Paths = { 0: listed(), 5: listed(0), 6: listed(1), 7: listed(1, 0) };
/** Numbers, as Firefox knows them. */
const named = (...keys: number[]) => ({ keys, areIds: true });
const NAMED: Paths = { 0: named(), 60: named(60), 70: named(60, 70) };

describe('a frame that wants its card drawn outside', () => {
  it('has the top summoned, with the place of the frame', async () => {
    paths = LISTED;
    await ask(6);
    expect([...opened.keys()]).toEqual([0]);
    expect(opened.get(0)?.posted).toEqual([
      { kind: 'summon', card: 'a', child: 1, inner: OPEN.inner, depth: 1 },
    ]);
  });

  for (const [browser, known, frame, ids, keys] of [
    ['frames are listed', LISTED, 7, [0, 6], [1, 0]],
    ['frames have numbers', NAMED, 70, [0, 60], [60, 70]],
  ] as const) {
    it(`has each frame on the way summoned where ${browser}`, async () => {
      paths = known;
      await ask(frame);
      expect([...opened.keys()]).toEqual(ids);
      const summons = ids.map((id) => opened.get(id)?.posted[0]);
      expect(summons).toEqual([
        { kind: 'summon', card: 'a', child: keys[0], inner: null, depth: 2 },
        { kind: 'summon', card: 'a', child: keys[1], inner: OPEN.inner, depth: 2 },
      ]);
    });
  }

  it('has the card’s script put into the top where it is not yet', async () => {
    paths = LISTED;
    await ask(5);
    await ask(6);
    expect(filled).toEqual([0]);
  });

  it('is refused where two frames may be the one on the way', async () => {
    paths = { 0: listed(), 5: listed(-1), 6: listed(-1), 7: listed(-1, 0) };
    expect((await ask(7)).posted).toEqual([{ kind: 'refused' }]);
    expect(opened.size).toBe(0);
  });

  it('is refused where no script may enter the top', async () => {
    paths = { 6: listed(1) };
    expect((await ask(6)).posted).toEqual([{ kind: 'refused' }]);
  });

  it('is not heard when it is the top, or no frame of a tab', async () => {
    paths = LISTED;
    expect((await ask(0)).isEnded()).toBe(true);
    const page = makePort(OUTER_CARD_PORT);
    welcome(page.port);
    expect(page.isEnded()).toBe(true);
    const other = makePort('page-summary', { tab: { id: TAB }, frameId: 6 });
    welcome(other.port);
    expect(other.isEnded()).toBe(false);
  });
});

describe('what is said', () => {
  it('goes from the frame to the top and back, in its order', async () => {
    paths = LISTED;
    const asking = makePort(OUTER_CARD_PORT, { tab: { id: TAB }, frameId: 6 });
    welcome(asking.port);
    for (const message of [OPEN, { kind: 'follow' }, { kind: 'focus' }]) asking.say(message);
    await settle();
    const top = opened.get(0);
    expect(top?.posted.slice(1)).toEqual([{ kind: 'follow' }, { kind: 'focus' }]);
    top?.say({ kind: 'ready', isShown: false });
    expect(asking.posted).toEqual([{ kind: 'ready', isShown: false }]);
  });

  it('by a frame in between goes to the top, with its place on the way', async () => {
    paths = LISTED;
    const asking = await ask(7);
    opened.get(6)?.say({ kind: 'placed', level: null, at: 9 });
    expect(opened.get(0)?.posted.at(-1)).toEqual({ kind: 'placed', level: null, at: 1 });
    expect(asking.posted).toEqual([]);
  });

  it('by a frame that goes is that it left', async () => {
    paths = LISTED;
    const asking = await ask(7);
    asking.end();
    await settle();
    expect(opened.get(0)?.posted.at(-1)).toEqual({ kind: 'left' });
    expect([opened.get(0)?.isEnded(), opened.get(6)?.isEnded()]).toEqual([true, true]);
  });

  it('ends for the frame when the top goes', async () => {
    paths = LISTED;
    const asking = await ask(6);
    opened.get(0)?.end();
    expect(asking.isEnded()).toBe(true);
  });
});
