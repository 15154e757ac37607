import { describe, expect, it } from 'vitest';
import { addressOf, readAddress } from '../../engine/address.ts';
import { compileLibrary } from '../../engine/library.ts';
import { parseDocument } from '../../engine/parse-document.ts';
import {
  addressAt,
  allPassages,
  countPassages,
  documentOf,
  findPassage,
  neighboursAt,
  passageAt,
  passagesOf,
} from '../../engine/passages.ts';

const TALK = '谈话\n先说一句。𠀀也算。\n## 一、正文\n同志们：\n头一句。第二句。\n再一段。';
const LONG = `长文\n${'长'.repeat(20_000)}。`;
const documents = [
  parseDocument(`---\nid: talk\n---\n${TALK}`),
  parseDocument(`---\nid: talk/2\n---\n${LONG}`),
];
const library = compileLibrary(documents.map((document) => ({ document, phrases: [] })));
const all = documents.flatMap(({ passages }) => passages);

describe('the passages of a library', () => {
  it('are those of its documents', () => {
    expect(allPassages(library)).toEqual(all);
    expect(countPassages(library)).toBe(all.length);
  });

  it('are known by document', () => {
    expect(passagesOf(library, 'talk/2')).toEqual(documents[1]!.passages);
    expect(passagesOf(library, 'other')).toEqual([]);
    expect(all.map((passage) => documentOf(library, passage).title)).toEqual([
      ...documents[0]!.passages.map(() => '谈话'),
      ...documents[1]!.passages.map(() => '长文'),
    ]);
  });

  it('are found by their addresses', () => {
    expect(all.map(({ address }) => findPassage(library, address))).toEqual([...all.keys()]);
    expect([...all.keys()].map((index) => addressAt(library, index))).toEqual(
      all.map(({ address }) => address),
    );
  });

  it.each([
    '',
    'talk',
    'talk/',
    'talk/9',
    'talk/0.1/9',
    'talk/00',
    'other/0',
    'talk/0.1',
    '四风',
    'talk/0/1/2',
  ])('has none at %j', (address) => {
    expect(findPassage(library, address)).toBe(-1);
  });

  it.each([
    ['talk/0.1/1', '', '𠀀也算。'],
    ['talk/0.1/2', '先说一句。', ''],
    ['talk/1', '', ''],
    ['talk/1.1/2', '头一句。', ''],
  ])('have neighbours in their paragraph alone: %s', (address, before, after) => {
    expect(neighboursAt(library, findPassage(library, address))).toEqual({ before, after });
  });

  it('come whole, however long they are', () => {
    expect(passageAt(library, all.length - 1).text).toHaveLength(20_001);
  });
});

describe('an address', () => {
  it.each(all.map((passage) => [passage.address, passage] as const))(
    'names a place: %s',
    (address, passage) => {
      const { text: _text, address: _address, ...place } = passage;
      expect(readAddress(address)).toEqual(place);
      expect(addressOf(place)).toBe(address);
    },
  );
});
