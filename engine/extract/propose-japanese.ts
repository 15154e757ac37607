/** Proposes phrases of Japanese passages: terms in quotation marks, and compounds of kanji or katakana that come back. */
import type { ProposedPhrase } from './extract-phrases.ts';
import type { Source } from './propose-chinese.ts';

const QUOTED = /[「『“]([^「」『』“”\s]{2,20})[」』”]/gu;
/** One script without a break: particles are kana, so they part compounds by themselves. */
const COMPOUND = /[\p{Script=Han}々]{3,12}|[\p{Script=Katakana}ー・]{4,20}/gu;
const MIN_TIMES = 2;

/** Gives quoted terms and repeated compounds. */
export function proposeJapanese(sources: Source[]): ProposedPhrase[] {
  const quoted = collect(sources, QUOTED);
  const compounds = [...collect(sources, COMPOUND)].filter(([, { times }]) => times >= MIN_TIMES);
  return [...quoted, ...compounds].map(([text, { passages, times }]) => ({
    text,
    class: quoted.has(text) ? 'quoted' : 'formulation',
    importance: times > MIN_TIMES ? 2 : 1,
    aliases: [],
    passages,
  }));
}

interface Found {
  passages: number[];
  times: number;
}

function collect(sources: Source[], pattern: RegExp): Map<string, Found> {
  const found = new Map<string, Found>();
  for (const { passage, text } of sources) {
    for (const match of text.matchAll(pattern)) {
      const term = match[1] ?? match[0];
      const known = found.get(term) ?? { passages: [], times: 0 };
      known.times++;
      if (known.passages.at(-1) !== passage) known.passages.push(passage);
      found.set(term, known);
    }
  }
  return found;
}
