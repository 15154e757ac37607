// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import axe from 'axe-core';
import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PopupActions } from '../../runtime/popup.ts';
import { FIRST_STATE, reducePopup, type PopupEvent, type PopupState } from '../../runtime/popup-state.ts';
import { ROOT } from '../../scripts/run-command.ts';
import { Popup } from '../../ui/Popup.tsx';
import { speak } from '../speak.ts';
import { makeMatch, makePassage, makeResult, makeSummary } from './samples.ts';
import type { PageMatch, PageSummary } from '../../runtime/messages.ts';
import type { LookupResult } from '../../engine/types.ts';

const told = (summary: PageSummary): PopupEvent => ({ kind: 'pageTold', news: { kind: 'summary', summary } });
const found: PopupEvent[] = [
  { kind: 'queryTyped', query: '维护' },
  {
    kind: 'resultsCame',
    query: '维护',
    results: [makeResult('维护大局', { kind: 'phrase', count: 4 }), makeResult('维护团结，维护大局。')],
  },
];
const typed = (query: string): PopupEvent => ({ kind: 'queryTyped', query });
const onlyRelated: PopupEvent[] = [
  typed('数字化转型'),
  { kind: 'resultsCame', query: '数字化转型', results: [makeResult('转型升级', { isAccepted: false })] },
];
const pasted: PopupEvent[] = [
  typed('甲乙。丙丁。戊己。'),
  {
    kind: 'sentencesCame',
    query: '甲乙。丙丁。戊己。',
    sentences: 3,
    parts: [
      { name: 'passage', sentence: '甲乙。', results: [makeResult('甲乙。')] },
      { name: 'related', sentence: '丙丁。', results: [makeResult('丙。', { isAccepted: false })] },
    ],
  },
];
const STATES: [string, PopupEvent[]][] = [
  ['just opened', []],
  ['out of reach', [{ kind: 'pageTold', news: { kind: 'unreachable', barrier: 'own' } }]],
  ['without matches', [told(makeSummary([]))]],
  [
    'with matches',
    [told(makeSummary([makeMatch(1, '甲'), makeMatch(2, '甲')])), { kind: 'groupToggled', target: '甲' }],
  ],
  ['off', [told(makeSummary([], { isOn: false }))]],
  ['with results', [...found, { kind: 'resultChosen', index: 1 }]],
  ['with nothing but what is related', onlyRelated],
  ['with a pasted text', pasted],
  ['while the library is loading', [typed('甲'), { kind: 'libraryLoading', query: '甲' }]],
  ['with last lookups', [{ kind: 'lookupsKnown', lookups: ['最初一公里', 'lgwh'] }]],
  [
    'with nothing found',
    [
      { kind: 'queryTyped', query: '甲' },
      { kind: 'resultsCame', query: '甲', results: [] },
    ],
  ],
  ['without a library', [{ kind: 'libraryMissed' }]],
];

let root: HTMLElement;
let state: PopupState;
let jump: ReturnType<typeof vi.fn<(frame: string, match: PageMatch) => void>>;
let copy: ReturnType<typeof vi.fn<(words: string) => void>>;
let openResult: ReturnType<typeof vi.fn<(result: LookupResult) => void>>;
let forgetLookups: ReturnType<typeof vi.fn<() => void>>;
let openReader: ReturnType<typeof vi.fn<() => void>>;
let close: ReturnType<typeof vi.fn<() => void>>;
let actions: PopupActions;

beforeEach(() => {
  speak('en');
  document.documentElement.lang = 'en';
  document.title = 'Locus';
  root = document.body.appendChild(document.createElement('div'));
  state = FIRST_STATE;
  jump = vi.fn<(frame: string, match: PageMatch) => void>();
  copy = vi.fn<(words: string) => void>();
  openResult = vi.fn<(result: LookupResult) => void>();
  forgetLookups = vi.fn<() => void>();
  close = vi.fn<() => void>();
  openReader = vi.fn<() => void>();
  actions = {
    note: (event) => show(event),
    search: (query) => show({ kind: 'queryTyped', query }),
    setSite: (isOn) => show({ kind: 'siteSwitched', isOn }),
    jump,
    copy,
    openResult,
    openReader,
    openReport: () => {},
    openOptions: () => {},
    forgetLookups,
    close,
  };
  show();
});

