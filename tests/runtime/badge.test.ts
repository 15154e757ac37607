import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { connectBadge } from '../../runtime/badge.ts';
import { removeAllListeners } from '../../runtime/messages.ts';
import { speak } from '../speak.ts';
import { hear } from './hear.ts';

const told = { count: 3, isPartial: false, isOn: true };
const show = async (tabId: number) => [
  await fakeBrowser.action.getBadgeText({ tabId }),
  await fakeBrowser.action.getTitle({ tabId }),
];
const count = async (tab: number, frameId: number, data: object, documentId = 'A') =>
  hear('matchesCounted', data, { tab: { id: tab }, frameId, documentId });
const load = (tab: number) => fakeBrowser.tabs.onUpdated.trigger(tab, { status: 'loading' }, {} as never);

let ending: AbortController;

beforeEach(() => {
  fakeBrowser.reset();
  removeAllListeners();
  speak('en');
  ending = new AbortController();
  connectBadge(ending.signal);
});

afterEach(() => ending.abort());

describe('the badge', () => {
  it.each([
    [{ count: 0, isPartial: false, isOn: true }, '', 'Locus: no matches on this page'],
    [{ count: 1, isPartial: false, isOn: true }, '1', 'Locus: 1 match on this page'],
    [{ count: 14, isPartial: false, isOn: true }, '14', 'Locus: 14 matches on this page'],
    [{ count: 14, isPartial: true, isOn: true }, '14+', 'Locus: at least 14 matches on this page'],
    [{ count: 0, isPartial: false, isOn: false }, 'off', 'Locus: off on this site'],
  ])('of %j', async (news, badge, title) => {
    await count(1, 0, news);
    expect(await show(1)).toEqual([badge, title]);
  });

  it('says it in Chinese', async () => {
    speak('zh_CN');
    await count(1, 0, { ...told, isPartial: true });
    expect(await show(1)).toEqual(['3+', '出处：本页至少用到 3 处']);
    await count(1, 0, { ...told, isOn: false });
    expect(await show(1)).toEqual(['关', '出处：此网站上不标注']);
  });

  it('adds the frames of a tab, also when they speak at once, and keeps tabs apart', async () => {
    await Promise.all([count(1, 0, told), count(1, 7, told), count(2, 0, told)]);
    expect([await show(1), await show(2)].map(([badge]) => badge)).toEqual(['6', '3']);
  });

  it('goes on counting when the background was stopped in between', async () => {
    await count(1, 0, told);
    ending.abort();
    removeAllListeners();
    vi.resetModules();
    const again = await import('../../runtime/badge.ts');
    again.connectBadge(new AbortController().signal);
    await count(1, 7, told);
    expect((await show(1))[0]).toBe('6');
  });

  it('starts anew with another page', async () => {
    await count(1, 0, told);
    await load(1);
    await count(1, 0, { ...told, count: 1 }, 'B');
    expect((await show(1))[0]).toBe('1');
  });

  it('asks frames again whose counts went with the page before', async () => {
    const tell = vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockResolvedValue(undefined);
    await count(1, 7, told, 'F');
    await load(1);
    await count(1, 0, told, 'B');
    expect((await show(1))[0]).toBe('3');
    expect(tell).toHaveBeenCalledWith(1, expect.objectContaining({ type: 'countWanted' }));
    await count(1, 7, told, 'F');
    expect((await show(1))[0]).toBe('6');
    expect(tell).toHaveBeenCalledTimes(1);
  });

  it.each([0, 7])('asks again when two documents of frame %i have spoken', async (frame) => {
    const tell = vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockResolvedValue(undefined);
    await count(1, frame, told, 'new');
    await count(1, frame, { ...told, count: 0 }, 'gone');
    expect(tell).toHaveBeenCalledWith(1, expect.objectContaining({ type: 'countWanted' }));
    await count(1, frame, told, 'new');
    await count(1, frame, told, 'new');
    expect((await show(1))[0]).toBe('3');
    expect(tell).toHaveBeenCalledTimes(2);
  });

  it('asks no page again that follows another one', async () => {
    const tell = vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockResolvedValue(undefined);
    await count(1, 0, told, 'A');
    await load(1);
    await count(1, 0, told, 'B');
    expect(tell).not.toHaveBeenCalled();
  });

  it('goes on when a page only changes its address', async () => {
    await count(1, 0, told);
    await count(1, 7, told, 'F');
    await load(1);
    await count(1, 0, { ...told, count: 4 });
    expect((await show(1))[0]).toBe('7');
  });

  it('leaves nothing behind of a closed tab', async () => {
    await count(1, 0, told);
    await fakeBrowser.tabs.onRemoved.trigger(1, { windowId: 0, isWindowClosing: false });
    await vi.waitFor(async () => expect(await fakeBrowser.storage.session.get()).toEqual({}));
  });

  it('stays as it is after a count that is none, and when the tab has closed', async () => {
    await count(1, 0, told);
    await count(1, 0, { count: 'many' });
    expect((await show(1))[0]).toBe('3');
    vi.spyOn(fakeBrowser.action, 'setBadgeText').mockRejectedValue(new Error('No tab with id: 1.'));
    await count(1, 0, { ...told, count: 4 });
    expect((await show(1))[0]).toBe('3');
  });

  it('survives counts that were damaged in storage', async () => {
    await fakeBrowser.storage.session.set({
      'counts-1': { 0: { count: 'many' }, 7: { count: 2 } },
    });
    await count(1, 0, told);
    expect((await show(1))[0]).toBe('5');
  });
});
