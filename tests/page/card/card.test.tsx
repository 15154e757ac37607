// @vitest-environment happy-dom
import axe from 'axe-core';
import { render } from 'preact';
import { beforeEach, describe, expect, test } from 'vitest';
import { Card } from '../../../page/card/Card.tsx';
import type { CardAction } from '../../../page/card/card-action.ts';
import { pressLoopKey, pressRovingKey } from '../../../page/card/card-keys.ts';
import { createLookedUpView, createSourceView, nextView, resultKey } from '../../../page/card/card-view.ts';
import type { CardView, SourceView, ViewAction } from '../../../page/card/card-view.ts';
import { speak } from '../../speak.ts';
import { makeContent, makeEntry, makeOccurrence, makeResult } from '../make-content.ts';
import { makeMark } from '../make-mark.ts';

const CONTENT = makeContent();
const EXACT = makeMark({ target: CONTENT.entry.phrase, text: CONTENT.entry.phrase });
const LACKING = makeMark({
  kind: 'variant',
  text: '领悟决定性意义',
  differences: [{ kind: 'missing', start: 2, end: 2, source: '的' }],
});
const WORDS = '全市各级党办离党委最近';
const QUOTED = makeMark({
  kind: 'quotation',
  text: '全市各级机关离党委最近',
  differences: [{ kind: 'replaced', start: 4, end: 6, source: '党办' }],
});

const source = createSourceView(EXACT, CONTENT, 'plain');
const variant = createSourceView(
  LACKING,
  {
    entry: makeEntry('领悟的决定性意义', [makeOccurrence('深刻领悟的决定性意义。', '领悟的决定性意义')]),
    nested: [],
  },
  'plain',
);
const quotation = createSourceView(
  QUOTED,
  {
    entry: makeEntry(`${WORDS}。`, [makeOccurrence(`${WORDS}。`, WORDS)]),
    nested: [],
  },
  'plain',
);
const FIRST_TEXT = CONTENT.entry.occurrences[0]?.passage.text ?? '';
const REFUSED = { what: 'passage', isDone: false, text: FIRST_TEXT } as const;
const RELATED = makeResult('推动机关党建与业务工作深度融合。');
const lost: CardView = {
  kind: 'selection',
  at: 1,
  pages: [source, createLookedUpView({ text: '拧成一股绳', sources: [], related: [RELATED] }, 'plain')],
};
const FOUND = { ...makeResult('同志们，新征程战鼓催征。'), found: [{ start: 4, end: 11 }] };
const foundWords: CardView = {
  kind: 'selection',
  at: 0,
  pages: [createLookedUpView({ text: '新征程战鼓催征', sources: [FOUND], related: [RELATED] }, 'gbt7714')],
};

let root: HTMLElement;
let actions: CardAction[];

beforeEach(() => {
  speak('zh_CN');
  actions = [];
  document.documentElement.lang = 'zh-CN';
  document.title = 'Test';
  document.body.replaceChildren((root = document.createElement('main')));
});

function show(view: CardView, isPinned = false): void {
  render(<Card view={view} isPinned={isPinned} act={(action) => actions.push(action)} />, root);
}

/** A card in which every action is carried out, as the controller does. */
function use(first: SourceView): void {
  const act = (action: CardAction): void => {
    actions.push(action);
    use(nextView(first, action as ViewAction));
  };
  render(<Card view={first} isPinned={false} act={act} />, root);
}

function find(selector: string): HTMLElement {
  const found = root.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`There is no ${selector}.`);
  return found;
}

describe('every card passes the accessibility check', () => {
  test.each<[state: string, view: CardView, isPinned: boolean]>([
    ['of an exact match', source, false],
    ['that is pinned', source, true],
    ['with a paragraph open', nextView(source, { kind: 'wholeToggled' }), false],
    ['with a text to copy by hand', nextView(source, { kind: 'copyEnded', copied: REFUSED }), false],
    ['of a variant', variant, false],
    ['of a quotation', quotation, false],
    ['of an extension that was updated', { kind: 'updated' }, false],
    ['without a library', { kind: 'unavailable' }, false],
    ['without a selection', { kind: 'unselected' }, false],
    ['whose phrase was hidden', { kind: 'hidden' }, false],
    ['with the ways to cite', nextView(source, { kind: 'menuToggled', menu: 'citations' }), false],
    ['with the ways to hide', nextView(source, { kind: 'menuToggled', menu: 'hiding' }), false],
    ['of a sentence without a source', lost, true],
    ['of words that were found', foundWords, false],
  ])('%s', async (_, view, isPinned) => {
    show(view, isPinned);
    // Colours and sizes need a browser.
    const { violations } = await axe.run(root, { rules: { 'color-contrast': { enabled: false } } });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  });
});

