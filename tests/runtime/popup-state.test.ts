import { describe, expect, it } from 'vitest';
import { FIRST_STATE, reducePopup, type PopupEvent, type PopupState } from '../../runtime/popup-state.ts';
import { findTopFrame } from '../../runtime/page-state.ts';
import { makeMatch, makeResult, makeSummary } from '../ui/samples.ts';
import type { PageSummary } from '../../runtime/messages.ts';

const after = (...events: PopupEvent[]): PopupState => events.reduce(reducePopup, FIRST_STATE);
const told = (summary: PageSummary): PopupEvent => ({ kind: 'pageTold', news: { kind: 'summary', summary } });
const frames = ({ page }: PopupState) =>
  page.kind === 'read' ? page.summaries.map(({ frame }) => frame) : page.kind;
const typed = (query: string): PopupEvent => ({ kind: 'queryTyped', query });
const came = (query: string, ...texts: string[]): PopupEvent => ({
  kind: 'resultsCame',
  query,
  results: texts.map((text) => makeResult(text)),
});

describe('the page under the popup', () => {
  const inner = makeSummary([], { frame: 'inner', isTop: false });
  const other = makeSummary([], { frame: 'other', isTop: false });

  it.each([
    ['nothing yet', [], 'loading'],
    [
      'that it is out of reach',
      [{ kind: 'pageTold', news: { kind: 'unreachable', barrier: 'own' } }],
      'unreachable',
    ],
    ['two frames, the inner one first', [told(inner), told(makeSummary([]))], ['top', 'inner']],
    [
      'a frame again',
      [told(makeSummary([])), told(inner), told(other), told(inner)],
      ['top', 'inner', 'other'],
    ],
    [
      'another top frame: the next page',
      [told(makeSummary([])), told(inner), told(makeSummary([], { frame: 'new' }))],
      ['new'],
    ],
    [
      'that it loads again',
      [told(makeSummary([])), { kind: 'pageTold', news: { kind: 'loading' } }],
      'loading',
    ],
  ] satisfies [string, PopupEvent[], string | string[]][])('tells %s', (_, events, expected) => {
    expect(frames(after(...events))).toEqual(expected);
  });

  it('replaces what a frame said before', () => {
    const state = after(told(makeSummary([], { state: 'waiting' })), told(makeSummary([makeMatch(1, '甲')])));
    expect(findTopFrame(state.page)).toMatchObject({ state: 'done', matches: [{ id: 1 }] });
  });

  it('follows the switch at once', () => {
    const state = after(told(makeSummary([])), { kind: 'siteSwitched', isOn: false });
    expect(findTopFrame(state.page)?.isOn).toBe(false);
  });
});

describe('the lookup', () => {
  it('chooses the first of new results', () => {
    expect(after(typed('甲'), came('甲', '甲一', '甲二')).chosen).toBe(0);
    expect(after(typed('甲'), came('甲')).chosen).toBe(-1);
  });

  it('drops an answer that comes after the next key', () => {
    const state = after(typed('甲'), typed('甲乙'), came('甲', '甲一'));
    expect(state.lookup.kind).toBe('none');
    expect(reducePopup(state, { kind: 'lookupFailed', query: '甲' }).lookup.kind).toBe('none');
  });

  it('keeps earlier results until the next come, and none after the field is emptied', () => {
    const shown = after(typed('甲'), came('甲', '甲一'), typed('甲乙'));
    expect(shown.lookup).toMatchObject({ kind: 'found', query: '甲' });
    expect(reducePopup(shown, typed(' ')).lookup.kind).toBe('none');
  });

  it('shows phrases, then passages, then what is only related, each in the order of their rank', () => {
    const results = [
      makeResult('句一'),
      makeResult('提法远', { kind: 'phrase', isAccepted: false }),
      makeResult('提法一', { kind: 'phrase' }),
      makeResult('句远', { isAccepted: false }),
      makeResult('句二'),
      makeResult('提法二', { kind: 'phrase' }),
    ];
    const { lookup } = after(typed('甲'), { kind: 'resultsCame', query: '甲', results });
    const parts = lookup.kind === 'found' ? lookup.parts : [];
    expect(parts.map((part) => [part.name, ...part.results.map(({ text }) => text)])).toEqual([
      ['phrase', '提法一', '提法二'],
      ['passage', '句一', '句二'],
      ['related', '提法远', '句远'],
    ]);
  });

  it('says that the library is loading, but keeps earlier results on show', () => {
    const loading = (query: string): PopupEvent => ({ kind: 'libraryLoading', query });
    expect(after(typed('甲'), loading('甲')).lookup.kind).toBe('loading');
    expect(after(typed('甲'), typed('乙'), loading('甲')).lookup.kind).toBe('none');
    expect(after(typed('甲'), came('甲', '甲一'), typed('甲乙'), loading('甲乙')).lookup.kind).toBe('found');
    expect(after(typed('甲'), loading('甲'), came('甲')).lookup.kind).toBe('found');
  });

  it('forgets that something was copied as soon as something else is chosen', () => {
    const copied = after(typed('甲'), came('甲', '甲一', '甲二'), { kind: 'copied', isDone: true });
    expect(copied.copying).toBe('done');
    expect(reducePopup(copied, { kind: 'resultChosen', index: 1 }).copying).toBe('none');
    expect(reducePopup(copied, { kind: 'copied', isDone: false }).copying).toBe('refused');
  });
});

describe('the list of matches', () => {
  it('opens one group at a time', () => {
    const toggle = (target: string): PopupEvent => ({ kind: 'groupToggled', target });
    expect(after(toggle('甲'), toggle('乙')).openedGroup).toBe('乙');
    expect(after(toggle('甲'), toggle('甲')).openedGroup).toBeNull();
  });

  it('gathers places, and takes back that the library is missing when they come', () => {
    const places = (target: string): PopupEvent => ({
      kind: 'placesCame',
      places: new Map([[target, null]]),
    });
    const state = after({ kind: 'libraryMissed' }, places('甲'), places('乙'));
    expect([...state.places.keys()]).toEqual(['甲', '乙']);
    expect(state.isLibraryMissing).toBe(false);
  });
});
