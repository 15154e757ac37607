/** What sort of wording a proposed phrase is, by its form alone. */
import { isQuotation } from './features.ts';
import { isSeparator } from './token.ts';
import type { PhraseClass } from '../types.ts';
import type { Place } from './candidates.ts';
import type { Token } from './token.ts';
import type { Sentence } from './tokenize.ts';

/** Endings of names, on folded text; a phrase that holds a verb with its object is none. */
const ENDINGS: [PhraseClass, RegExp][] = [
  [
    'document',
    /(?:讲话|批示|条例|规定|决定|决议|意见|通知|纲要|规划|公报|报告|宣言|宪法|法律|办法|准则|章程|党章|白皮书)$/u,
  ],
  [
    'institution',
    /(?:委员会|党委|党组|支部|总书记|主席|书记|党中央|中央|国务院|政府|机关|部门|法院|检察院|公司|集团|大学|学院|研究院|医院|总局|办公厅|协会|组织|系统|机构|中心组|党|党建|干部)$/u,
  ],
  [
    'doctrine-or-event',
    /(?:思想|理论|学说|精神|大会|会议|全会|\d大|\d中全会|时代|以来|战役|运动|革命胜利|疫情|社会主义|\d年|国家|社会)$/u,
  ],
];
const MAX_NUMERAL_LENGTH = 6;
const MAX_TERM_LENGTH = 8;
const METAPHOR = 'idiom';

/** Gives the class of the phrase that stands at this place. */
export function classifyPhrase({ tokens }: Sentence, { from, to }: Place): PhraseClass {
  const own = tokens.slice(from, to + 1);
  const words = own.filter((token) => !isSeparator(token));
  const text = words.map(({ word }) => word).join('');
  if (words.length < own.length) return isQuotation(tokens, from, to) ? 'quoted' : 'slogan';
  if (/^第?\d/u.test(text) && words.length > 1 && text.length <= MAX_NUMERAL_LENGTH) return 'numeral';
  if (words.length === 1 && words[0]!.class === METAPHOR && text.length === 4) return 'metaphor';
  const named = holdsVerb(words) ? undefined : ENDINGS.find(([, ending]) => ending.test(text))?.[0];
  if (named) return named;
  if (isQuotation(tokens, from, to)) return text.length <= MAX_TERM_LENGTH ? 'metaphor' : 'quoted';
  return 'formulation';
}

function holdsVerb(words: readonly Token[]): boolean {
  const first = words[0]!.class;
  return words.length > 1 && (first === 'verb' || first === 'shortVerb' || first === 'adverb');
}