describe('a card', () => {
  test('says kind, place, phrase and how sure it is', () => {
    show(source);
    expect(find('.kind').textContent).toBe('原样');
    expect([...root.querySelectorAll('.place li')].map((step) => step.textContent)).toEqual([
      '讲话',
      '第二部分',
      '第 6 段',
    ]);
    expect(find('h2').textContent).toBe(CONTENT.entry.phrase);
    expect(find('.here').textContent).toBe(CONTENT.entry.phrase);
    expect(find('.sure').textContent).toBe('与原文字字相同（不计引号和空格）。');
    expect(find('[role=dialog]').getAttribute('aria-label')).toBe(`${CONTENT.entry.phrase}的出处`);
  });

  test('does not say “word for word” of other characters', () => {
    show(createSourceView({ ...EXACT, text: '增強「四個意識」、堅定「四個自信」' }, CONTENT, 'plain'));
    expect(find('.sure').textContent).toMatch(/字形不同/);
  });

  test('speaks English, and the document Chinese', () => {
    speak('en');
    show(source);
    expect(find('.pager').textContent).toBe('Passage 1 of 2');
    expect(find('.card').lang).toBe('en');
    expect(find('h2').lang).toBe('zh-CN');
    expect(find('.card-text').lang).toBe('zh-CN');
  });

  test('shows what stands around a quotation on demand, and the passage no third time', () => {
    const near = makeOccurrence(`${WORDS}。`, WORDS, { after: '深化全面从严治党。' });
    use(createSourceView(QUOTED, { entry: makeEntry(`${WORDS}。`, [near]), nested: [] }, 'plain'));
    expect(root.querySelector('.card-text')).toBeNull();
    expect(find('[aria-expanded]').textContent).toBe('看前后文');
    find('[aria-expanded]').click();
    expect(find('.card-text').textContent).toBe(`${WORDS}。深化全面从严治党。`);
    expect(find('[aria-expanded]').textContent).toBe('收起');
  });

  test('shows the passage of a quotation that is a part of it', () => {
    const whole = makeOccurrence(`${WORDS}，服务党委最直接。`, WORDS, { after: '深化全面从严治党。' });
    show(createSourceView(QUOTED, { entry: makeEntry(WORDS, [whole]), nested: [] }, 'plain'));
    expect(find('.card-text').textContent).toContain('服务党委最直接');
  });

  test('turns its pages, and not beyond the last', () => {
    use(source);
    const next = find('[aria-label="下一处"]');
    next.click();
    next.click();
    expect(find('.pager').textContent).toBe('第 2 处，共 2 处');
    expect(next.getAttribute('aria-disabled')).toBe('true');
    expect(actions).toEqual([{ kind: 'turned', to: 1 }]);
  });

  test('goes from tab to tab with the arrow keys, round the ends', () => {
    use(source);
    const press = (key: string) =>
      pressRovingKey(new KeyboardEvent('keydown', { key }), document.activeElement);
    const chosen = () => find('[aria-selected=true]').textContent;
    find('[role=tab]').focus();
    press('ArrowRight');
    expect(chosen()).toBe('四个意识');
    press('ArrowRight');
    press('ArrowRight');
    expect(chosen()).toBe('全部');
    press('ArrowLeft');
    expect(chosen()).toBe('四个自信');
    expect(document.activeElement).toBe(find('[aria-selected=true]'));
    expect(find('[role=tabpanel]').getAttribute('aria-labelledby')).toBe(find('[aria-selected=true]').id);
  });

  test('has no tabs where nothing is nested', () => {
    show(variant);
    expect(root.querySelector('[role=tablist], [role=tabpanel]')).toBeNull();
  });

  test('shows what a variant lacks on both sides', () => {
    show(variant);
    expect(find('h2 ins').textContent).toBe('的');
    expect(find('.reads .slot').getAttribute('aria-label')).toBe('此处缺一字');
  });

  test('sets the words of a quotation against its source', () => {
    show(quotation);
    expect(find('dd del').textContent).toBe('机关');
    expect(find('dd ins').textContent).toBe('党办');
    expect(root.querySelector('.place li:last-child')?.textContent).toBe('第 1 句');
  });

  test('says that it copied, or gives the text to copy by hand', () => {
    show(nextView(source, { kind: 'copyEnded', copied: { ...REFUSED, isDone: true } }));
    expect(find('.pair').textContent).toBe('已复制');
    show(nextView(source, { kind: 'copyEnded', copied: REFUSED }));
    expect((find('textarea') as HTMLTextAreaElement).value).toBe(FIRST_TEXT);
  });

  test('asks for what the page has to do', () => {
    show(source);
    find('[aria-label="固定卡片"]').click();
    find('.card-foot button').click();
    find('[aria-label="关闭"]').click();
    show({ kind: 'updated' });
    find('button.main').click();
    expect(actions.map(({ kind }) => kind)).toEqual(['pinToggled', 'copied', 'dismissed', 'reloaded']);
    find('button.quiet').click();
    expect(actions.at(-1)).toEqual({ kind: 'putOff' });
  });

  test('offers the ways to cite, the chosen one checked, and goes through them with the arrow keys', () => {
    show(nextView(source, { kind: 'menuToggled', menu: 'citations' }));
    const items = [...root.querySelectorAll<HTMLElement>('[role=menuitemradio]')];
    expect(items.map((item) => item.querySelector('span')?.textContent)).toEqual([
      '中文说明',
      'GB/T 7714',
      'Chicago',
      'BibTeX',
      'Markdown',
      '只复制句子',
    ]);
    expect(find('[aria-checked=true] small').textContent).toBe(
      `——《${CONTENT.entry.occurrences[0]?.title}》第二部分第6段`,
    );
    items[0]?.focus();
    pressRovingKey(new KeyboardEvent('keydown', { key: 'ArrowDown' }), document.activeElement);
    expect(document.activeElement).toBe(items[1]);
    expect(actions).toEqual([]);
    items[3]?.click();
    expect(actions).toEqual([{ kind: 'citedAs', style: 'bibtex' }]);
  });

  test('offers to hide its phrase here or everywhere', () => {
    show(nextView(source, { kind: 'menuToggled', menu: 'hiding' }));
    for (const item of root.querySelectorAll<HTMLElement>('[role=menuitem]')) item.click();
    expect(actions).toEqual([
      { kind: 'phraseHidden', isEverywhere: false },
      { kind: 'phraseHidden', isEverywhere: true },
    ]);
  });

  test('opens what may be related to a lost sentence in the reader', () => {
    show(lost);
    expect(find('.pager').textContent).toBe('第 2 句，共 2 句');
    expect(find('blockquote').textContent).toBe('拧成一股绳');
    find('.hit').click();
    expect(actions).toEqual([{ kind: 'readerOpened', address: 'speech/2.6/1' }]);
  });

  test('shows where words were found, and apart from that what may be related', () => {
    show(foundWords);
    expect(find('h2').textContent).toBe('找到出处');
    expect(find('.hit .hitmark').textContent).toBe('新征程战鼓催征');
    expect(root.querySelector('.note')).toBeNull();
    expect(find('[aria-labelledby=related]').textContent).toContain(RELATED.text);
    find('.hit').click();
    expect(actions).toEqual([{ kind: 'readerOpened', address: 'speech/2.6/1' }]);
  });

  test('copies a passage in which words were found, and shows which it was', () => {
    show(foundWords);
    const button = find('.hit + button');
    expect(button.getAttribute('aria-label')).toBe('复制并附出处');
    button.click();
    expect(actions).toEqual([{ kind: 'resultCopied', result: FOUND }]);
    const copied = { what: 'passage', text: FOUND.text, key: resultKey(FOUND) } as const;
    show(nextView(foundWords, { kind: 'copyEnded', copied: { ...copied, isDone: true } }));
    expect(button.getAttribute('aria-label')).toBe('已复制');
    // The related passage stands in the same place.
    expect(find('[aria-labelledby=related] .hit + button').getAttribute('aria-label')).toBe('复制并附出处');
    show(nextView(foundWords, { kind: 'copyEnded', copied: { ...copied, isDone: false } }));
    expect((find('.by-hand textarea') as HTMLTextAreaElement).value).toBe(FOUND.text);
  });

  test('says so where nothing at all is related', () => {
    const nothing = createLookedUpView({ text: '天气', sources: [], related: [] }, 'plain');
    show({ kind: 'selection', at: 0, pages: [nothing] });
    expect(find('.note').textContent).toBe('文献中没有与这段话相近的句子。');
    expect(root.querySelector('.sentences, .hits')).toBeNull();
  });

  test('lets Tab go round', () => {
    show(source, true);
    const card = find('.card');
    const stops = [...card.querySelectorAll<HTMLElement>('button:not([tabindex="-1"]), [tabindex="0"]')];
    const press = (shiftKey: boolean) =>
      pressLoopKey(new KeyboardEvent('keydown', { key: 'Tab', shiftKey }), card, document.activeElement);
    stops.at(-1)?.focus();
    press(false);
    expect(document.activeElement).toBe(stops[0]);
    press(true);
    expect(document.activeElement).toBe(stops.at(-1));
    stops[1]?.focus();
    press(false);
    expect(document.activeElement).toBe(stops[1]);
  });

  test('takes the words of page and document as words', () => {
    const nasty = '<img src=x onerror=alert(1)>';
    const content = { entry: makeEntry(nasty, [makeOccurrence(nasty, nasty)]), nested: [] };
    show(createSourceView({ ...LACKING, text: nasty, differences: [] }, content, 'plain'));
    expect(root.querySelector('img')).toBeNull();
    expect(find('h2').textContent).toBe(nasty);
  });
});