afterEach(() => {
  render(null, root);
  root.remove();
});

function show(...events: PopupEvent[]): void {
  state = events.reduce(reducePopup, state);
  render(<Popup state={state} actions={actions} />, root);
}

function press(key: string, more: KeyboardEventInit = {}): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more });
  field().dispatchEvent(event);
  return event;
}

const field = () => root.querySelector<HTMLInputElement>('[role=combobox]') as HTMLInputElement;
const button = (words: string) =>
  [...root.querySelectorAll('button')].find((one) => one.textContent?.includes(words));
const chosen = () => root.querySelector('[aria-selected=true]');

it('takes over the field of its file, with what was typed there and the focus', () => {
  const file = readFileSync(join(ROOT, 'entrypoints', 'popup', 'index.html'), 'utf8');
  const early = new DOMParser().parseFromString(file, 'text/html').querySelector('#popup')!;
  const place = document.body.appendChild(document.importNode(early, true));
  const input = place.querySelector('input')!;
  const blur = vi.fn<() => void>();
  input.addEventListener('blur', blur);
  input.focus();
  input.value = '两个';
  render(<Popup state={{ ...FIRST_STATE, query: '两个' }} actions={actions} />, place);
  expect([...place.querySelectorAll('input')]).toEqual([input]);
  expect(input.getAttribute('role')).toBe('combobox');
  expect(input.value).toBe('两个');
  expect(document.activeElement).toBe(input);
  expect(blur).not.toHaveBeenCalled();
  render(null, place);
  place.remove();
});

describe('the popup', () => {
  it.each(STATES)('%s has no barrier that a machine can find', async (_, events) => {
    show(...events);
    const rules = { 'color-contrast': { enabled: false } };
    const { violations } = await axe.run(document, { rules });
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  });

  it.each([
    ['out of reach', 'This is one of the browser’s own pages'],
    ['without matches', 'No wording of the document found on this page'],
    ['with matches', '2 matches on this page'],
    ['off', 'Locus does not read the text of news.example'],
    ['with nothing found', 'The document does not contain “甲”.'],
    ['without a library', 'The library could not be loaded'],
    ['with nothing but what is related', 'The document does not contain “数字化转型”.'],
    ['with nothing but what is related', 'Possibly related'],
    ['while the library is loading', 'Loading the library'],
    ['with a pasted text', '1 of 3 sentences have a source'],
    ['with a pasted text', '“丙丁。” · Possibly related'],
  ])('%s says so', (name, words) => {
    show(...(STATES.find(([one]) => one === name)?.[1] ?? []));
    expect(root.textContent).toContain(words);
  });

  it('says when there may be more matches than it counted', () => {
    show(told(makeSummary([makeMatch(1, '甲')], { state: 'partial' })));
    expect(root.textContent).toContain('At least 1 matches');
  });

  it('says the same while a long page is read', () => {
    show(told(makeSummary([makeMatch(1, '甲')], { state: 'waiting' })));
    expect(root.textContent).toContain('At least 1 matches');
    expect(root.textContent).toContain('Reading this page');
  });

  it('says that a frame is still being read, whatever others have found', () => {
    show(told(makeSummary([makeMatch(1, '甲')])));
    expect(root.textContent).not.toContain('Reading this page');
    show(told(makeSummary([], { frame: 'inner', isTop: false, state: 'waiting' })));
    expect(root.textContent).toContain('Reading this page');
  });

  it('shows no markup that a page smuggles in', () => {
    show(
      told(makeSummary([makeMatch(1, '甲', { kind: 'quotation', text: '<img src=x onerror=alert(1)>' })])),
    );
    expect(root.querySelector('img')).toBeNull();
    expect(root.textContent).toContain('<img');
  });
});

