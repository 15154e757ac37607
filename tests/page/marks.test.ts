// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Match } from '../../engine/types.ts';
import { isInPage } from '../../page/is-in-page.ts';
import { MARKS_A_LOOK } from '../../page/limits.ts';
import { createMark } from '../../page/mark.ts';
import { createMarks, type Marks } from '../../page/marks.ts';
import { wordsAt } from '../../page/mark-place.ts';
import { makeLosable } from './lose.ts';
import { write } from './read-html.ts';
import { stubHighlights } from './stub-highlights.ts';

const PHRASE = '从严治党';

let highlights: Map<string, Set<StaticRange>>;
let marks: Marks;

beforeEach(() => {
  highlights = stubHighlights();
  marks = createMarks();
});
afterEach(() => void vi.unstubAllGlobals());

/** Marks the phrase in the text of all nodes together. */
function markIn(nodes: readonly Text[], isCovered = false): void {
  const text = nodes.map(({ data }) => data).join('');
  const [first, last] = [nodes[0]!, nodes.at(-1)!];
  const start = text.indexOf(PHRASE);
  const end = start + PHRASE.length;
  const match: Match = { kind: 'exact', target: PHRASE, score: 1, differences: [], start, end };
  const place = { nodes, start, end: end - (text.length - last.length) };
  marks.replaceIn({ nodes: [first], starts: [0], text }, [createMark(text, match, place, isCovered)]);
}

const textIn = (selector: string) => document.querySelector(selector)!.firstChild as Text;
const drawn = () =>
  [...(highlights.get('locus-exact') ?? [])].map((line) => [line.startOffset, line.endOffset]);

describe('a mark', () => {
  it.each([
    ['before it', '今天全面从严治党', [[4, 8]]],
    ['behind it', '全面从严治党。', [[2, 6]]],
    ['with itself', '全面从严治党', [[2, 6]]],
  ])('follows an edit %s', (_, data, lines) => {
    write('<p>全面从严治党</p>');
    const text = textIn('p');
    markIn([text]);
    const id = marks.all()[0]?.id;
    text.data = data;
    marks.follow(text);
    expect(marks.all().map(({ id: kept }) => kept)).toEqual([id]);
    expect(marks.all().map(wordsAt)).toEqual([PHRASE]);
    expect(drawn()).toEqual(lines);
  });

  it('goes with its words, and its line with it', () => {
    write('<p>全面从严治党</p>');
    const text = textIn('p');
    markIn([text]);
    text.data = '全面从严';
    marks.follow(text);
    expect([marks.all(), marks.marksIn(text), drawn()]).toEqual([[], [], []]);
  });

  it('that runs through several nodes follows an edit at either end', () => {
    write('<p>全面<b>从严</b><i>治党。</i></p>');
    const nodes = ['b', 'i'].map(textIn);
    markIn(nodes);
    nodes[0]!.data = '要从严';
    marks.follow(nodes[0]!);
    nodes[1]!.data = '治党了';
    marks.follow(nodes[1]!);
    expect(drawn()).toEqual([[1, 2]]);
    nodes[1]!.data = '不治党';
    marks.follow(nodes[1]!);
    expect(drawn()).toEqual([]);
  });

  it('in use keeps its tint', () => {
    write('<p>全面从严治党</p>');
    const text = textIn('p');
    markIn([text]);
    marks.setActive(marks.all()[0]!);
    text.data = '要从严治党';
    marks.follow(text);
    expect([...highlights.get('locus-active')!].map(({ startOffset }) => startOffset)).toEqual([1]);
    text.data = '';
    marks.follow(text);
    expect(highlights.get('locus-active')!.size).toBe(0);
  });

  it('is dropped with the next that is, when nobody told of its change', () => {
    write('<p>全面从严治党</p>');
    const text = textIn('p');
    markIn([text]);
    text.data = '全面从严';
    marks.drop(() => false);
    expect([marks.all(), drawn()]).toEqual([[], []]);
  });

  it('goes with many others, and those that stay keep their lines', () => {
    write('<p>从严治党</p>'.repeat(300));
    const texts = [...document.querySelectorAll('p')].map(({ firstChild }) => firstChild as Text);
    for (const text of texts) markIn([text]);
    const gone = new Set(texts.slice(0, 250));
    marks.drop((node) => gone.has(node));
    expect(marks.all().length).toBe(50);
    expect(drawn().length).toBe(50);
  });

  it('gets its line when the quotation around it goes, and loses it when that comes back', () => {
    write('<p>全面从严治党</p>');
    const texts = [textIn('p')];
    markIn(texts, true);
    expect(drawn()).toEqual([]);
    markIn(texts);
    expect(drawn()).toEqual([[2, 6]]);
    markIn(texts, true);
    expect(drawn()).toEqual([]);
    expect(marks.all().length).toBe(1);
  });

  it('whose text is out of the page while all are drawn anew has its line when it is back', () => {
    const body = write('<p>从严治党</p><div>从严治党</div>');
    const [away, there] = ['p', 'div'].map(textIn) as [Text, Text];
    marks.drawOnce(true);
    for (const text of [away, there]) markIn([text]);
    const around = away.parentElement!;
    around.remove();
    marks.drawOnce(false);
    body.prepend(around);
    markIn([away]);
    expect(drawn().length).toBe(2);
  });

  it('that is moved into a shadow tree is looked for there', () => {
    const body = write('<p>从严治党</p><div></div>');
    const text = textIn('p');
    markIn([text]);
    const tree = body.querySelector('div')!.attachShadow({ mode: 'open' });
    tree.append(text.parentElement!);
    markIn([text]);
    expect(marks.shadowTrees()).toEqual([tree]);
    expect([marks.all().length, drawn().length]).toEqual([1, 1]);
  });

  it('is dropped when the browser has taken its text away', () => {
    write('<p>全面从严治党</p>');
    const { node, lose } = makeLosable(textIn('p'));
    markIn([node]);
    lose();
    marks.drop((text) => !isInPage(text));
    expect(marks.count(() => true)).toBe(0);
  });

  it('is looked at for lost text in turn with all others', () => {
    const count = 2 * MARKS_A_LOOK;
    const body = write('<p>全面从严治党</p>'.repeat(count));
    const texts = [...body.querySelectorAll('p')].map((element) => element.firstChild as Text);
    const { node, lose } = makeLosable(texts.pop()!);
    for (const text of [...texts, node]) markIn([text]);
    expect([1, 2, 3].map(() => marks.hasLost())).toEqual([false, false, false]);
    lose();
    expect([1, 2].map(() => marks.hasLost())).toEqual([false, true]);
  });

  it('is dropped when its text is', () => {
    write('<p>全面从严治党</p><div>从严治党</div>');
    for (const selector of ['p', 'div']) markIn([textIn(selector)]);
    const gone = textIn('p');
    marks.drop((node) => node === gone);
    expect(marks.all().map(({ nodes: [node] }) => node)).toEqual([textIn('div')]);
    expect(drawn()).toEqual([[0, 4]]);
  });
});
