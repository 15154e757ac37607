import { describe, expect, it } from 'vitest';
import { findCard, findPlace, findQuotationCard } from '../../engine/find-card.ts';
import { makeLibrary } from './make-library.ts';

const library = makeLibrary('题目\n先说一句。增强“四个意识”、坚定“四个自信”。后说一句。\n又提四个自信。', [
  '增强“四个意识”、坚定“四个自信”',
  '四个意识',
  '四个自信',
]);

describe('findCard', () => {
  it('gives the passages with the words found and their neighbours in the paragraph', () => {
    const [first, second] = findCard(library, '四个自信')!.entry.occurrences;
    expect(first).toMatchObject({
      before: '先说一句。',
      after: '后说一句。',
      passage: { address: 'talk/0.1/2' },
    });
    expect(first!.found.map(({ start, end }) => first!.passage.text.slice(start, end))).toEqual(['四个自信']);
    expect(second).toMatchObject({ before: '', after: '', passage: { address: 'talk/0.2/1' } });
  });

  it('gives the phrase as the document writes it, quotation marks included', () => {
    expect(findCard(library, '四个意识')!.entry.phrase).toBe('“四个意识”');
    expect(findCard(library, '增强“四个意识”、坚定“四个自信”')!.entry.phrase).toBe(
      '增强“四个意识”、坚定“四个自信”',
    );
  });

  it('gives the phrases nested in a phrase in their order', () => {
    const { nested } = findCard(library, '增强“四个意识”、坚定“四个自信”')!;
    expect(nested.map(({ phrase }) => phrase)).toEqual(['“四个意识”', '“四个自信”']);
    expect(findCard(library, '四个意识')!.nested).toEqual([]);
  });

  it('gives null for a phrase that the library does not hold', () => {
    expect(findCard(library, '四个认识')).toBeNull();
    expect(findPlace(library, 'constructor')).toBeNull();
  });
});

describe('findQuotationCard', () => {
  const words = '增强“四个意识”，坚定“四个自信”，后说一句';
  const card = findQuotationCard(library, 'talk/0.1/2', words);

  it("gives the source's words, the passage and the phrases inside", () => {
    expect(card?.entry.phrase).toBe('增强“四个意识”、坚定“四个自信”。后说一句');
    expect(card?.entry.occurrences[0]?.passage.address).toBe('talk/0.1/2');
    expect(card?.nested.map(({ phrase }) => phrase)).toEqual([
      '增强“四个意识”、坚定“四个自信”',
      '“四个意识”',
      '“四个自信”',
    ]);
  });

  it('gives of several passages the one that has most of the words', () => {
    const across = '说一句。增强“四个意识”、坚定“四个自信”';
    const [first] = findQuotationCard(library, 'talk/0.1/1', across)!.entry.occurrences;
    expect(first?.passage.address).toBe('talk/0.1/2');
    expect(first?.found.map(({ start, end }) => first.passage.text.slice(start, end))).toEqual([
      '增强“四个意识”、坚定“四个自信”',
    ]);
  });

  it('keeps the quotation marks of the source together where the page has none', () => {
    const bare = '先说一句，增强四个意识、坚定四个自信';
    const { phrase } = findQuotationCard(library, 'talk/0.1/1', bare)!.entry;
    expect(phrase).toBe('先说一句。增强“四个意识”、坚定“四个自信”');
  });

  it('gives null for an address that the library does not hold', () => {
    expect(findQuotationCard(library, 'talk/9.9/9', words)).toBeNull();
  });
});
