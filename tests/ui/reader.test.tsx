// @vitest-environment happy-dom
import axe from 'axe-core';
import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ReaderActions, ReaderParts } from '../../runtime/live-reader.ts';
import type { PageSummary } from '../../runtime/messages.ts';
import { DEFAULTS } from '../../runtime/read-settings.ts';
import {
  FIRST_READER,
  reduceReader,
  type ReaderEvent,
  type ReaderState,
} from '../../runtime/reader-state.ts';
import { Reader } from '../../ui/reader/Reader.tsx';
import { speak } from '../speak.ts';
import { makeDocument, makePhrase } from './reader-samples.ts';
import { makeMatch, makePassage, makeResult, makeSummary } from './samples.ts';

const speech = makeDocument();
const TITLE = { zh: '讲话', en: 'Speech' };
const came: ReaderEvent = { kind: 'documentCame', documents: [speech], document: speech };
const told = (summary: PageSummary): ReaderEvent => ({
  kind: 'pageTold',
  news: { kind: 'summary', summary },
});
const used: ReaderEvent[] = [
  told(makeSummary([makeMatch(1, '两个维护'), makeMatch(2, '最初一公里'), makeMatch(3, '两个维护')])),
  {
    kind: 'placesCame',
    places: new Map(
      [
        ['两个维护', 'speech/0.1/1'],
        ['最初一公里', 'speech/0.1/2'],
      ].map(([target = '', address = '']) => {
        const passage = makePassage(target, { address, section: 0, paragraph: 1, sentence: 1 });
        return [target, { text: target, passage, documentTitle: TITLE }] as const;
      }),
    ),
  },
];
const to = (address: string): ReaderEvent => ({ kind: 'wentTo', document: 'speech', address, by: 'reader' });
const phrase: ReaderEvent[] = [
  { kind: 'phraseOpened', target: '两个维护' },
  { kind: 'phraseCame', target: '两个维护', content: makePhrase() },
];
const passage = makePassage('又谈最初一公里。', { address: 'speech/0.1/2', section: 0, paragraph: 1 });
const found: ReaderEvent[] = [
  { kind: 'queryTyped', query: '最初' },
  {
    kind: 'resultsCame',
    query: '最初',
    results: [makeResult(passage.text, { passage, found: [{ start: 2, end: 4 }] })],
  },
];
const STATES: [string, ReaderEvent[]][] = [
  ['just opened', []],
  ['with a document', [came]],
  ['with uses', [came, ...used, to('speech/0.1/1')]],
  ['wide', [came, ...used, { kind: 'widthKnown', isWide: true }]],
  ['with contents', [came, ...used, { kind: 'viewChosen', view: 'contents' }]],
  ['with results', [came, ...found]],
  ['with a phrase', [came, ...used, ...phrase]],
  ['without a library', [{ kind: 'libraryMissed' }]],
  ['beside a page out of reach', [came, { kind: 'pageTold', news: { kind: 'unreachable', barrier: 'own' } }]],
];

let root: HTMLElement;
let state: ReaderState;
let actions: ReaderActions;
let parts: ReaderParts;

beforeEach(() => {
  speak('en');
  document.documentElement.lang = 'en';
  document.title = 'Locus';
  root = document.body.appendChild(document.createElement('div'));
  state = FIRST_READER;
  parts = { settings: DEFAULTS, report: null };
  actions = {
    note: (event) => show(event),
    search: vi.fn<ReaderActions['search']>(),
    go: vi.fn<ReaderActions['go']>(),
    openDocument: vi.fn<ReaderActions['openDocument']>(),
    goBack: vi.fn<ReaderActions['goBack']>(),
    goForward: vi.fn<ReaderActions['goForward']>(),
    openPhrase: vi.fn<ReaderActions['openPhrase']>(),
    jump: vi.fn<ReaderActions['jump']>(),
    setText: vi.fn<ReaderActions['setText']>(),
    copy: vi.fn<ReaderActions['copy']>(),
    print: vi.fn<ReaderActions['print']>(),
    openSettings: vi.fn<ReaderActions['openSettings']>(),
  };
  show();
});

afterEach(() => {
  render(null, root);
  root.remove();
});

function show(...events: ReaderEvent[]): void {
  state = events.reduce(reduceReader, state);
  render(<Reader state={state} actions={actions} parts={parts} />, root);
}

const all = (selector: string) => [...root.querySelectorAll<HTMLElement>(selector)];
const button = (label: string) =>
  all('button').find((one) => one.getAttribute('aria-label') === label || one.textContent === label);
const text = (selector: string) => root.querySelector(selector)?.textContent;

