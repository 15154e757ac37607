/** Queries as people type them, made from stretches of the speech by a seeded generator. */
import { Converter } from 'opencc-js';
import { pinyin } from 'pinyin-pro';
import { bare } from '../gold.ts';
import { createRandom } from '../random-edits.ts';
import { cutSpans, pick } from './spans.ts';
import type { Library } from '../../../engine/library.ts';
import type { Random } from './spans.ts';

/** A query and the stretch that it was made from. */
export interface Query {
  query: string;
  span: string;
}

/** How queries differ from their stretches. */
export type QueryKind =
  | 'exact'
  | 'punctuation'
  | 'traditional'
  | 'full-width'
  | 'one wrong character'
  | 'two wrong characters'
  | 'particle missing or added'
  | 'swapped order'
  | 'pinyin'
  | 'initials';

/** Queries of one kind, and how many characters beside punctuation their stretches have at least. */
interface Kind {
  name: QueryKind;
  least: number;
  make: (span: string, random: Random) => string;
}

/** Common characters that stand for wrong ones: those of everyday texts. */
const STRANGERS = [
  ...'我你他她吃喝玩看山水火木花鸟鱼虫车船桌椅红黄蓝绿东南西北春夏秋冬爸妈哥姐饭菜米面书笔纸墨',
];
const PARTICLES = [...'的了和地与在'];
const SIGNS = [...'，、。；：“”！—'];

const toTaiwan = Converter({ from: 'cn', to: 'tw' });
const toHongKong = Converter({ from: 'cn', to: 'hk' });

const KINDS: readonly Kind[] = [
  { name: 'exact', least: 4, make: (span) => span },
  { name: 'punctuation', least: 4, make: repunctuate },
  { name: 'traditional', least: 4, make: (span, random) => (random() < 0.5 ? toTaiwan : toHongKong)(span) },
  { name: 'full-width', least: 4, make: widen },
  { name: 'one wrong character', least: 5, make: (span, random) => replaceSome(span, 1, random) },
  { name: 'two wrong characters', least: 8, make: (span, random) => replaceSome(span, 2, random) },
  { name: 'particle missing or added', least: 5, make: changeParticle },
  { name: 'swapped order', least: 6, make: swap },
  { name: 'pinyin', least: 4, make: toPinyin },
  { name: 'initials', least: 4, make: toInitials },
];

/** Gives so many queries of each kind, the same ones for the same seed. */
export function makeQueries(library: Library, count: number, seed: number): Map<QueryKind, Query[]> {
  return new Map(
    KINDS.map(({ name, least, make }, index) => {
      const random = createRandom(seed * 100 + index);
      const isSpoken = make === toPinyin || make === toInitials;
      const spans = cutSpans(library, count * 2, least, random).filter((span) => !isSpoken || isHan(span));
      return [name, spans.slice(0, count).map((span) => ({ query: make(span, random), span }))];
    }),
  );
}

function isHan(span: string): boolean {
  return /^\p{Script=Han}+$/u.test(span.replaceAll(/[\p{P}\s]/gu, ''));
}

function repunctuate(span: string, random: Random): string {
  const characters = [...span.replaceAll(/\p{P}/gu, '')];
  const signs = 1 + Math.floor(random() * 3);
  for (let count = 0; count < signs; count++) {
    characters.splice(Math.floor(random() * (characters.length + 1)), 0, pick(SIGNS, random));
  }
  return characters.join('');
}

/** Numerals become wide digits, signs wide signs, and wide blanks stand around. */
function widen(span: string): string {
  const wide = span
    .replaceAll(/[!-~]/gu, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))
    .replaceAll(
      /[一二三四五六七八九](?=个|种|大)/gu,
      (numeral) => '０１２３４５６７８９'['〇一二三四五六七八九'.indexOf(numeral)]!,
    );
  return `　${wide}　`;
}

function replaceSome(span: string, count: number, random: Random): string {
  const characters = [...span];
  const places = [...characters.keys()].filter((at) => /\p{L}|\p{N}/u.test(characters[at]!));
  for (let time = 0; time < count; time++) {
    const [at] = places.splice(Math.floor(random() * places.length), 1);
    characters[at!] = pick(STRANGERS, random);
  }
  return characters.join('');
}

function changeParticle(span: string, random: Random): string {
  const characters = [...span];
  const places = [...characters.keys()].filter((at) => at > 0 && PARTICLES.includes(characters[at]!));
  if (places.length > 0 && random() < 0.6) characters.splice(pick(places, random), 1);
  else characters.splice(1 + Math.floor(random() * (characters.length - 1)), 0, pick(PARTICLES, random));
  return characters.join('');
}

/** Two parts in the other order: at a comma where there is one, else at random, two characters from either end. */
function swap(span: string, random: Random): string {
  const text = span.replaceAll(/[“”‘’《》。！？]/gu, '');
  const comma = text.search(/[，、；：]/u);
  const at = comma > 1 && comma < text.length - 2 ? comma : 2 + Math.floor(random() * (text.length - 3));
  const [before, behind] = [text.slice(0, at), text.slice(at)];
  return bare(behind) === '' ? text : behind.replace(/^[，、；：]/u, '') + before;
}

const SPELLINGS: readonly ((syllables: (tones: Tones) => string[]) => string)[] = [
  (syllables) => syllables('none').join(' '),
  (syllables) => syllables('none').join(''),
  (syllables) => syllables('symbol').join(' '),
  (syllables) => syllables('num').join(''),
];
type Tones = 'none' | 'symbol' | 'num';

function toPinyin(span: string, random: Random): string {
  const text = span.replaceAll(/\p{P}/gu, '');
  return pick(SPELLINGS, random)((toneType) => pinyin(text, { toneType, type: 'array' }));
}

function toInitials(span: string): string {
  const text = span.replaceAll(/\p{P}/gu, '');
  return pinyin(text, { pattern: 'first', toneType: 'none', type: 'array' }).join('');
}
