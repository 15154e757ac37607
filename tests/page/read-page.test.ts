// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { BlockMatch } from '../../runtime/messages.ts';
import { onMessage, removeAllListeners } from '../../runtime/messages.ts';
import { ASK_AGAIN, CHANGE_DELAY, DRAWN_LOOK } from '../../page/limits.ts';
import { createMarks, type Marks } from '../../page/marks.ts';
import { takeLosses } from '../../page/node-kinds.ts';
import { readPage, type PageReading } from '../../page/read-page.ts';
import { write } from './read-html.ts';
import { stubHighlights } from './stub-highlights.ts';

const PHRASE = '从严治党';

/** Finds the phrase once in each block that holds it. */
function find(blocks: readonly string[]): BlockMatch[] {
  return blocks.flatMap((text, block) => {
    const start = text.indexOf(PHRASE);
    if (start < 0) return [];
    const end = start + PHRASE.length;
    return [{ block, start, end, kind: 'exact', target: PHRASE, score: 1, differences: [] } as const];
  });
}

// What happy-dom has none of. Shadow trees are looked for in what changed alone.
stubHighlights();
vi.stubGlobal('requestIdleCallback', () => 0);

let life: AbortController;
/** Called whenever it is asked whether the page may be read, and before a question is answered. */
let [onAsked, beforeAnswer]: (() => void)[] = [];

beforeEach(() => {
  vi.useFakeTimers();
  fakeBrowser.reset();
  removeAllListeners();
  takeLosses();
  life = new AbortController();
  [onAsked, beforeAnswer] = [() => {}, () => {}];
  onMessage('findMatches', ({ data }) => {
    beforeAnswer?.();
    return { kind: 'found', matches: find(data.blocks) };
  });
});

afterEach(() => {
  life.abort();
  vi.useRealTimers();
});

/** Begins to read the page, and resolves when it has been read. */
async function read(marks: Marks): Promise<PageReading> {
  const mayRead = async () => {
    onAsked?.();
    return true;
  };
  const reading = readPage({ marks, mayRead, isAlive: () => true, tell: () => {} }, life.signal);
  await settle();
  return reading;
}

/** Resolves when what changed before has been read. */
const settle = () => vi.advanceTimersByTimeAsync(3 * CHANGE_DELAY);

/** The `id` of the element around each mark. */
const placesOf = (marks: Marks) => marks.all().map(({ nodes: [node] }) => node?.parentElement?.id);

/** Takes a node away as Firefox does, until the page is read anew: another walk gives it in another shape. */
function lose(node: Node): void {
  let isGone = true;
  onAsked = () => (isGone = false);
  const { nodeType } = node;
  Object.defineProperty(node, 'nodeType', {
    get() {
      if (isGone) throw new TypeError("can't access dead object");
      return nodeType;
    },
  });
}

describe('a page that lost nodes', () => {
  it('is read anew: what was added with them is marked', async () => {
    write(`<p id="a">${PHRASE}</p>`);
    const marks = createMarks();
    await read(marks);
    expect(placesOf(marks)).toEqual(['a']);
    const added = Object.assign(document.createElement('p'), { id: 'b', textContent: PHRASE });
    lose(added);
    document.body.append(added);
    await settle();
    expect(placesOf(marks)).toEqual(['a', 'b']);
  });

  it('is read anew when it has lost the text of a mark, which nothing tells', async () => {
    const body = write(`<p id="a">${PHRASE}</p>`);
    const marks = createMarks();
    await read(marks);
    const text = body.querySelector('#a')!.firstChild!;
    lose(text);
    await vi.advanceTimersByTimeAsync(DRAWN_LOOK / 2);
    expect(() => text.nodeType).toThrow('dead object');
    await vi.advanceTimersByTimeAsync(DRAWN_LOOK);
    expect(text.nodeType).toBe(3);
    expect(placesOf(marks)).toEqual(['a']);
  });

  it('loses the marks of what was hidden with them', async () => {
    const body = write(`<p id="a">${PHRASE}</p><p id="b">${PHRASE}</p>`);
    const marks = createMarks();
    await read(marks);
    const hidden = body.querySelector('#a')!;
    lose(hidden);
    hidden.setAttribute('hidden', '');
    await settle();
    expect(placesOf(marks)).toEqual(['b']);
  });
});