describe('the list of matches', () => {
  const many = Array.from({ length: 8 }, (_, id) => makeMatch(id, `提法${id}`));

  it('goes to the first match of a phrase, or to the one chosen', () => {
    show(told(makeSummary([makeMatch(1, '甲'), makeMatch(2, '甲')])));
    button('甲')?.click();
    expect(jump).toHaveBeenLastCalledWith('top', expect.objectContaining({ id: 1 }));
    button('2 times')?.click();
    root.querySelector<HTMLElement>('.each li:last-child button')?.click();
    expect(jump).toHaveBeenLastCalledWith('top', expect.objectContaining({ id: 2 }));
  });

  it('is short until the whole is asked for', () => {
    show(told(makeSummary(many)));
    expect(root.querySelectorAll('.group')).toHaveLength(4);
    button('Show all 8 phrases and quotations')?.click();
    expect(root.querySelectorAll('.group')).toHaveLength(8);
  });

  it('brings no more than a hundred entries at a press, of phrases and of one phrase', () => {
    show(told(makeSummary(Array.from({ length: 250 }, (_, at) => makeMatch(at, `词${at}`)))));
    button('Show more (246 left)')?.click();
    expect(root.querySelectorAll('.group')).toHaveLength(104);
    button('Show more (146 left)')?.click();
    button('Show all 250')?.click();
    expect(root.querySelectorAll('.group')).toHaveLength(250);
    show(told(makeSummary(Array.from({ length: 150 }, (_, at) => makeMatch(at, '甲')))));
    button('150 times')?.click();
    expect(root.querySelectorAll('.each .item')).toHaveLength(100);
    button('Show more (50 left)')?.click();
    expect(root.querySelectorAll('.each .item')).toHaveLength(150);
  });

  it('of a site that is off gives way to the way back', () => {
    show(told(makeSummary(many, { isOn: false })));
    expect(root.querySelectorAll('.group')).toHaveLength(0);
    button('Mark this site again')?.click();
    expect(root.querySelector<HTMLInputElement>('[role=switch]')?.checked).toBe(true);
  });
});

describe('a query that finds nothing', () => {
  it('leads to the whole document', () => {
    show(typed('量子'));
    show({ kind: 'resultsCame', query: '量子', results: [] });
    button('Browse the document')?.click();
    expect(openReader).toHaveBeenCalledOnce();
  });
});

