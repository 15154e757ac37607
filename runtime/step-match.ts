/** From match to match over all frames of a tab, the top frame first. */
import { browser } from '#imports';
import { readCounts } from './badge.ts';
import { findCardFrame, rememberCardFrame } from './card-frames.ts';
import type { MatchStep } from './messages.ts';

/** A frame with the number of its matches. */
interface CountedFrame {
  id: number;
  count: number;
}

/** Goes to the tab's next (1) or previous (-1) match and opens its card; round the ends; nothing where there is none. */
export async function stepMatch(tab: number, direction: 1 | -1): Promise<void> {
  const frames = await listFrames(tab);
  const current = await findCardFrame(tab);
  const start = Math.max(
    0,
    frames.findIndex(({ id }) => id === current),
  );
  // One more than there are: the frame that the step begins in is entered again from its other end.
  for (let tried = 0; tried <= frames.length; tried += 1) {
    const at = (start + tried * direction + tried * frames.length) % frames.length;
    const frame = frames[at];
    if (!frame) return;
    const step = {
      direction,
      from: tried === 0 ? ('here' as const) : ('end' as const),
      before: countAll(frames.slice(0, at)),
      after: countAll(frames.slice(at + 1)),
    };
    if (await isTaken(tab, frame.id, step)) return rememberCardFrame(tab, frame.id);
  }
}

async function listFrames(tab: number): Promise<CountedFrame[]> {
  const frames = await readCounts(tab);
  return Object.entries(frames)
    .map(([id, { count }]) => ({ id: Number(id), count }))
    .filter(({ count }) => count > 0)
    .toSorted((one, other) => one.id - other.id);
}

/** A frame that has gone, or has lost its matches, leaves the step to the next. */
async function isTaken(tab: number, frameId: number, data: MatchStep): Promise<boolean> {
  const envelope = { id: 0, type: 'stepMatch', data, timestamp: Date.now() };
  const answer: unknown = await browser.tabs.sendMessage(tab, envelope, { frameId }).catch(() => false);
  return answer === true;
}

function countAll(frames: readonly CountedFrame[]): number {
  return frames.reduce((sum, { count }) => sum + count, 0);
}
