import { foldText } from '../../engine/fold.ts';
import { expect, openIn, recordMarkup, test, type MarkupRecord } from './harness.ts';

const PHRASE = '全面从严治党';

/** Phrases are compared as the engine compares them: 黨的20大精神 is 党的二十大精神. */
const same = (text: string): string => foldText(text);

const SPLIT: [how: string, html: string][] = [
  ['a link', '<p>要坚持全面<a href="#">从严治党</a>的方针。</p>'],
  ['several elements', '<p>要坚持<b>全面</b><em>从</em><span>严治</span>党的方针。</p>'],
  ['nested elements', '<p>要坚持<b>全<i>面<u>从</u></i>严</b>治党的方针。</p>'],
  ['<wbr>', '<p>要坚持全面<wbr>从严<wbr>治党的方针。</p>'],
  ['a comment', '<p>要坚持全面<!-- 版面 -->从严治党的方针。</p>'],
  ['a line break in the source', '<p>要坚持全面\n      从严治党的方针。</p>'],
  ['a zero-width space and a soft hyphen', '<p>要坚持全面&#8203;从严&shy;治党的方针。</p>'],
  ['ruby readings', '<p>要坚持<ruby>全面<rp>(</rp><rt>quánmiàn</rt><rp>)</rp></ruby>从严治党的方针。</p>'],
];

const APART: [by: string, html: string][] = [
  ['paragraphs', '<p>要坚持全面从严</p><p>治党的方针。</p>'],
  ['table cells', '<table><tr><td>全面从严</td><td>治党</td></tr></table>'],
  ['list items', '<ul><li>全面从严</li><li>治党</li></ul>'],
  [
    'links that are blocks',
    '<a style="display:block" href="#">全面从严</a><a style="display:block" href="#">治党</a>',
  ],
  ['a block in the middle', '<div>全面从严<div>　</div>治党</div>'],
];

const UNREAD: [where: string, html: string][] = [
  ['a script', `<script type="text/plain">${PHRASE}</script>`],
  ['a style sheet', `<style>p::before { content: '${PHRASE}'; }</style>`],
  ['a text field', `<textarea>${PHRASE}</textarea><input value="${PHRASE}">`],
  ['a list of choices', `<select><option>${PHRASE}</option></select>`],
  ['text that is being written', `<div contenteditable="true"><p>${PHRASE}</p></div>`],
  ['hidden text', `<p hidden>${PHRASE}</p>`],
  ['text that is not displayed', `<p style="display:none">${PHRASE}</p>`],
  ['text hidden from assistive technology', `<p aria-hidden="true">${PHRASE}</p>`],
  ['a template', `<template><p>${PHRASE}</p></template>`],
];

test.describe('a phrase is marked', () => {
  test('where it stands', async ({ open }) => {
    const page = await open({ html: `<p>要坚持${PHRASE}的方针。</p>` });
    expect(await page.drawn()).toEqual([{ kind: 'exact', text: PHRASE, expected: null }]);
    const [match] = await page.matches();
    expect(match).toMatchObject({ kind: 'exact', target: PHRASE, text: PHRASE, score: 1 });
    expect(match?.before.endsWith('要坚持')).toBe(true);
    expect(match?.after.startsWith('的方针。')).toBe(true);
  });

  for (const [how, html] of SPLIT) {
    test(`when it is split by ${how}`, async ({ open }) => {
      const page = await open({ html });
      expect((await page.texts()).map(same)).toEqual([PHRASE]);
      const drawn = await page.drawn();
      expect(drawn).toHaveLength(1);
      expect(drawn[0]?.text).toMatch(/^全.*党$/u);
    });
  }

  test('in a frame, by the frame itself', async ({ open, site }) => {
    const inner = site.serve('<p>最初一公里</p>');
    const page = await open({ html: `<p>${PHRASE}</p><iframe src="${inner}"></iframe>` });
    expect(await page.texts()).toEqual([PHRASE]);
    const [, frame] = page.page.frames();
    await expect.poll(() => frame?.evaluate(() => CSS.highlights.get('locus-exact')?.size)).toBe(1);
  });
});

test.describe('a phrase is never joined', () => {
  for (const [by, html] of APART) {
    test(`across ${by}`, async ({ open }) => {
      const page = await open({ html: `${html}<p>最初一公里</p>` });
      expect(await page.texts()).toEqual(['最初一公里']);
    });
  }
});

test.describe('no text is read from', () => {
  for (const [where, html] of UNREAD) {
    test(where, async ({ open }) => {
      const page = await open({ html: `${html}<p>最初一公里</p>` });
      expect(await page.texts()).toEqual(['最初一公里']);
    });
  }
});

