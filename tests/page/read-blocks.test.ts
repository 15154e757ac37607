// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { indexAt, type Block } from '../../page/blocks.ts';
import { MAX_BLOCK } from '../../page/limits.ts';
import { createReader } from '../../page/read-blocks.ts';
import { createStructure } from '../../page/readable.ts';
import { readOneByOne, readWhole, textsOf, write } from './read-html.ts';

const ROWS: [what: string, html: string, texts: string[]][] = [
  ['one paragraph', '<p>全面从严治党</p>', ['全面从严治党']],
  ['inline markup joined', '<p>全<a>面</a><em>从<b>严</b></em>治<wbr>党</p>', ['全面从严治党']],
  ['a comment passed over', '<p>全面<!-- 注 -->从严</p>', ['全面从严']],
  ['unknown elements joined', '<p>全面<x-word>从严</x-word>治党</p>', ['全面从严治党']],
  ['white space of the source kept', '<p>全面\n  从严</p>', ['全面\n  从严']],
  ['white space between elements dropped', '<p><b>全面</b>\n  <b>从严</b></p>', ['全面从严']],
  ['paragraphs apart', '<p>全面</p><p>从严</p>', ['全面', '从严']],
  [
    'blocks passed over in what is not read',
    '<div>全面<i hidden><section>中</section><slot>外</slot></i><em>从严</em></div>',
    ['全面从严'],
  ],
  [
    'table cells apart',
    '<table><tr><td>全面</td><td>从严</td></tr><tr><th>治党</th></tr></table>',
    ['全面', '从严', '治党'],
  ],
  ['list items apart', '<ul><li>全面<li>从严<ul><li>治党</ul></ul>', ['全面', '从严', '治党']],
  ['terms apart', '<dl><dt>全面<dd>从严</dl>', ['全面', '从严']],
  ['a block in the middle', '<div>全面<div>从严</div>治党</div>', ['全面', '从严', '治党']],
  ['a block without our script in the middle', '<div>全面<div>x</div>治党</div>', ['全面', '治党']],
  ['one line break', '<p>全面<br>从严</p>', ['全面\n从严']],
  ['one line break and white space', '<p>全面<br>\n从严</p>', ['全面\n\n从严']],
  ['two line breaks', '<p>全面<br><br>从严</p>', ['全面', '从严']],
  ['two line breaks with white space', '<p>全面<br>\n<br>\n从严</p>', ['全面', '\n从严']],
  ['a rule', '<div>全面<hr>从严</div>', ['全面', '从严']],
  ['an image joined', '<p>全面<img src="data:,">从严</p>', ['全面从严']],
  ['a button', '<div>全面<button>从严</button></div>', ['全面', '从严']],
  [
    'ruby readings left out',
    '<p><ruby>全<rp>(</rp><rt>quán</rt><rp>)</rp>面<rt>面</rt></ruby>从严</p>',
    ['全面从严'],
  ],
  ['characters of other planes', '<p>𠮷<b>😀</b>野</p>', ['𠮷😀野']],
  ['figures in the middle', '<p>到<span>2035</span>年</p>', ['到2035年']],
  ['figures at both ends', '<p><b>2035</b>年<i>5</i></p>', ['2035年5']],
  [
    'figures of other blocks left out',
    '<p>1</p><p><b>2</b>年<i>3</i></p><p>4</p><p>月<b>5</b></p>',
    ['2年3', '月5'],
  ],
  ['a quotation mark of its own', '<p>plain</p><p><b>“</b>全面<b>”</b></p>', ['“全面”']],
  ['hidden text in the middle left out', '<p>全面<span hidden>x</span>从严</p>', ['全面从严']],
  ['hidden figures left out', '<p>全<b hidden>1</b>面</p>', ['全面']],
  ['nothing without our script', '<p>plain</p><p>1234</p>', []],
];

