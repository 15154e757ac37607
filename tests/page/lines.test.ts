// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { MAX_LINES, NEAR_PAUSE } from '../../page/limits.ts';
import { createLines, type Lines, type LineTools } from '../../page/lines.ts';
import type { Mark } from '../../page/mark.ts';
import { lose } from './lose.ts';
import { makeMark } from './make-mark.ts';

const COUNT = 3 * MAX_LINES;

/** Indices of the marks whose line the browser has. */
let shown: Set<number>;
let near: Mark[];
let lines: Lines;

const all = Array.from({ length: COUNT }, (_, id) => makeMark({ id }));

function start(hasView = true): void {
  const byLine = new Map<StaticRange, number>();
  const highlights: LineTools['highlights'] = {
    draw({ id }) {
      const line = {} as StaticRange;
      byLine.set(line, id);
      shown.add(id);
      return line;
    },
    erase: (_, line) => void shown.delete(byLine.get(line)!),
    eraseAll: () => shown.clear(),
  };
  lines = createLines({ highlights, listNear: () => near, hasView });
}

const isShown = (marks: readonly Mark[]) => marks.every(({ id }) => shown.has(id));

beforeEach(() => {
  vi.useFakeTimers();
  shown = new Set();
  near = [];
  start();
});
afterEach(() => void vi.useRealTimers());

describe('lines', () => {
  it('are all drawn while there are not too many', () => {
    all.slice(0, MAX_LINES).forEach(lines.draw);
    expect(shown.size).toBe(MAX_LINES);
  });

  it('beyond that are drawn where the reader looks, and elsewhere no more', () => {
    all.forEach(lines.draw);
    expect(shown.size).toBe(MAX_LINES);
    for (const from of [1500, 2700, 0]) {
      near = all.slice(from, from + 100);
      lines.lookAgain();
      vi.advanceTimersByTime(NEAR_PAUSE);
      expect(isShown(near)).toBe(true);
      expect(shown.size).toBeLessThanOrEqual(MAX_LINES);
    }
  });

  it('that come into view as they are found are drawn without being asked for', () => {
    near = all.slice(-50);
    all.forEach(lines.draw);
    vi.advanceTimersByTime(NEAR_PAUSE);
    expect(isShown(near)).toBe(true);
  });

  it('make room when others go', () => {
    all.forEach(lines.draw);
    near = all.slice(-50);
    lines.erase(new Set(all.slice(0, 500)));
    vi.advanceTimersByTime(NEAR_PAUSE);
    expect(isShown(near)).toBe(true);
    expect(shown.size).toBe(MAX_LINES - 500 + 50);
    lines.erase(new Set(all.slice(500)));
    expect(shown.size).toBe(0);
  });

  it('of texts that the browser has taken away are given up, and the others stay', () => {
    const lost = lose(document.createTextNode('从严治党'));
    const marks = [...all.slice(0, 300), makeMark({ id: 300, nodes: [lost] }), ...all.slice(301, 400)];
    marks.forEach(lines.draw);
    lines.erase(new Set(marks.slice(0, 200)));
    expect([...shown].length).toBe(199);
    expect(shown.has(300)).toBe(false);
  });

  it('are all drawn in a frame whose view is not known', () => {
    start(false);
    all.forEach(lines.draw);
    expect(shown.size).toBe(COUNT);
  });

  it('in shadow trees, where nobody looks for them, are drawn and stay', () => {
    const host = document.createElement('div');
    host.attachShadow({ mode: 'open' }).innerHTML = '<p>从严治党</p>';
    document.body.append(host);
    const text = host.shadowRoot!.querySelector('p')!.firstChild as Text;
    const inside = makeMark({ id: COUNT, nodes: [text] });
    [...all, inside].forEach(lines.draw);
    near = all.slice(-500);
    lines.lookAgain();
    vi.advanceTimersByTime(NEAR_PAUSE);
    expect(isShown([inside, ...near])).toBe(true);
    expect(shown.size).toBe(501);
  });
});
