import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { storage } from '#imports';
import {
  addLookup,
  forgetLookups,
  getLastLookups,
  keepLookup,
  readLookups,
} from '../../runtime/last-lookups.ts';

beforeEach(() => fakeBrowser.reset());

describe('stored lookups', () => {
  it.each<[what: string, stored: unknown, lookups: string[] | null]>([
    ['there are none yet', null, []],
    ['are sound', { version: 1, queries: ['甲', '乙'] }, ['甲', '乙']],
    ['are of another form', 'lgwh', []],
    ['are no list', { version: 1, queries: 'lgwh' }, []],
    ['hold what is no lookup', { version: 1, queries: [5, null, ' ', '甲', '甲', '长'.repeat(61)] }, ['甲']],
    ['are too many', { version: 1, queries: [...'一二三四五六七八九十'] }, [...'一二三四五六七八']],
    ['were written by a newer version', { version: 2, queries: ['甲'] }, null],
  ])('%s', (_, stored, lookups) => {
    expect(readLookups(stored)).toEqual(lookups);
  });
});

describe('a lookup', () => {
  it.each<[what: string, query: string, lookups: string[]]>([
    ['stands in front', '丙', ['丙', '甲', '乙']],
    ['goes to the front when it was there', '乙', ['乙', '甲']],
    ['stands without the space around it', ' 丙 ', ['丙', '甲', '乙']],
    ['takes the place of its own beginning', '甲丁', ['甲丁', '乙']],
    ['that is empty is none', '  ', ['甲', '乙']],
    ['that is as long as a pasted paragraph is not kept', '长'.repeat(61), ['甲', '乙']],
  ])('%s', (_, query, lookups) => {
    expect(addLookup(['甲', '乙'], query)).toEqual(lookups);
  });

  it('pushes out the eldest of eight', () => {
    expect(addLookup([...'一二三四五六七八'], '九')).toEqual([...'九一二三四五六七']);
  });

  it('is kept until all are forgotten', async () => {
    await keepLookup('甲');
    expect(await keepLookup('乙')).toEqual(['乙', '甲']);
    expect(await getLastLookups()).toEqual(['乙', '甲']);
    await forgetLookups();
    expect(await getLastLookups()).toEqual([]);
  });

  it('leaves alone what a newer version stored', async () => {
    const newer = { version: 2, queries: ['甲'], more: true };
    await storage.setItem('local:lastLookups', newer);
    expect(await keepLookup('乙')).toEqual([]);
    expect(await storage.getItem('local:lastLookups')).toEqual(newer);
  });
});
