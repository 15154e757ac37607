import { pinyin } from 'pinyin-pro';

/** A third reading is a name or an old word; it would only make strangers sound alike. */
const MAX_READINGS = 2;

/** Syllables in alphabetical order, each with its characters: `a阿啊…ai哀挨…`. */
export function syllableList(): string {
  const characters = new Map<string, string>();
  for (const character of simplifiedCharacters()) {
    for (const syllable of readingsOf(character)) {
      characters.set(syllable, (characters.get(syllable) ?? '') + character);
    }
  }
  return [...characters]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map((entry) => entry.join(''))
    .join('');
}

function readingsOf(character: string): string[] {
  const readings = pinyin(character, { multiple: true, toneType: 'none', type: 'array', v: true });
  return [...new Set(readings)].filter((reading) => /^[a-z]+$/.test(reading)).slice(0, MAX_READINGS);
}

/** The characters of GB 2312: rows 16 to 87 of 94 cells. */
function simplifiedCharacters(): string[] {
  const bytes: number[] = [];
  for (let row = 16; row <= 87; row++)
    for (let cell = 1; cell <= 94; cell++) bytes.push(row + 0xa0, cell + 0xa0);
  return [...new TextDecoder('gb2312').decode(Uint8Array.from(bytes))].filter((character) =>
    /\p{Script=Han}/u.test(character),
  );
}
