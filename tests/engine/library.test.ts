import { describe, expect, it } from 'vitest';
import { LibraryError } from '../../engine/merge-phrases.ts';
import { addressAt } from '../../engine/passages.ts';
import { allPhrases } from '../../engine/phrases.ts';
import { makeLibrary } from './make-library.ts';

const TEXT = '题目：四风\n## 一、纠治四风\n四风问题。反对“四风”。\n另一段。';

describe('compileLibrary', () => {
  it('knows the passages of each phrase, sentences before headings and titles', () => {
    const library = makeLibrary(TEXT, ['四风', '另一段']);
    const addresses = allPhrases(library).map(({ passages }) =>
      passages.map((index) => addressAt(library, index)),
    );
    expect(addresses).toEqual([['talk/1.1/1', 'talk/1.1/2', 'talk/0', 'talk/1'], ['talk/1.2/1']]);
  });

  it('finds phrases that the list writes otherwise than the text', () => {
    expect(() => makeLibrary(TEXT, ['“四風”问题'])).not.toThrow();
  });

  it('takes a document without phrases', () => {
    expect(allPhrases(makeLibrary(TEXT, []))).toEqual([]);
  });

  it.each([
    ['stands nowhere', ['四风', '五风'], /^Line 2: “五风” stands in no sentence/],
    ['crosses two sentences', ['问题反对'], /^Line 1: /],
    ['is listed twice', ['四风', '另一段', '“四风”'], /^Line 3: “4风” stands in line 1 already/],
    ['is an alias of another', ['四风', '另一段', '\t= 四风\twhy'], /^Line 2: /],
  ])('refuses a phrase that %s and names its line', (_, phrases, message) => {
    expect(() => makeLibrary(TEXT, phrases)).toThrow(LibraryError);
    expect(() => makeLibrary(TEXT, phrases)).toThrow(message);
  });
});
