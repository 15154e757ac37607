/**
 * The frames on the way from the top of a tab to one inside it, and the key by which each knows the next.
 *
 * Firefox tells a content script the number of any frame, and that is the key. Chromium does not, but there a frame of
 * any site can be compared with those that its parent lists: the key is its place in the list, and which frame has
 * which number is found by asking all for their ways. Frames in shadow trees are not listed.
 */
import { browser } from '#imports';

/** A frame on the way. */
export interface WayFrame {
  /** The browser's number. */
  id: number;
  /** The key of the next frame inside it. */
  child: number;
}

/** What a frame knows of its way: the keys from the top down to its own, and whether they are frames' numbers. */
interface FramePath {
  keys: number[];
  areIds: boolean;
}

/** What a content script finds in its world. */
interface FrameNaming {
  runtime?: { getFrameId?: (frame: Window) => number };
}

/** The way, the top first; `null` where it is not sure, or the frame has gone. */
export async function findFrameWay(tabId: number, frameId: number): Promise<WayFrame[] | null> {
  const [own] = await readPaths({ tabId, frameIds: [frameId] });
  if (!own || own.keys.length === 0) return null;
  const { keys, areIds } = own;
  const ids = areIds || keys.length === 1 ? [0, ...keys.slice(0, -1)] : await findIds(tabId, keys);
  return ids && ids.map((id, at) => ({ id, child: keys[at] ?? Number.NaN }));
}

/** The numbers of the frames that a way of list places leads through. */
async function findIds(tabId: number, keys: readonly number[]): Promise<number[] | null> {
  const all = await readPaths({ tabId, allFrames: true });
  const ids = keys.map((_, depth) => {
    const same = all.filter((path) => path.keys.join() === keys.slice(0, depth).join());
    return same.length === 1 ? same[0]?.frameId : undefined;
  });
  return ids.every((id) => id !== undefined) ? ids : null;
}

async function readPaths(
  target: { tabId: number } & ({ frameIds: number[] } | { allFrames: true }),
): Promise<(FramePath & { frameId: number })[]> {
  const read = { target, func: readPath, injectImmediately: true };
  const answers = await browser.scripting.executeScript(read).catch(() => []);
  return answers.flatMap(({ frameId, result }) => (result ? [{ frameId, ...result }] : []));
}

// Runs in the page.
function readPath(): FramePath {
  const world = globalThis as Partial<Record<'browser' | 'chrome', FrameNaming>>;
  const naming = world.browser?.runtime ?? world.chrome?.runtime;
  const keys: number[] = [];
  for (let at: Window = window; at !== at.parent; at = at.parent) {
    const { parent } = at;
    const place = () => Array.from({ length: parent.length }, (_, other) => parent[other]).indexOf(at);
    keys.unshift(naming?.getFrameId?.(at) ?? place());
  }
  return { keys, areIds: naming?.getFrameId !== undefined };
}
