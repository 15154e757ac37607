/**
 * From text to marks. Reading goes in slices, and the page has its turn after each; what a slice
 * found is one request, and its answer becomes marks while the next slice is read.
 */
import type { Block } from './blocks.ts';
import { MAX_ASKED, MAX_CHARACTERS } from './limits.ts';
import type { Marks } from './marks.ts';
import type { Pace } from './pace.ts';
import type { Reader } from './read-blocks.ts';
import { splitByStyle } from './reads-on.ts';
import { toMarks } from './to-marks.ts';
import type { Match } from '../engine/types.ts';

/** What the library recognises in some texts, by the text's index; `null` when nothing is known of them. */
export type FindMatches = (texts: string[]) => Promise<(Match[] | undefined)[] | null>;

/** What a scan needs of its surroundings. */
export interface ScanTools {
  marks: Marks;
  findMatches: FindMatches;
  pace: Pace;
  /** Called when some of what is read has its marks. */
  tell: () => void;
}

export interface Scan {
  /** Resolves when all that the reader gives has its marks; rejects if there was no answer or some of it failed, when the rest has. */
  run(reader: Reader): Promise<void>;
  /** More was on the page than may be read. */
  isCut(): boolean;
}

/** Marks what is found, until the signal ends it. */
export function createScan({ marks, findMatches, pace, tell }: ScanTools, signal: AbortSignal): Scan {
  let isCut = false;

  async function run(reader: Reader): Promise<void> {
    const waiting = new Set<Promise<void>>();
    const failures: unknown[] = [];
    let left = MAX_CHARACTERS;
    while (!reader.isDone() && !signal.aborted && left > 0) {
      const blocks = await pace.turn((isEnough) => (signal.aborted ? [] : reader.read(isEnough)));
      for (const { text } of blocks) left -= text.length;
      const marking: Promise<void> = mark(blocks)
        .catch((error: unknown) => void failures.push(error))
        .finally(() => waiting.delete(marking));
      waiting.add(marking);
      if (waiting.size >= MAX_ASKED) await Promise.race(waiting);
    }
    isCut ||= left <= 0;
    await Promise.all(waiting);
    if (failures.length > 0) throw failures[0];
  }

  async function mark(blocks: Block[]): Promise<void> {
    const parted: Block[] = [];
    await forEachMatched(blocks, (block, matches) => {
      const found = toMarks(block, matches);
      if (found === null) parted.push(block);
      else marks.replaceIn(block, found);
    });
    if (parted.length > 0)
      await forEachMatched(await split(parted), (block, matches) => {
        marks.replaceIn(block, toMarks(block, matches) ?? []);
      });
    if (!signal.aborted) tell();
  }

  async function split(blocks: Block[]): Promise<Block[]> {
    const pieces: Block[] = [];
    await forEachInTurns(blocks, (block) => void pieces.push(...splitByStyle(block)));
    return pieces;
  }

  async function forEachMatched(
    blocks: Block[],
    act: (block: Block, matches: Match[]) => void,
  ): Promise<void> {
    if (blocks.length === 0) return;
    // Sending takes the page's time as well.
    const found = await pace.turn(() => findMatches(blocks.map(({ text }) => text)));
    if (found === null) throw new Error('Nothing is known of these texts.');
    await forEachInTurns(blocks, (block, index) => {
      const matches = found[index];
      if (matches) act(block, matches);
      else if (block.nodes.some((node) => marks.marksIn(node).length > 0)) marks.replaceIn(block, []);
    });
  }

  async function forEachInTurns(
    blocks: readonly Block[],
    act: (block: Block, index: number) => void,
  ): Promise<void> {
    for (let index = 0; index < blocks.length;)
      index = await pace.turn((isEnough) => {
        let at = index;
        do {
          const block = blocks[at];
          if (signal.aborted || !block) return blocks.length;
          act(block, at++);
        } while (!isEnough());
        return at;
      });
  }

  return { run, isCut: () => isCut };
}
