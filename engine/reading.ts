/** Readings that stand in brackets behind a Han character: pinyin, kana, bopomofo. */

const INITIALS = ',b,p,m,f,d,t,n,l,g,k,h,j,q,x,zh,ch,sh,r,z,c,s,y,w'.split(',');
const FINALS =
  'a,o,e,i,u,v,ai,ei,ao,ou,an,en,ang,eng,er,ia,ie,iao,iu,ian,in,iang,ing,iong,ua,uo,uai,ui,uan,un,uang,ong,ve,ue'.split(
    ',',
  );
const SYLLABLES = new Set(INITIALS.flatMap((initial) => FINALS.map((final) => initial + final)));
const MAX_SYLLABLE_LENGTH = 6;
const KANA = /^[\p{Script=Hiragana}\p{Script=Katakana}ー ]+$/u;
const BOPOMOFO = /^[\p{Script=Bopomofo}ˊˇˋ˙ ]+$/u;
const TONES = /[\p{M}1-5' -]/gu;
const LATIN = /^[a-z]+$/;

/** Says whether a folded text can only be a reading: kana, bopomofo, or pinyin with or without tones. */
export function isReading(text: string): boolean {
  return KANA.test(text) || BOPOMOFO.test(text) || isPinyin(text);
}

function isPinyin(text: string): boolean {
  const letters = text.normalize('NFD').replace(TONES, '');
  return LATIN.test(letters) && canSplit(letters);
}

/** Whether letters fall into syllables, tried from every reachable place once. */
function canSplit(letters: string): boolean {
  const reachable = [true];
  for (let at = 0; at < letters.length; at++) {
    if (!reachable[at]) continue;
    for (let length = 1; length <= MAX_SYLLABLE_LENGTH; length++) {
      if (SYLLABLES.has(letters.slice(at, at + length))) reachable[at + length] = true;
    }
  }
  return reachable[letters.length] === true;
}
