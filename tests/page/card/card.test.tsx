// @vitest-environment happy-dom
import axe from 'axe-core';
import { render } from 'preact';
import { beforeEach, describe, expect, test } from 'vitest';
import { Card } from '../../../page/card/Card.tsx';
import type { CardAction } from '../../../page/card/card-action.ts';
import { pressTabKey } from '../../../page/card/card-keys.ts';
import { createSourceView, nextView } from '../../../page/card/card-view.ts';
import type { CardView, SourceView, ViewAction } from '../../../page/card/card-view.ts';
import { speak } from '../../speak.ts';
import { makeContent, makeEntry, makeOccurrence } from '../make-content.ts';
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

const source = createSourceView(EXACT, CONTENT);
const variant = createSourceView(LACKING, {
  entry: makeEntry('领悟的决定性意义', [makeOccurrence('深刻领悟的决定性意义。', '领悟的决定性意义')]),
  nested: [],
});
const quotation = createSourceView(QUOTED, {
  entry: makeEntry(`${WORDS}。`, [makeOccurrence(`${WORDS}。`, WORDS)]),
  nested: [],
});

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
    ['with a text to copy by hand', nextView(source, { kind: 'copyEnded', isDone: false }), false],
    ['of a variant', variant, false],
    ['of a quotation', quotation, false],
    ['of an extension that was updated', { kind: 'updated' }, false],
    ['without a library', { kind: 'unavailable' }, false],
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
    show(createSourceView({ ...EXACT, text: '增強「四個意識」、堅定「四個自信」' }, CONTENT));
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
    const press = (key: string) => pressTabKey(new KeyboardEvent('keydown', { key }), document.activeElement);
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
    show(nextView(source, { kind: 'copyEnded', isDone: true }));
    expect(find('.card-foot').textContent).toBe('已复制');
    show(nextView(source, { kind: 'copyEnded', isDone: false }));
    const [first] = CONTENT.entry.occurrences;
    expect((find('textarea') as HTMLTextAreaElement).value).toBe(
      `“${first?.passage.text}”——《在全市党办系统党的建设工作推进会上的讲话》第二部分第6段`,
    );
  });

  test('asks for what the page has to do', () => {
    show(source);
    find('[aria-label="固定卡片"]').click();
    find('.card-foot button').click();
    find('[aria-label="关闭"]').click();
    show({ kind: 'updated' });
    find('button.main').click();
    expect(actions.map(({ kind }) => kind)).toEqual(['pinToggled', 'copied', 'dismissed', 'reloaded']);
  });

  test('takes the words of page and document as words', () => {
    const nasty = '<img src=x onerror=alert(1)>';
    const content = { entry: makeEntry(nasty, [makeOccurrence(nasty, nasty)]), nested: [] };
    show(createSourceView({ ...LACKING, text: nasty, differences: [] }, content));
    expect(root.querySelector('img')).toBeNull();
    expect(find('h2').textContent).toBe(nasty);
  });
});
