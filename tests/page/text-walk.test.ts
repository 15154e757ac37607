// @vitest-environment happy-dom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../page/blocks.ts';
import { createReader } from '../../page/read-blocks.ts';
import { createStructure, createWholeStructure } from '../../page/readable.ts';
import type { FindView } from '../../page/view.ts';
import { readWhole, textsOf, write } from './read-html.ts';

/** Reads in the shortest slices; gives the blocks of each. */
function readInSlices(findView: FindView, structure = createStructure()): Block[][] {
  const reader = createReader(document.body, structure, findView);
  const slices: Block[][] = [];
  while (!reader.isDone()) {
    slices.push(reader.read(() => true));
    if (slices.length > 1000) throw new Error('It never ends.');
  }
  return slices;
}

function listTexts(): Text[] {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  for (let text = walker.nextNode(); text; text = walker.nextNode()) texts.push(text as Text);
  return texts;
}

const paragraph = (index: number) => `<p>第<b>${index}</b>段<i>文</i>字</p>`;

/** Of several blocks of 64 nodes each. */
const LONG = Array.from({ length: 60 }, (_, index) => paragraph(index)).join('\n');

const INLINE = fc.constantFrom('文字', '<b>粗</b>', '<i>plain</i>', '12', '<br>', '<s hidden>隐</s>', ' ');
const BLOCK = fc
  .tuple(fc.constantFrom('p', 'li', 'div', 'span'), fc.array(INLINE, { minLength: 1, maxLength: 12 }))
  // Text at the end: happy-dom's walk back loses its way in an element that ends without.
  .map(([tag, parts]) => `<${tag}>${parts.join('')}尾</${tag}>`);

describe('the order of reading', () => {
  it('is the page’s, where nobody looks elsewhere', () => {
    write(LONG);
    expect(textsOf(readInSlices(() => null).flat())).toEqual(textsOf(readWhole()));
  });

  it('goes on from what is in view, then with what was passed over', () => {
    const body = write(LONG);
    const seen = body.querySelectorAll('p')[40]!.querySelector('i')!.firstChild as Text;
    const [first, second, ...others] = readInSlices(() => seen).map(textsOf);
    expect(first![0]).toBe('第0段文字');
    expect(second![0]).toBe('第40段文字');
    const later = others.flat();
    expect(later.indexOf('第59段文字')).toBeLessThan(later.indexOf('第20段文字'));
  });

  it('follows a reader who goes on scrolling, back as well', () => {
    const body = write(LONG);
    const seen = [50, 30, 40].map((index) => body.querySelectorAll('p')[index]!.firstChild as Text);
    const slices = readInSlices(() => seen.shift() ?? null).map(textsOf);
    expect(slices.slice(1, 4).map(([text]) => text)).toEqual(['第50段文字', '第30段文字', '第40段文字']);
  });

  it('reads the same blocks, each once, wherever the reader looks', () => {
    fc.assert(
      fc.property(
        fc.array(BLOCK, { minLength: 10, maxLength: 60 }),
        fc.array(fc.option(fc.nat())),
        fc.boolean(),
        (blocks, looks, isWhole) => {
          const body = write(blocks.join(''));
          const texts = listTexts();
          const views = [...looks];
          const findView = () => {
            const look = views.shift() ?? null;
            return look === null ? null : (texts[look % texts.length] ?? null);
          };
          const structure = isWhole ? createWholeStructure(body) : createStructure();
          const read = textsOf(readInSlices(findView, structure).flat());
          expect(read.toSorted()).toEqual(textsOf(readWhole()).toSorted());
        },
      ),
    );
  });

  it('comes to its end when what is left was taken away', () => {
    const body = write(LONG);
    const paragraphs = [...body.querySelectorAll('p')];
    const views = [paragraphs[40]!.firstChild as Text];
    const reader = createReader(body, createStructure(), () => views.shift() ?? null);
    const read = [reader.read(() => true), reader.read(() => true)];
    for (const gone of paragraphs.slice(5, 45)) gone.remove();
    while (!reader.isDone()) read.push(reader.read(() => true));
    const texts = textsOf(read.flat());
    const left = [...body.querySelectorAll('p')].map(({ textContent }) => textContent);
    expect(left.filter((text) => !texts.includes(text))).toEqual([]);
  });
});
