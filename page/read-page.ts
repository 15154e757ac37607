/** The reading of one frame: all of it once, then what changes, as long as the signal lasts. */
import { createChanges, noteChange, type Changes } from './changes.ts';
import { createFindMatches } from './find-on-page.ts';
import { hasScript } from './has-script.ts';
import { isInPage } from './is-in-page.ts';
import { DRAWN_LOOK } from './limits.ts';
import type { Marks } from './marks.ts';
import { createChangeReader } from './read-changes.ts';
import type { Scope } from './shadow-trees.ts';
import { createReader, type Reader } from './read-blocks.ts';
import { createStructure, createWholeStructure, isUnread } from './readable.ts';
import { takeLosses } from './node-kinds.ts';
import { createRestless, type IsDue } from './restless.ts';
import { createScan } from './scan.ts';
import { giveWay, startSlice } from './slices.ts';
import { watchChanges } from './watch-changes.ts';
import { watchShadowTrees } from './watch-shadow-trees.ts';

/** What reading needs from its surroundings. */
export interface ReadingTools {
  marks: Marks;
  /** Whether this site may be marked; asked before text is sent, never on a page without Chinese. */
  mayRead: () => Promise<boolean>;
  /** Whether the extension is still there. */
  isAlive: () => boolean;
  /** Called after each round. */
  tell: () => void;
}

/** How far the reading of a frame is. */
export interface PageReading {
  state(): 'waiting' | 'partial' | 'done';
}

/** Records looked at between two looks at the clock. */
const RECORDS_A_LOOK = 64;

/** Reads this frame and marks what is found, until the signal ends it. */
export function readPage({ marks, mayRead, isAlive, tell }: ReadingTools, signal: AbortSignal): PageReading {
  const findMatches = createFindMatches(signal);
  const scan = createScan(marks, async (texts) => ((await mayRead()) ? findMatches(texts) : null), signal);
  const startRound = createRestless();
  let isRead = false;
  let last: Promise<unknown> = Promise.resolve();

  /** One reading after the other: what changed while one was under way is looked at when that one has its marks. */
  function inTurn<Result>(read: () => Promise<Result>): Promise<Result> {
    const done = last.then(read);
    last = done.catch(() => {});
    return done;
  }

  /** A page may do what nobody foresaw. It never hears of it, and the next round may go well. */
  async function run(reader: Reader): Promise<void> {
    await scan.run(reader).catch(() => {});
    if (!signal.aborted) tell();
  }

  async function readScope(scope: Scope): Promise<void> {
    if (hasScript(scope.textContent ?? '') && (await mayRead()))
      await run(createReader(scope, createWholeStructure(scope)));
  }

  async function readTrees(trees: ShadowRoot[]): Promise<void> {
    const inPage = trees.filter(isInPage);
    inPage.forEach(watch);
    // Ranges in a shadow tree stay what they were when its host is moved, into what is not read as well. And nothing
    // told of what changed in a tree before it was watched, while marks of its text were on their way.
    marks.removeUnread(inPage);
    for (const tree of inPage) if (isInPage(tree)) await readScope(tree);
  }

  async function readWhole(): Promise<void> {
    const scope = document.body ?? document.documentElement;
    if (isChinese(scope) && (await mayRead())) await run(createReader(scope, createWholeStructure(scope)));
    isRead = true;
    if (!signal.aborted) tell();
  }

  /** What came from a frame that has gone is found by another walk alone, and so is whether it may be read. */
  async function readAnew(): Promise<void> {
    await readWhole();
    marks.removeUnread([document]);
    await readTrees(await findTrees([document.documentElement]));
  }

  async function readChanges(records: MutationRecord[]): Promise<MutationRecord[]> {
    if (!isAlive()) return [];
    const { changes, later } = await collectChanges(records, startRound());
    marks.prune();
    for (const element of changes.judged) if (isInPage(element) && isUnread(element)) marks.removeIn(element);
    await run(createChangeReader(changes, createStructure()));
    await readTrees(await findTrees(changes.scopes));
    if (takeLosses()) await readAnew();
    return later;
  }

  const watch = watchChanges((records) => inTurn(() => readChanges(records)), signal);
  const findTrees = watchShadowTrees((trees) => void inTurn(() => readTrees(trees)), signal);
  watch(document);
  const looking = setInterval(() => isAlive() && marks.keepDrawn(), DRAWN_LOOK);
  signal.addEventListener('abort', () => clearInterval(looking));
  void inTurn(readWhole);
  return {
    state() {
      if (!isRead) return 'waiting';
      return scan.isPartial() ? 'partial' : 'done';
    },
  };
}

/** The gate: a Chinese title says it at once, otherwise one test of all text. A page that is being written is no page to read. */
function isChinese(scope: Element): boolean {
  if (document.designMode === 'on') return false;
  return hasScript(document.title) || hasScript(scope.textContent);
}

async function collectChanges(
  records: readonly MutationRecord[],
  isDue: IsDue,
): Promise<{ changes: Changes; later: MutationRecord[] }> {
  const changes = createChanges();
  const later: MutationRecord[] = [];
  let isEnough = startSlice();
  for (const [index, record] of records.entries()) {
    if (isDue(record.target)) noteChange(changes, record);
    else later.push(record);
    if (index % RECORDS_A_LOOK !== 0 || !isEnough()) continue;
    await giveWay();
    isEnough = startSlice();
  }
  return { changes, later };
}
