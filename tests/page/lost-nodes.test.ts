// @vitest-environment happy-dom
/** Nodes that Firefox has taken away: whatever is asked of them throws. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createChanges, noteChange } from '../../page/changes.ts';
import { isInPage } from '../../page/is-in-page.ts';
import { CHANGE_DELAY } from '../../page/limits.ts';
import { isLost, takeLosses } from '../../page/node-kinds.ts';
import { createChangeReader } from '../../page/read-changes.ts';
import { createStructure } from '../../page/readable.ts';
import { watchChanges } from '../../page/watch-changes.ts';
import { lose } from './lose.ts';
import { textsOf, write } from './read-html.ts';

const lost = lose(document.createElement('p'));
const lostText = lose(document.createTextNode('甲'));

function makeRecord(record: object): MutationRecord {
  const empty = { addedNodes: [], removedNodes: [], previousSibling: null, nextSibling: null };
  return { type: 'childList', ...empty, ...record } as unknown as MutationRecord;
}

describe('a node that was taken away', () => {
  it('is not in the page', () => {
    expect([lost, lostText].map(isInPage)).toEqual([false, false]);
  });

  it('is left out of what changed, and what stands beside it is read', () => {
    const body = write('<p>乙</p>');
    const beside = body.querySelector('p')!.firstChild;
    const changes = createChanges();
    const around = { previousSibling: lostText, nextSibling: beside };
    const records = [
      { target: lost, type: 'attributes' },
      { target: lostText, type: 'characterData' },
      { target: body, addedNodes: [lost, lostText], ...around },
      { target: body, removedNodes: [lost] },
    ];
    for (const record of records) noteChange(changes, makeRecord(record));
    expect([...changes.texts]).toEqual([beside]);
    expect(changes.scopes.size + changes.judged.size).toBe(0);
  });

  it('is left out of what is read, when it went after it was noted', () => {
    const body = write('<p>乙</p>');
    const texts = new Set([lostText, body.querySelector('p')!.firstChild as Text]);
    const changes = { ...createChanges(), scopes: new Set([lost, body]), texts };
    const reader = createChangeReader(changes, createStructure());
    expect(textsOf(reader.read(() => false))).toEqual(['乙']);
  });
});

describe('a loss', () => {
  it('is told once, and only when there was one', () => {
    takeLosses();
    expect(isLost(document.body)).toBe(false);
    expect(takeLosses()).toBe(false);
    expect([lost, lostText].map(isLost)).toEqual([true, true]);
    expect([takeLosses(), takeLosses()]).toEqual([true, false]);
  });
});

describe('reading that failed', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('goes on with the next change', async () => {
    const life = new AbortController();
    const take = vi.fn().mockRejectedValueOnce(new Error('unforeseen')).mockResolvedValue([]);
    watchChanges({ follow: () => {}, take }, life.signal)(document.body);
    for (const text of ['甲', '乙']) {
      document.body.append(text);
      await vi.advanceTimersByTimeAsync(2 * CHANGE_DELAY);
    }
    expect(take).toHaveBeenCalledTimes(2);
    life.abort();
  });
});