describe('reading that fails', () => {
  const fail = () => {
    throw new Error('unforeseen');
  };

  it('is made up for: what it left out is marked', async () => {
    const body = write(`<p id="a">${PHRASE}</p><p>甲</p>`);
    const marks = createMarks();
    const reading = await read(marks);
    vi.spyOn(marks, 'drop').mockImplementationOnce(fail);
    body.lastElementChild!.remove();
    body.append(Object.assign(document.createElement('p'), { id: 'b', textContent: PHRASE }));
    await settle();
    expect(placesOf(marks)).toEqual(['a', 'b']);
    expect(reading.state()).toBe('done');
  });

  it('for want of an answer is made up for later', async () => {
    write(`<p id="a">${PHRASE}</p>`);
    const marks = createMarks();
    beforeAnswer = fail;
    const reading = await read(marks);
    await vi.advanceTimersByTimeAsync(ASK_AGAIN);
    expect([placesOf(marks), reading.state()]).toEqual([[], 'partial']);
    beforeAnswer = () => {};
    await vi.advanceTimersByTimeAsync(3 * ASK_AGAIN);
    expect([placesOf(marks), reading.state()]).toEqual([['a'], 'done']);
  });

  it('leaves the reading partial when it fails again', async () => {
    const body = write(`<p id="a">${PHRASE}</p><p>甲</p>`);
    const marks = createMarks();
    const reading = await read(marks);
    vi.spyOn(marks, 'drop').mockImplementation(fail);
    body.lastElementChild!.remove();
    await settle();
    expect(reading.state()).toBe('partial');
  });

  it('is made up for from the beginning as well', async () => {
    write(`<p id="a">${PHRASE}</p>`);
    const marks = createMarks();
    vi.spyOn(marks, 'replaceIn').mockImplementationOnce(fail);
    const reading = await read(marks);
    expect(placesOf(marks)).toEqual(['a']);
    expect(reading.state()).toBe('done');
  });
});

describe('text that is moved', () => {
  it('has its marks where it stands then', async () => {
    const body = write(`<p id="a">${PHRASE}</p><p id="b">${PHRASE}</p>`);
    const marks = createMarks();
    await read(marks);
    expect(placesOf(marks)).toEqual(['a', 'b']);
    const moved = body.querySelector('#a')!;
    moved.remove();
    expect(marks.all().length).toBe(2);
    await settle();
    expect(placesOf(marks)).toEqual(['b']);
    body.append(moved);
    await settle();
    expect(placesOf(marks)).toEqual(['b', 'a']);
    body.prepend(moved);
    await settle();
    expect(placesOf(marks)).toEqual(['a', 'b']);
  });
});

describe('a page without an element', () => {
  it('is read as empty, and what comes into it later is marked', async () => {
    const root = document.documentElement;
    const body = write('');
    root.remove();
    const marks = createMarks();
    const reading = await read(marks);
    expect(reading.state()).toBe('done');
    document.append(root);
    body.append(Object.assign(document.createElement('p'), { id: 'a', textContent: PHRASE }));
    await settle();
    expect(placesOf(marks)).toEqual(['a']);
  });
});

describe('text that goes into a shadow tree while it is looked up', () => {
  it('has no mark when it is hidden there before anybody knows the tree', async () => {
    const body = write(`<p id="a">${PHRASE}</p><p id="b">${PHRASE}</p>`);
    const moved = body.querySelector('#a')!;
    beforeAnswer = () => {
      beforeAnswer = () => {};
      const host = document.createElement('div');
      host.attachShadow({ mode: 'open' }).append(moved);
      body.prepend(host);
    };
    const marks = createMarks();
    marks.onChange(() => moved.setAttribute('hidden', ''), life.signal);
    await read(marks);
    expect(placesOf(marks)).toEqual(['b']);
  });
});
