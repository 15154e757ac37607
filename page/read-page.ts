/** The reading of one frame: all of it once, then what changes, as long as the signal lasts. */
import { createChanges, noteChange, type Changes } from './changes.ts';
import { createFindMatches } from './find-on-page.ts';
import { hasScript } from './has-script.ts';
import { isInPage } from './is-in-page.ts';
import { ASK_AGAIN, DRAWN_LOOK } from './limits.ts';
import type { Marks } from './marks.ts';
import { createChangeReader } from './read-changes.ts';
import { createPace, type Pace } from './pace.ts';
import { isInParts, type Scope } from './shadow-trees.ts';
import { createReader, type Reader } from './read-blocks.ts';
import { createStructure, createWholeStructure, isTextInUnread } from './readable.ts';
import { takeLosses } from './node-kinds.ts';
import { createRestless, type IsDue } from './restless.ts';
import { createScan } from './scan.ts';
import { watchChanges } from './watch-changes.ts';
import { createFindView, onScroll } from './view.ts';
import { watchShadowTrees } from './watch-shadow-trees.ts';

/** What reading needs from its surroundings. */
export interface ReadingTools {
  marks: Marks;
  /** Whether this site may be marked; asked before text is sent, never on a page without Chinese. */
  mayRead: () => Promise<boolean>;
  /** Whether the extension is still there. */
  isAlive: () => boolean;
  /** Called after each round, and in a long one now and then. */
  tell: () => void;
}

/** How far the reading of a frame is. */
export interface PageReading {
  state(): 'waiting' | 'partial' | 'done';
}

/** Records looked at between two looks at the clock. */
const RECORDS_A_LOOK = 64;

/** What was changed in a round. */
interface Round {
  changes: Changes;
  /** What the page took from its place; it may stand in another one. */
  removed: Set<Node>;
  /** What is to be looked at in a later round. */
  later: MutationRecord[];
}

