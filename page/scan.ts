/**
 * From text to marks. Reading goes in slices, and the page has its turn after each; what a slice
 * found is one request, and its answer becomes marks while the next slice is read.
 */
import type { Block } from './blocks.ts';
import { MAX_ASKED, MAX_CHARACTERS } from './limits.ts';
import type { Marks } from './marks.ts';
import type { Reader } from './read-blocks.ts';
import { splitByStyle } from './reads-on.ts';
import { giveWay, startSlice } from './slices.ts';
import { toMarks } from './to-marks.ts';
import type { Match } from '../engine/types.ts';

/** What the library recognises in some texts, by the text's index; `null` when nothing is known of them. */
export type FindMatches = (texts: string[]) => Promise<(Match[] | undefined)[] | null>;

export interface Scan {
  /** Resolves when all that the reader gives has its marks. */
  run(reader: Reader): Promise<void>;
  /** More was on the page than may be read, or the background gave no answer. */
  isPartial(): boolean;
}

/** Marks what is found, until the signal ends it. */
export function createScan(marks: Marks, findMatches: FindMatches, signal: AbortSignal): Scan {
  let isPartial = false;

  async function run(reader: Reader): Promise<void> {
    const waiting = new Set<Promise<void>>();
    let left = MAX_CHARACTERS;
    while (!reader.isDone() && !signal.aborted && left > 0) {
      const blocks = reader.read(startSlice());
      for (const { text } of blocks) left -= text.length;
      const marking: Promise<void> = mark(blocks)
        .catch(() => {})
        .finally(() => waiting.delete(marking));
      waiting.add(marking);
      if (waiting.size >= MAX_ASKED) await Promise.race(waiting);
      if (!reader.isDone()) await giveWay();
    }
    isPartial ||= left <= 0;
    await Promise.all(waiting);
  }

  async function mark(blocks: Block[]): Promise<void> {
    const parted: Block[] = [];
    await forEachMatched(blocks, (block, matches) => {
      const found = toMarks(block, matches);
      if (found === null) parted.push(block);
      else marks.replaceIn(block, found);
    });
    if (parted.length === 0) return;
    await forEachMatched(await split(parted), (block, matches) => {
      marks.replaceIn(block, toMarks(block, matches) ?? []);
    });
  }

  async function split(blocks: Block[]): Promise<Block[]> {
    let isEnough = startSlice();
    const pieces: Block[] = [];
    for (const block of blocks) {
      if (isEnough()) {
        await giveWay();
        isEnough = startSlice();
      }
      pieces.push(...splitByStyle(block));
    }
    return pieces;
  }

  async function forEachMatched(
    blocks: Block[],
    act: (block: Block, matches: Match[]) => void,
  ): Promise<void> {
    if (blocks.length === 0) return;
    const found = await findMatches(blocks.map(({ text }) => text));
    if (found === null) isPartial = true;
    let isEnough = startSlice();
    for (const [index, block] of blocks.entries()) {
      if (signal.aborted || found === null) return;
      const matches = found[index];
      if (matches) act(block, matches);
      else if (block.nodes.some((node) => marks.marksIn(node).length > 0)) marks.replaceIn(block, []);
      if (isEnough()) {
        await giveWay();
        isEnough = startSlice();
      }
    }
  }

  return { run, isPartial: () => isPartial };
}
