import { describe, expect, it } from 'vitest';
import { compileLibrary } from '../../engine/library.ts';
import { parseDocument } from '../../engine/parse-document.ts';
import { addressAt } from '../../engine/passages.ts';
import { phraseAt } from '../../engine/phrases.ts';
import { readPhrases } from '../../engine/read-phrases.ts';
import { loadWordList } from '../../scripts/word-list.ts';

function placesOf(text: string, phrase: string): string[] {
  const document = parseDocument(`---\nid: talk\n---\n题目\n${text}`);
  const source = { document, phrases: readPhrases(`${phrase}\tinstitution\t2`) };
  const library = compileLibrary([source], loadWordList());
  return phraseAt(library, 0).passages.map((index) => addressAt(library, index));
}

describe('placePhrases', () => {
  it('leaves out passages where the phrase is part of a longer word', () => {
    expect(placesOf('基层党组织要带头。党组要带头。', '党组')).toEqual(['talk/0.1/2']);
  });

  it('takes them for a phrase that stands nowhere else', () => {
    expect(placesOf('基层党组织要带头。', '党组')).toEqual(['talk/0.1/1']);
  });
});