describe('the search field', () => {
  it('does not search for a word that an input method is still composing', () => {
    field().value = 'wei h';
    field().dispatchEvent(new InputEvent('input', { bubbles: true, isComposing: true }));
    expect(state.query).toBe('');
    field().value = '维护';
    field().dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }));
    expect(state.query).toBe('维护');
  });

  it('leaves the keys to the input method while it is composing', () => {
    show(...found);
    expect(press('Enter', { isComposing: true }).defaultPrevented).toBe(false);
    expect(press('Enter', { keyCode: 229 }).defaultPrevented).toBe(false);
    expect(openResult).not.toHaveBeenCalled();
  });

  it('leaves a word alone that is being composed while the page tells something', () => {
    field().dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
    field().value = 'wei h';
    show(told(makeSummary([])));
    expect(field().value).toBe('wei h');
    field().dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }));
    expect(state.query).toBe('wei h');
  });

  it('shows the keys that open the popup, as long as it is empty', () => {
    show({ kind: 'shortcutKnown', shortcut: 'Alt+L' });
    expect(root.querySelector('.field kbd')?.textContent).toBe('Alt+L');
    show(typed('甲'));
    expect(root.querySelector('.field kbd')).toBeNull();
  });

  it('moves through the results and around', () => {
    show(...found);
    expect(chosen()?.id).toBe(field().getAttribute('aria-activedescendant'));
    press('ArrowDown');
    expect(chosen()?.textContent).toContain('维护团结');
    press('ArrowDown');
    expect(chosen()?.textContent).toContain('维护大局');
    press('ArrowUp');
    expect(state.chosen).toBe(1);
  });

  it('opens the chosen result', () => {
    show(...found);
    expect(press('Enter').defaultPrevented).toBe(true);
    expect(openResult.mock.lastCall?.[0].text).toBe('维护大局');
    press('ArrowDown');
    press('Enter');
    expect(openResult.mock.lastCall?.[0].text).toBe('维护团结，维护大局。');
  });

  it('opens and copies nothing that an earlier query gave', () => {
    show(...found, typed('维护什么'));
    press('Enter');
    press('c', { ctrlKey: true });
    expect([openResult, copy].map(({ mock }) => mock.calls)).toEqual([[], []]);
  });

  it('is emptied by Escape, and the next one closes the popup', () => {
    show(...found);
    press('Escape');
    expect([state.query, field().value]).toEqual(['', '']);
    expect(close).not.toHaveBeenCalled();
    press('Escape');
    expect(close).toHaveBeenCalled();
  });

  it('promises a source with the copy only where the chosen form has one', () => {
    show(...found);
    expect(root.textContent).toContain('Copy with citation');
    show({ kind: 'citationKnown', citation: 'passage' });
    expect(root.textContent).not.toContain('Copy with citation');
  });

  it('copies the chosen passage with its source, unless words in the field are selected', () => {
    field().value = '维护';
    show(...found);
    field().setSelectionRange(2, 2);
    press('c', { ctrlKey: true });
    expect(copy).toHaveBeenCalledWith('“维护大局” — 在机关党的建设会议上的讲话, Part 2, para. 6');
    field().setSelectionRange(0, 2);
    expect(press('c', { ctrlKey: true }).defaultPrevented).toBe(false);
    expect(copy).toHaveBeenCalledTimes(1);
  });

  it('is emptied by its button and keeps the focus', () => {
    field().value = '维护';
    show(...found);
    root.querySelector<HTMLElement>('[aria-label=Clear]')?.click();
    expect([state.query, field().value, document.activeElement === field()]).toEqual(['', '', true]);
  });

  it('says where each result stands, and of a phrase how often', () => {
    show(...found);
    const places = [...root.querySelectorAll('[role=option] .meta > span:first-child')];
    expect(places.map((place) => place.textContent)).toEqual([
      '4 passages · Part 2 › para. 6',
      'Part 2 › para. 6 › sentence 3',
    ]);
  });

  it('names the document where results come from several', () => {
    const other = makeResult('维护', { passage: makePassage('维护', { document: 'report' }) });
    show(typed('维护'), { kind: 'resultsCame', query: '维护', results: [makeResult('维护大局'), other] });
    expect(chosen()?.textContent).toContain('Speech › Part 2');
  });

  it('echoes no more of a long query than tells which it is', () => {
    const query = '维护'.repeat(5000);
    show(typed(query), { kind: 'resultsCame', query, results: [] });
    expect(root.textContent?.length).toBeLessThan(400);
  });

  it('opens a result that is pressed, and keeps the focus', () => {
    show(...found);
    const pressing = new MouseEvent('mousedown', { bubbles: true, cancelable: true });
    root.querySelector('[role=option]')?.dispatchEvent(pressing);
    expect(pressing.defaultPrevented).toBe(true);
    root.querySelector<HTMLElement>('[role=option]')?.click();
    expect(openResult.mock.lastCall?.[0].text).toBe('维护大局');
  });

  it('marks what was found', () => {
    show(...found);
    expect([...root.querySelectorAll('mark')].map((mark) => mark.textContent)).toEqual(['维护', '维护']);
  });
});

describe('the last lookups', () => {
  it('are a way back to each of them, and can be cleared', () => {
    show({ kind: 'lookupsKnown', lookups: ['最初一公里', 'lgwh'] });
    button('lgwh')?.click();
    expect([state.query, field().value, document.activeElement === field()]).toEqual(['lgwh', 'lgwh', true]);
    show(typed(''));
    button('Clear')?.click();
    expect(forgetLookups).toHaveBeenCalled();
  });

  it('are not there when there are none', () => {
    expect(root.querySelector('.last')).toBeNull();
  });
});