describe('the reader', () => {
  it.each(STATES)('%s has no barrier that a machine can find', async (_, events) => {
    show(...events);
    const rules = { 'color-contrast': { enabled: false } };
    const { violations } = await axe.run(document, { rules });
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  });

  it.each([
    ['without a library', 'The library could not be loaded'],
    ['beside a page out of reach', 'This page cannot be read'],
  ])('%s says so', (name, words) => {
    show(...(STATES.find(([one]) => one === name)?.[1] ?? []));
    expect(root.textContent).toContain(words);
  });

  it.each([
    [{ isOn: false }, 'Locus is off on this site'],
    [{ state: 'waiting' as const }, 'Reading this page…'],
    [{}, 'This page uses none of this document'],
  ])('beside a page without uses (%o) says why', (more, words) => {
    show(came, told(makeSummary([], more)));
    expect(text('.company')).toBe(words);
  });

  it('says that it is still reading as long as the places of matches are not known', () => {
    show(came, told(makeSummary([makeMatch(1, '两个维护')])));
    expect(text('.company')).toBe('Reading this page…');
  });

  it('offers a choice of documents where there are several, and no other time', () => {
    show(came);
    expect(root.querySelector('select')).toBeNull();
    const other = makeDocument('report', '工作报告');
    show({ kind: 'documentCame', documents: [speech, other], document: speech });
    const select = root.querySelector('select')!;
    select.value = 'report';
    select.dispatchEvent(new Event('change', { bubbles: true }));
    expect(actions.openDocument).toHaveBeenCalledWith('report');
  });
});

describe('the text', () => {
  it('holds every passage, with headings as headings', () => {
    show(came);
    expect(all('article [data-address]').map((one) => one.dataset.address)).toEqual([
      'speech/0',
      'speech/0.1/1',
      'speech/0.1/2',
      'speech/1',
      'speech/1.0/1',
      'speech/1.1/1',
    ]);
    expect(all('article h2').map((one) => one.textContent)).toEqual(['Opening', '一、抓学习']);
  });

  it('marks phrases, and each leads to its passages', () => {
    show(came);
    expect(all('article a').map((one) => one.textContent)).toEqual(['两个维护', '最初一公里', '两个维护']);
    all('article a')[0]?.click();
    expect(actions.openPhrase).toHaveBeenCalledWith('两个维护');
  });

  it('counts the uses of a passage and leads to them', () => {
    show(came, ...used);
    const [first] = all('article .use');
    expect(first?.textContent).toBe('2');
    expect(first?.getAttribute('aria-label')).toBe('2 uses on this page: go there');
    first?.click();
    const [uses, name] = vi.mocked(actions.jump).mock.calls[0] ?? [];
    expect(uses?.map(({ match }) => match.id)).toEqual([1, 3]);
    expect(name).toBe('speech/0.1/1');
  });

  it('says which passage was gone to', () => {
    show(came, to('speech/0.1/2'));
    expect(all('article [aria-current]').map((one) => one.dataset.address)).toEqual(['speech/0.1/2']);
    expect(text('[role=status]')).toBe('Opening › para. 1 › sentence 2');
  });

  it('shows no markup that a document smuggles in', () => {
    const evil = makeDocument('speech', '<img src=x onerror=alert(1)>');
    show({ kind: 'documentCame', documents: [evil], document: evil });
    expect(root.querySelector('img')).toBeNull();
  });
});

describe('the way through the passages that the page uses', () => {
  it('leads to the nearest on either side', () => {
    show(came, ...used);
    button('Next passage used')?.click();
    expect(actions.go).toHaveBeenLastCalledWith('speech/0.1/1');
    show(to('speech/0.1/1'));
    expect(text('.company .pager span')).toBe('1 of 2');
    button('Next passage used')?.click();
    expect(actions.go).toHaveBeenLastCalledWith('speech/0.1/2');
    show(to('speech/1.1/1'));
    button('Previous passage used')?.click();
    expect(actions.go).toHaveBeenLastCalledWith('speech/0.1/2');
    expect(button('Next passage used')?.getAttribute('aria-disabled')).toBe('true');
  });
});

describe('the contents', () => {
  it('list sections and items with their uses, and lead to them', () => {
    show(came, ...used, { kind: 'viewChosen', view: 'contents' });
    const links = all('nav a');
    expect(links.map((one) => one.querySelector('span')?.textContent)).toEqual([
      'Opening',
      '一、抓学习',
      '一是带头做到两个维护',
    ]);
    expect(links[0]?.querySelector('.amount')?.textContent).toContain('3 matches');
    links[2]?.click();
    expect(actions.go).toHaveBeenCalledWith('speech/1.1/1');
  });

  it.each([
    ['speech/1.0/1', '一、抓学习'],
    ['speech/1.1/1', '一是带头做到两个维护'],
  ])('say where %s is', (address, label) => {
    show(came, to(address), { kind: 'viewChosen', view: 'contents' });
    expect(all('nav [aria-current]').map((one) => one.textContent)).toEqual([label]);
  });

  it('stand beside the text where there is room, without a tab', () => {
    show(came, { kind: 'widthKnown', isWide: true });
    expect(all('[role=tab]').map((one) => one.textContent)).toEqual(['Read', 'Report']);
    expect(root.querySelector('nav')).not.toBeNull();
  });
});

