// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { CARD_TAG } from '../../page/card-tag.ts';
import { createChanges, noteChange } from '../../page/changes.ts';
import { createChangeReader } from '../../page/read-changes.ts';
import { createStructure, UNREAD_ATTRIBUTES } from '../../page/readable.ts';
import { textsOf, write } from './read-html.ts';

/** What is read again after `act` changed the page, sorted. */
function readAfter(html: string, act: (find: (id: string) => HTMLElement) => void): string[] {
  const body = write(html);
  const observer = new MutationObserver(() => {});
  const attributes = { attributes: true, attributeFilter: UNREAD_ATTRIBUTES };
  observer.observe(document, { subtree: true, childList: true, characterData: true, ...attributes });
  act((id) => body.querySelector<HTMLElement>(`#${id}`) ?? body);
  const changes = createChanges();
  for (const record of observer.takeRecords()) noteChange(changes, record);
  observer.disconnect();
  const reader = createChangeReader(changes, createStructure());
  const texts: string[] = [];
  while (!reader.isDone()) texts.push(...textsOf(reader.read(() => true)));
  return texts.toSorted();
}

function make(tag: string, text: string): HTMLElement {
  const element = document.createElement(tag);
  element.textContent = text;
  return element;
}

const PAGE = '<p id="a">甲<b id="b">乙</b>丙</p><div id="d">丁<p id="e">戊</p>己</div><p id="f">庚</p>';

describe('of a page that changed', () => {
  it.each<[what: string, act: (find: (id: string) => HTMLElement) => void, texts: string[]]>([
    ['an added block is read alone', (find) => find('f').after(make('p', '新')), ['新']],
    ['added inline text is read with its block', (find) => find('a').append('新'), ['甲乙丙新']],
    [
      'an added inline element is read with its block',
      (find) => find('a').prepend(make('i', '新')),
      ['新甲乙丙'],
    ],
    ['a block of mixed text is read only where it changed', (find) => find('d').append('新'), ['己新']],
    ['changed text is read with its block', (find) => find('b').firstChild?.replaceWith('新'), ['甲新丙']],
    [
      'changed characters are read with their block',
      (find) => ((find('b').firstChild as Text).data = '新'),
      ['甲新丙'],
    ],
    ['what a removed inline element parted is read as one', (find) => find('b').remove(), ['甲丙']],
    ['what a removed block parted is read as one', (find) => find('e').remove(), ['丁己']],
    ['a removed block with blocks around it is nothing to read', (find) => find('a').remove(), []],
    [
      'an element that was hidden is not read, what is around it is',
      (find) => (find('b').hidden = true),
      ['甲丙'],
    ],
    ['a block that was hidden is not read', (find) => (find('f').hidden = true), []],
    [
      'an added element in another added element is read once',
      (find) => {
        const outer = make('div', '外');
        find('f').after(outer);
        outer.append(make('p', '内'));
      },
      ['内', '外'],
    ],
    ['added text without our script is not read', (find) => find('f').after(make('p', 'plain')), []],
    [
      'what was added and removed again is not read',
      (find) => {
        const added = make('p', '新');
        find('f').after(added);
        added.remove();
      },
      [],
    ],
    ['the card is not read', (find) => find('f').after(make(CARD_TAG, '卡')), []],
    ['text beside the card is not read either', (find) => find('a').append(make(CARD_TAG, '卡')), []],
    [
      'text in an editor is not read',
      (find) => {
        find('f').setAttribute('contenteditable', 'true');
        find('f').append('新');
      },
      [],
    ],
  ])('%s', (_, act, texts) => {
    expect(readAfter(PAGE, act)).toEqual(texts);
  });

  it('many texts added one by one to one block are read once', () => {
    const texts = readAfter('<div id="a">始</div>', (find) => {
      for (let index = 0; index < 3000; index++) find('a').append('新');
    });
    expect(texts.join('').length).toBe(3001);
  });

  // happy-dom leaves the neighbours out of some records, and makes one record for each node.
  const stubRecord = (record: Partial<MutationRecord> & { target: Node }) =>
    ({
      type: 'childList',
      previousSibling: null,
      nextSibling: null,
      removedNodes: [],
      ...record,
    }) as MutationRecord;

  it('what an added block parts is read in two', () => {
    const target = write('<p>甲<s></s><b>乙</b>丙</p>').querySelector('p') ?? document.body;
    const [previousSibling = null, , nextSibling = null] = target.childNodes;
    target.querySelector('s')?.replaceWith(make('div', 'x'));
    const addedNodes = target.querySelectorAll('div');
    const changes = createChanges();
    noteChange(changes, stubRecord({ target, addedNodes, previousSibling, nextSibling }));
    const reader = createChangeReader(changes, createStructure());
    expect(textsOf(reader.read(() => false)).toSorted()).toEqual(['乙丙', '甲']);
  });

  it('a new root of the document is read whole', () => {
    const body = write('<p>甲</p>');
    const changes = createChanges();
    noteChange(changes, stubRecord({ target: document, addedNodes: document.childNodes }));
    expect([...changes.scopes].some((scope) => scope.contains(body))).toBe(true);
  });

  it('an element that was filled anew is noted itself, not each of its many children', () => {
    const target = write(`<div>${'<p>新</p>'.repeat(200)}</div>`).querySelector('div') ?? document.body;
    const changes = createChanges();
    noteChange(changes, stubRecord({ target, addedNodes: target.childNodes }));
    expect([...changes.scopes]).toEqual([target]);
  });
});
