import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { storage } from '#imports';
import { onMessage, removeAllListeners } from '../../runtime/messages.ts';
import { connectReader, openReader, takeGoals, type TabGoal } from '../../runtime/reader.ts';
import { hear } from './hear.ts';

const TAB = { id: 5, windowId: 1 };
const GOAL = { address: 'speech/2.6/3' };

let taken: TabGoal[];
let created: unknown[];
let updated: unknown[];
const signal = () => new AbortController().signal;

/** The browser's own panel; the fake browser has none. */
function offer(panel: object): void {
  Object.assign(fakeBrowser, { sidePanel: undefined, sidebarAction: undefined, ...panel });
}

beforeEach(() => {
  fakeBrowser.reset();
  removeAllListeners();
  taken = [];
  created = [];
  updated = [];
  fakeBrowser.tabs.create = ((tab: unknown) => Promise.resolve(created.push(tab))) as never;
  fakeBrowser.tabs.update = ((...tab: unknown[]) => {
    updated.push(tab);
    return Promise.resolve({ windowId: 1 });
  }) as never;
});

describe('opening the reader', () => {
  it('opens the side panel before anything is awaited, and hands the goal over', async () => {
    const open = vi.fn<(of: object) => Promise<void>>(() => Promise.resolve());
    offer({ sidePanel: { open } });
    takeGoals(1, (goal) => taken.push(goal), signal());
    const done = openReader(TAB, GOAL);
    expect(open).toHaveBeenCalledWith({ windowId: 1 });
    await done;
    await vi.waitFor(() => expect(taken).toEqual([{ ...GOAL, tab: 5 }]));
    expect(created).toEqual([]);
  });

  it('opens the sidebar of a browser that has one', async () => {
    const open = vi.fn<() => Promise<void>>(() => Promise.resolve());
    offer({ sidebarAction: { open } });
    await openReader(TAB);
    expect(open).toHaveBeenCalled();
    expect(created).toEqual([]);
  });

  it('moves a sidebar that is open where it may not be opened', async () => {
    const refuse = () => Promise.reject(new Error('may only be called from a user input handler'));
    offer({ sidebarAction: { open: refuse, isOpen: () => Promise.resolve(true) } });
    await openReader(TAB, GOAL);
    takeGoals(1, (goal) => taken.push(goal), signal());
    await vi.waitFor(() => expect(taken).toEqual([{ ...GOAL, tab: 5 }]));
    expect(created).toEqual([]);
  });

  it('opens a tab where the browser refuses the panel', async () => {
    const refuse = () => Promise.reject(new Error('may only be called from a user input handler'));
    offer({ sidebarAction: { open: refuse, isOpen: () => Promise.resolve(false) } });
    await openReader(TAB, GOAL);
    expect(created).toEqual([expect.objectContaining({ windowId: 1 })]);
    takeGoals(1, (goal) => taken.push(goal), signal());
    await vi.waitFor(() => expect(taken).toEqual([{ ...GOAL, tab: 5 }]));
  });

  it('uses a reader that is open in a tab', async () => {
    offer({});
    onMessage('moveReader', ({ data }) => {
      taken.push(data);
      return 9;
    });
    await openReader(TAB, GOAL);
    expect(created).toEqual([]);
    expect(updated).toEqual([[9, { active: true }]]);
    expect(taken).toEqual([{ ...GOAL, tab: 5 }]);
  });

  it('is asked for by a page', async () => {
    const open = vi.fn<(of: object) => Promise<void>>(() => Promise.resolve());
    offer({ sidePanel: { open } });
    connectReader();
    await hear('openReader', { target: '两个维护' }, { tab: TAB });
    expect(open).toHaveBeenCalledWith({ windowId: 1 });
    takeGoals(1, (goal) => taken.push(goal), signal());
    await vi.waitFor(() => expect(taken).toEqual([{ target: '两个维护', tab: 5 }]));
  });
});

describe('a goal', () => {
  it('is taken once', async () => {
    offer({ sidePanel: { open: () => Promise.resolve() } });
    await openReader(TAB, GOAL);
    takeGoals(1, (goal) => taken.push(goal), signal());
    await vi.waitFor(() => expect(taken).toHaveLength(1));
    await vi.waitFor(async () => expect(await storage.getItem('session:reader-1')).toBeNull());
  });

  it('is for the reader of its window alone, and for none that has ended', async () => {
    offer({ sidePanel: { open: () => Promise.resolve() } });
    const ended = new AbortController();
    takeGoals(2, (goal) => taken.push(goal), signal());
    takeGoals(1, (goal) => taken.push(goal), ended.signal);
    ended.abort();
    await openReader(TAB, GOAL);
    expect(taken).toEqual([]);
  });
});