describe('the tabs', () => {
  it('are gone round with the arrow keys', () => {
    show(came);
    const [first] = all('[role=tab]');
    first?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowLeft', bubbles: true, cancelable: true }));
    expect(state.view).toBe('report');
    expect(document.activeElement?.id).toBe('tab-report');
  });

  it.each([
    ['End', 'report'],
    ['Home', 'text'],
  ])('are led to their end by %s', (key, view) => {
    show(came, { kind: 'viewChosen', view: 'contents' });
    const pressed = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
    root.querySelector('#tab-contents')?.dispatchEvent(pressed);
    expect(state.view).toBe(view);
  });
});

describe('a lookup in the reader', () => {
  it('leads into the text, where what was found is marked', () => {
    show(came, ...found);
    expect(root.querySelector('.text')?.hasAttribute('hidden')).toBe(true);
    all('.found .item')[0]?.click();
    expect(actions.go).toHaveBeenCalledWith('speech/0.1/2');
    show(to('speech/0.1/2'));
    expect(text('article mark')).toBe('最初');
    expect(text('.field .pager span')).toBe('1 of 1');
  });

  it('takes the first result with Enter, and the list again after that', () => {
    show(came, ...found);
    const input = root.querySelector('input[type=search]')!;
    const enter = () => input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    enter();
    expect(actions.go).toHaveBeenCalledWith('speech/0.1/2');
    show(to('speech/0.1/2'));
    enter();
    expect(state.isListShown).toBe(true);
  });

  it('keeps what is only related apart, and says that nothing else was found', () => {
    const related = makeResult('两个维护', { kind: 'phrase', isAccepted: false });
    const accepted = makeResult('最初一公里');
    show(came, { kind: 'queryTyped', query: '甲' });
    show({ kind: 'resultsCame', query: '甲', results: [related, accepted] });
    expect(text('.related')).toBe('Possibly related');
    expect(all('.found .item .passage').map((one) => one.textContent)).toEqual(['最初一公里', '两个维护']);
    all('.found .item')[1]?.click();
    expect(actions.openPhrase).toHaveBeenCalledWith('两个维护');
    show({ kind: 'queryTyped', query: '甲' }, { kind: 'resultsCame', query: '甲', results: [related] });
    expect(text('.notice')).toContain('The document does not contain “甲”.');
  });

  it('says that there is nothing', () => {
    show(came, { kind: 'queryTyped', query: '甲' }, { kind: 'resultsCame', query: '甲', results: [] });
    expect(text('.notice')).toContain('The document does not contain “甲”.');
  });
});

describe('a phrase in the reader', () => {
  it('lists its passages, and leads to its uses in the page', () => {
    show(came, ...used, ...phrase, to('speech/0.1/1'));
    expect(text('.sheet h2')).toBe('“两个维护”');
    const items = all('.sheet .item');
    expect(items.map((one) => one.getAttribute('aria-current'))).toEqual(['true', null]);
    items[1]?.click();
    expect(actions.go).toHaveBeenCalledWith('speech/1.1/1');
    all('.sheet .button.small')[0]?.click();
    expect(vi.mocked(actions.jump).mock.calls[0]?.[1]).toBe('两个维护');
    button('Close')?.click();
    expect(root.querySelector('.sheet')).toBeNull();
  });
});

describe("the text's settings", () => {
  it('show and change size, typeface and line length', () => {
    show(came);
    const range = root.querySelector<HTMLInputElement>('input[type=range]')!;
    expect(text('output')).toBe('17');
    range.value = '2';
    range.dispatchEvent(new Event('input', { bubbles: true }));
    expect(actions.setText).toHaveBeenLastCalledWith({ size: 2 });
    all('input[name=face]')[1]?.click();
    expect(actions.setText).toHaveBeenLastCalledWith({ face: 'sans' });
    all('input[name=width]')[2]?.click();
    expect(actions.setText).toHaveBeenLastCalledWith({ width: 48 });
  });
});

describe('the menu', () => {
  it('copies the passage that was gone to with its source', () => {
    show(came);
    expect(button('Copy with citation')).toBeUndefined();
    show(to('speech/0.1/2'));
    button('Copy with citation')?.click();
    expect(vi.mocked(actions.copy).mock.calls[0]?.[0]).toContain('又谈最初一公里。');
    expect(vi.mocked(actions.copy).mock.calls[0]?.[0]).toContain('在会议上的讲话');
  });

  it('promises no citation where the passage alone is copied', () => {
    parts = { ...parts, settings: { ...DEFAULTS, citation: 'passage' } };
    show(came, to('speech/0.1/2'));
    expect(button('Copy with citation')).toBeUndefined();
    expect(button('Copy')).toBeDefined();
  });
});