const UNREAD: [what: string, html: string][] = [
  ['a script', '<script type="text/plain">全面</script>'],
  ['a style sheet', '<style>全面</style>'],
  ['a text field', '<textarea>全面</textarea>'],
  ['a list of choices', '<select><option>全面</option></select>'],
  ['a drawing', '<svg><text>全面</text></svg>'],
  ['hidden text', '<p hidden>全面</p>'],
  ['text in something hidden', '<div hidden><ul><li>全面</li></ul></div>'],
  ['inline hidden text', '<p><span hidden>全<b>面</b></span></p>'],
  ['text hidden from assistive technology', '<div aria-hidden="true"><p>全面</p></div>'],
  ['text that is written', '<div contenteditable><p>全面</p></div>'],
  ['plain text that is written', '<div contenteditable="plaintext-only">全面</div>'],
];

describe.each([
  ['in one query', readWhole],
  ['one by one', readOneByOne],
])('reading, attributes asked %s', (_, read) => {
  it.each(ROWS)('gives %s', (_what, html, texts) => {
    write(html);
    expect(textsOf(read())).toEqual(texts);
  });

  it.each(UNREAD)('leaves out %s, and reads on behind it', (_what, html) => {
    write(`${html}<p>从严</p>`);
    expect(textsOf(read())).toEqual(['从严']);
  });

  it.each(['contenteditable="false"', 'aria-hidden="false"'])('reads an element with %s', (attribute) => {
    write(`<p ${attribute}>全面</p>`);
    expect(textsOf(read())).toEqual(['全面']);
  });
});

/** Each character of a block by way of its text nodes; the line breaks that a block puts in are in no node. */
function followOffsets({ text, nodes, starts }: Block): string {
  return [...text].length === 0
    ? ''
    : Array.from({ length: text.length }, (_, offset) => {
        const index = indexAt({ starts }, offset);
        return nodes[index]?.data[offset - (starts[index] ?? 0)] ?? '\n';
      }).join('');
}

describe('the offsets of a block', () => {
  it.each(ROWS)('lead back to the text nodes: %s', (_what, html) => {
    write(html);
    for (const block of readWhole()) expect(followOffsets(block)).toBe(block.text);
  });

  it('lead back to the text nodes of a block that was cut', () => {
    const sentence = '全面从严治党，一刻不松。';
    const half = sentence.repeat(Math.ceil(MAX_BLOCK / sentence.length));
    write(`<p>${half}<b>${half}</b>${half}</p>`);
    const blocks = readWhole();
    expect(blocks.length).toBeGreaterThan(2);
    expect(textsOf(blocks).join('')).toBe(half.repeat(3));
    for (const block of blocks) {
      expect(block.text.length).toBeLessThanOrEqual(MAX_BLOCK);
      expect(block.text.endsWith('。')).toBe(true);
      expect(followOffsets(block)).toBe(block.text);
    }
  });
});

describe('a reader that is left and taken up again', () => {
  const paragraphs = (count: number) => Array.from({ length: count }, (_, i) => `<p>第${i}段</p>`).join('');
  const always = (): boolean => true;

  it('reads everything once', () => {
    write(`<p>${'全<b>面</b>'.repeat(100)}</p>${paragraphs(300)}`);
    const whole = textsOf(readWhole());
    const reader = createReader(document.body, createStructure());
    const texts: string[] = [];
    let calls = 0;
    for (; !reader.isDone(); calls++) texts.push(...textsOf(reader.read(always)));
    expect(calls).toBeGreaterThan(3);
    expect(texts).toEqual(whole);
  });

  it('goes on from the nearest element that is left when its place was removed', () => {
    write(`<div><section>${paragraphs(100)}</section></div><p>全面</p>`);
    const reader = createReader(document.body, createStructure());
    reader.read(always);
    document.querySelector('section')?.remove();
    expect(textsOf(reader.read(() => false)).at(-1)).toBe('全面');
    expect(reader.isDone()).toBe(true);
  });

  it('ends when all that it reads was removed', () => {
    write(`<div>${paragraphs(100)}</div><p>全面</p>`);
    const scope = document.querySelector('div') ?? document.body;
    const reader = createReader(scope, createStructure());
    reader.read(always);
    scope.remove();
    reader.read(always);
    expect(reader.isDone()).toBe(true);
  });
});
