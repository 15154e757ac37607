// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { comparePlaces, wordsAt, type MarkPlace } from '../../page/mark-place.ts';
import { createPace } from '../../page/pace.ts';
import { findShadowTrees, isInParts, isWithinDeep, parentOf } from '../../page/shadow-trees.ts';
import { createReader } from '../../page/read-blocks.ts';
import { createStructure, createWholeStructure } from '../../page/readable.ts';
import { textsOf, write } from './read-html.ts';

/** A shadow tree with this markup on the element with an id. */
function grow(within: ParentNode, id: string, html: string): ShadowRoot {
  const tree = within.querySelector(`#${id}`)!.attachShadow({ mode: 'open' });
  tree.innerHTML = html;
  return tree;
}

const listTrees = (scope: Element): Promise<ShadowRoot[]> => findShadowTrees([scope], createPace());

/** All of the one text in an element. */
function placeIn({ firstChild }: Element): MarkPlace {
  const text = firstChild as Text;
  return { nodes: [text], start: 0, end: text.length };
}

describe('shadow trees', () => {
  it('are found at every depth, the part itself included', async () => {
    const body = write('<p>甲</p><div id="a"></div><div id="b"></div>');
    const outer = grow(body, 'a', '<p>乙</p><div id="inner"></div>');
    const inner = grow(outer, 'inner', '<p>丙</p>');
    const last = grow(body, 'b', '丁');
    expect(await listTrees(body)).toEqual([outer, inner, last]);
    expect(await listTrees(body.querySelector('#b')!)).toEqual([last]);
  });

  it('stand in their hosts', () => {
    const body = write('<section aria-hidden="true"><div id="a"></div></section>');
    const tree = grow(body, 'a', '<p>甲</p>乙');
    const [paragraph, text] = tree.childNodes as unknown as [Element, Text];
    expect(parentOf(text)).toBe(tree.host);
    expect(isInParts(text, new Set([paragraph, body]))).toBe(true);
    expect(isInParts(text, new Set([paragraph]))).toBe(false);
    expect(isWithinDeep(paragraph, '[aria-hidden]')).toBe(true);
    expect(isWithinDeep(paragraph, '[hidden]')).toBe(false);
  });

  it.each([
    ['blocks', '<p>甲<b>乙</b></p><p>丙</p>', ['甲乙', '丙']],
    ['text without an element', '甲<b>乙</b>丙', ['甲乙丙']],
    ['what is hidden', '<p hidden>甲</p>乙', ['乙']],
  ])('are read: %s', (_, html, texts) => {
    const tree = grow(write('<p>外<span id="a"></span>外</p>'), 'a', html);
    for (const structure of [createStructure(), createWholeStructure(tree)])
      expect(textsOf(createReader(tree, structure).read(() => false))).toEqual(texts);
  });

  it('are not read in hidden text', () => {
    const tree = grow(write('<div hidden><p id="a"></p></div>'), 'a', '<p>甲</p>');
    for (const structure of [createStructure(), createWholeStructure(tree)])
      expect(createReader(tree, structure).read(() => false)).toEqual([]);
  });
});

describe('comparePlaces', () => {
  it('follows the page through shadow trees, which come before what their host holds', () => {
    const body = write('<p>甲</p><div id="a"><i>戊</i></div><p id="last">己</p>');
    const outer = grow(body, 'a', '<p>乙</p><div id="inner"></div><p>丁</p>');
    const inner = grow(outer, 'inner', '<p>丙</p>');
    const elements = [body, outer, inner].flatMap((tree) => [...tree.querySelectorAll('p, i')]);
    const sorted = elements.map(placeIn).toReversed().toSorted(comparePlaces);
    expect(sorted.map(wordsAt)).toEqual(['甲', '乙', '丙', '丁', '戊', '己']);
  });

  it('puts the longer one first where two begin together', () => {
    const long = placeIn(write('<p>甲乙</p>').querySelector('p')!);
    const [short, later] = [
      { ...long, end: 1 },
      { ...long, start: 1 },
    ];
    expect([later, short, long].toSorted(comparePlaces)).toEqual([long, short, later]);
  });
});