test.describe('marks follow the page', () => {
  test('when text appears later', async ({ open }) => {
    const page = await open({ html: '<div id="list"></div>' });
    expect(await page.texts()).toEqual([]);
    await page.page.evaluate((text) => {
      const paragraph = document.createElement('p');
      paragraph.textContent = text;
      document.getElementById('list')?.append(paragraph);
    }, `又谈${PHRASE}。`);
    await expect.poll(page.texts).toEqual([PHRASE]);
    expect(await page.drawn()).toMatchObject([{ text: PHRASE }]);
  });

  test('when text changes', async ({ open }) => {
    const page = await open({ html: `<p id="one">要坚持${PHRASE}。</p><p>最初一公里</p>` });
    await page.page.evaluate(() => {
      const text = document.getElementById('one')?.firstChild as Text;
      text.data = '要抓住打铁必须自身硬。';
    });
    await expect.poll(page.texts).toEqual(['打铁必须自身硬', '最初一公里']);
    expect((await page.drawn()).map(({ text }) => text)).toEqual(['打铁必须自身硬', '最初一公里']);
  });

  test('before the next frame, when text beside them changes', async ({ open }) => {
    const page = await open({ html: '<p>要坚持全面从严治党</p>' });
    await expect.poll(page.texts).toEqual(['全面从严治党']);
    const shown = await page.page.evaluate(async () => {
      const text = document.querySelector('p')!.firstChild as Text;
      text.data = `今天${text.data}`;
      await new Promise(requestAnimationFrame);
      return [...CSS.highlights.get('locus-exact')!].map(({ startOffset, endOffset }) =>
        text.data.slice(startOffset, endOffset),
      );
    });
    expect(shown).toEqual(['全面从严治党']);
  });

  test('when text goes away', async ({ open }) => {
    const page = await open({ html: `<p id="one">${PHRASE}</p><p>最初一公里</p>` });
    await page.page.evaluate(() => document.getElementById('one')?.remove());
    await expect.poll(page.texts).toEqual(['最初一公里']);
    await expect.poll(async () => (await page.drawn()).map(({ text }) => text)).toEqual(['最初一公里']);
  });

  test('when they are moved to where nothing is read, and back', async ({ open }) => {
    const page = await open({ html: `<p id="one">${PHRASE}</p><div id="two" aria-hidden="true"></div>` });
    const move = (to: string) =>
      page.page.evaluate((selector) => {
        document.querySelector(selector)?.append(document.getElementById('one')!);
      }, to);
    await move('#two');
    await expect.poll(page.texts).toEqual([]);
    expect(await page.drawn()).toEqual([]);
    await move('body');
    await expect.poll(page.texts).toEqual([PHRASE]);
  });

  test('when two halves become one', async ({ open }) => {
    const page = await open({ html: '<p id="one">全面从严</p>' });
    await page.page.evaluate(() => document.getElementById('one')?.append('治党'));
    await expect.poll(page.texts).toEqual([PHRASE]);
  });

  test('when hidden text is shown', async ({ open }) => {
    const page = await open({ html: `<p id="one" hidden>${PHRASE}</p>` });
    await page.page.evaluate(() => document.getElementById('one')?.removeAttribute('hidden'));
    await expect.poll(page.texts).toEqual([PHRASE]);
  });
});

test.describe('the page', () => {
  test('stays as it was, byte for byte, and is told of no change', async ({ session, site }) => {
    let readRecord: () => Promise<MarkupRecord> = () => Promise.reject(new Error('not yet'));
    const page = await openIn(session, site.addressOf('demo-inline.html'), async (tab) => {
      readRecord = await recordMarkup(tab);
    });
    expect(await page.texts()).not.toEqual([]);
    const { before, now, changes } = await readRecord();
    expect(before).toContain('行内标记');
    expect(now).toBe(before);
    expect(changes).toBe(0);
    await page.page.close();
  });

  test('keeps every glyph in its place', async ({ open, session, site }) => {
    const url = site.addressOf('demo-inline.html');
    const measure = () =>
      [...document.querySelectorAll('p')].map((element) => element.getBoundingClientRect().toJSON());
    const marked = await open(url);
    const after = await marked.page.evaluate(measure);
    await session.probe.send('setSite', { host: '127.0.0.1', isOn: false });
    const plain = await openIn(session, url);
    expect(await plain.summary()).toMatchObject({ isOn: false });
    expect(await plain.drawn()).toEqual([]);
    expect(await plain.page.evaluate(measure)).toEqual(after);
    await session.probe.send('setSite', { host: '127.0.0.1', isOn: true });
    await plain.page.close();
  });

  test('has nothing of ours in its global scope', async ({ open }) => {
    const names = () => Object.keys(globalThis).filter((name) => /locus/iu.test(name));
    const page = await open({ html: `<p>${PHRASE}</p>` });
    expect(await page.page.evaluate(names)).toEqual([]);
  });
});

test.describe('each page of the fixtures has the matches that it names', () => {
  for (const file of ['inline', 'blocks', 'unread', 'traditional', 'strict', 'none'].map(
    (name) => `demo-${name}.html`,
  )) {
    test(file, async ({ open, site }) => {
      const page = await open(site.addressOf(file));
      const named = await page.page.evaluate(() =>
        [...document.querySelectorAll('[data-phrases]')].flatMap((element) => {
          const phrases = element.getAttribute('data-phrases') ?? '';
          return phrases === '' ? [] : phrases.split('|');
        }),
      );
      expect((await page.texts()).map(same)).toEqual(named.map(same));
      for (const { text, expected } of await page.drawn())
        expect(`${text} in ${expected}`).not.toContain('in null');
    });
  }
});
