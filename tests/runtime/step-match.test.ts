import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { storage } from '#imports';
import { findCardFrame } from '../../runtime/card-frames.ts';
import type { MatchStep } from '../../runtime/messages.ts';
import { stepMatch } from '../../runtime/step-match.ts';

const TAB = 7;
/** What each frame was asked, and whether it has a match to go to. */
let asked: (Pick<MatchStep, 'from' | 'before' | 'after'> & { frame: number })[];
let isTaken: (frame: number, step: MatchStep) => boolean;

beforeEach(() => {
  fakeBrowser.reset();
  asked = [];
  isTaken = () => true;
  const sendMessage = async (tab: number, { data }: { data: MatchStep }, { frameId = 0 } = {}) => {
    expect(tab).toBe(TAB);
    asked.push({ frame: frameId, from: data.from, before: data.before, after: data.after });
    return isTaken(frameId, data);
  };
  Object.assign(fakeBrowser.tabs, { sendMessage });
});

async function count(frames: Record<number, number>): Promise<void> {
  const counts = Object.entries(frames).map(([frame, number]) => [
    frame,
    { count: number, isPartial: false, isOn: true },
  ]);
  await storage.setItem(`session:counts-${TAB}`, Object.fromEntries(counts));
}

describe('a step through a tab', () => {
  test('begins in the top frame', async () => {
    await count({ 12: 3, 0: 2 });
    await stepMatch(TAB, 1);
    expect(asked).toEqual([{ frame: 0, from: 'here', before: 0, after: 3 }]);
  });

  test('goes on in the frame that it came to last, and from there to the next', async () => {
    await count({ 0: 2, 12: 3, 40: 5 });
    isTaken = (frame) => frame === 12;
    await stepMatch(TAB, 1);
    expect(await findCardFrame(TAB)).toBe(12);
    isTaken = (frame) => frame !== 12;
    asked = [];
    await stepMatch(TAB, -1);
    expect(asked).toEqual([
      { frame: 12, from: 'here', before: 2, after: 5 },
      { frame: 0, from: 'end', before: 0, after: 8 },
    ]);
  });

  test('goes round to the other end of a single frame', async () => {
    await count({ 0: 2 });
    isTaken = (_, { from }) => from === 'end';
    await stepMatch(TAB, 1);
    expect(asked.map(({ from }) => from)).toEqual(['here', 'end']);
  });

  test('passes over frames without matches and frames that have gone', async () => {
    await count({ 0: 2, 5: 0, 9: 1 });
    Object.assign(fakeBrowser.tabs, {
      sendMessage: async (_: number, __: unknown, { frameId }: { frameId: number }) => {
        if (frameId === 0) throw new Error('There is nobody.');
        return true;
      },
    });
    await stepMatch(TAB, 1);
    expect(await findCardFrame(TAB)).toBe(9);
  });

  test('does nothing where there is no match', async () => {
    await count({});
    await stepMatch(TAB, 1);
    await stepMatch(TAB, -1);
    expect(asked).toEqual([]);
  });
});