/** Reads this frame and marks what is found, until the signal ends it. */
export function readPage({ marks, mayRead, isAlive, tell }: ReadingTools, signal: AbortSignal): PageReading {
  const pace = createPace();
  const findView = createFindView(signal);
  const findMatches = createFindMatches(signal);
  const scan = createScan(
    {
      marks,
      findMatches: async (texts) => ((await mayRead()) ? findMatches(texts) : null),
      pace,
      tell: () => isHeld() && tell(),
    },
    signal,
  );
  const startRound = createRestless();
  let isRead = false;
  /** Whether reading failed twice: something is left out until it is read anew, after a while that grows. */
  let isBroken = false;
  let patience = ASK_AGAIN;
  let last: Promise<unknown> = Promise.resolve();
  /** How often the pace had held up what is done now, when that began; `null` while nothing is done. */
  let heldBefore: number | null = null;

  /** One reading after the other: what changed while one was under way is looked at when that one has its marks. */
  function inTurn<Result>(read: () => Promise<Result>): Promise<Result> {
    const done = last.then(read);
    last = done.catch(() => {});
    return done;
  }

  /** Whether what is read now takes so long that the page has to be spared. */
  function isHeld(): boolean {
    return heldBefore !== null && pace.held() > heldBefore;
  }

  /**
   * A page may do what nobody foresaw, and the background may not answer. The page never hears of it, and all of it is
   * read once more: nothing tells again of what a reading that failed has left out.
   */
  async function orAnew<Result>(reading: Promise<Result>, instead: Result): Promise<Result> {
    try {
      return await reading;
    } catch {
      // What is broken is to be mended later, with all that was left out by then.
      if (!isBroken && !signal.aborted) await mend();
      return instead;
    }
  }

  async function mend(): Promise<void> {
    try {
      await readAnew();
      isBroken = false;
      patience = ASK_AGAIN;
    } catch {
      isBroken = true;
      setTimeout(() => !signal.aborted && isAlive() && void inTurn(mend), patience);
      patience *= 2;
    }
    if (!signal.aborted) tell();
  }

  async function run(reader: Reader): Promise<void> {
    heldBefore = pace.held();
    try {
      await scan.run(reader);
    } finally {
      heldBefore = null;
      if (!signal.aborted) tell();
    }
  }

  async function readScope(scope: Scope): Promise<void> {
    if ((await pace.turn(() => isInPage(scope) && hasScript(scope.textContent ?? ''))) && (await mayRead()))
      await run(createReader(scope, createWholeStructure(scope), findView));
  }

  async function readTrees(trees: ShadowRoot[]): Promise<void> {
    const inPage = trees.filter(isInPage);
    inPage.forEach(watch);
    // Marks in a shadow tree stay what they were when its host is moved, into what is not read as well. And nothing
    // told of what changed in a tree before it was watched, while marks of its text were on their way.
    if (inPage.length > 0) await pace.turn(() => dropUnreadIn(marks, inPage));
    for (const tree of inPage) await readScope(tree);
  }

  async function readWhole(): Promise<void> {
    try {
      // A page may have taken everything out of its document.
      const scope: Element | null = document.body ?? document.documentElement;
      if (scope && (await pace.turn(() => isChinese(scope))) && (await mayRead()))
        await run(createReader(scope, createWholeStructure(scope), findView));
    } finally {
      isRead = true;
    }
    if (signal.aborted) return;
    marks.reorderDrawn();
    tell();
  }

  /** What came from a frame that has gone is found by another walk alone, and so is whether it may be read. */
  async function readAnew(): Promise<void> {
    // What was lost until now is found here, and is no reason to read once more.
    takeLosses();
    await readWhole();
    await pace.turn(() => dropUnreadIn(marks, [document]));
    const root: Element | null = document.documentElement;
    if (root) await readTrees(await findTrees([root]));
  }

  /** A text that was taken away is found by another walk alone; its mark would stay, with a line that leads nowhere. */
  function look(): void {
    if (!isAlive()) return;
    marks.keepDrawn();
    if (marks.hasLost()) void inTurn(mend);
  }

  async function readChanges(records: MutationRecord[]): Promise<MutationRecord[]> {
    if (!isAlive()) return [];
    const { changes, removed, later } = await collectChanges(records, startRound(), pace);
    if (removed.size + changes.judged.size > 0)
      await pace.turn(() => dropUnread(marks, [...removed, ...changes.judged]));
    await run(createChangeReader(changes, createStructure(), findView));
    await readTrees(await findTrees(changes.scopes));
    if (takeLosses()) await readAnew();
    return later;
  }

  const watch = watchChanges(
    {
      follow: (node) => marks.follow(node),
      take: (records) => inTurn(() => orAnew(readChanges(records), [])),
    },
    signal,
  );
  const findTrees = watchShadowTrees(
    (trees) => void inTurn(() => orAnew(readTrees(trees), undefined)),
    pace,
    signal,
  );
  watch(document);
  const looking = setInterval(look, DRAWN_LOOK);
  onScroll(() => marks.lookAgain(), signal);
  signal.addEventListener('abort', () => clearInterval(looking));
  void inTurn(() => orAnew(readWhole(), undefined));
  return {
    state() {
      if (!isRead || isHeld()) return 'waiting';
      return isBroken || scan.isCut() ? 'partial' : 'done';
    },
  };
}

/** The gate: a Chinese title says it at once, otherwise one test of all text. A page that is being written is no page to read. */
function isChinese(scope: Element): boolean {
  if (document.designMode === 'on') return false;
  return hasScript(document.title) || hasScript(scope.textContent);
}

/** Drops the marks whose text has left the page, or stands in a part of it where it is read no more. */
function dropUnread(marks: Marks, parts: readonly Node[]): void {
  const inPage = new Set(parts.filter(isInPage));
  const { rootOf } = createStructure();
  marks.drop((node) => {
    if (!isInPage(node)) return true;
    return inPage.size > 0 && isInParts(node, inPage) && rootOf(node) === null;
  });
}

/** Drops the marks of some trees, the document itself or shadow trees, whose text an attribute keeps from being read. */
function dropUnreadIn(marks: Marks, trees: readonly Node[]): void {
  const wanted = new Set(trees);
  marks.drop((node) => isInPage(node) && wanted.has(node.getRootNode()) && isTextInUnread(node));
}

async function collectChanges(records: readonly MutationRecord[], isDue: IsDue, pace: Pace): Promise<Round> {
  const round: Round = { changes: createChanges(), removed: new Set(), later: [] };
  function collect(record: MutationRecord): void {
    for (const node of record.removedNodes) round.removed.add(node);
    if (isDue(record.target)) noteChange(round.changes, record);
    else round.later.push(record);
  }
  for (let index = 0; index < records.length;)
    index = await pace.turn((isEnough) => {
      let at = index;
      do for (const record of records.slice(at, (at += RECORDS_A_LOOK))) collect(record);
      while (at < records.length && !isEnough());
      return at;
    });
  return round;
}
