import hongKong from 'opencc-js/dict/HKVariantsRev';
import taiwan from 'opencc-js/dict/TWVariantsRev';
import traditional from 'opencc-js/dict/TSCharacters';

/** Entries of an OpenCC table of single characters: the first of several choices is the usual one. */
function readTable(table: string): Map<string, string> {
  const entries = table.split('|').map((entry) => entry.split(' ') as [string, string]);
  return new Map(entries.filter(([from, to]) => [...from].length === 1 && [...to].length === 1));
}

/** 著 stands for 着 in Taiwan and Hong Kong (著眼); OpenCC has it in phrases only. Made one, 著名 still equals itself. */
const BY_PHRASE_ONLY = [['著', '着']] as const;

/** Two-character strings, traditional then simplified, sorted; a regional form goes by way of its traditional one. */
export function simplifiedPairs(): string[] {
  const toSimplified = readTable(traditional);
  const regional = new Map([...readTable(hongKong), ...readTable(taiwan)]);
  const simplify = (character: string) => toSimplified.get(character) ?? character;
  const all = new Set([...toSimplified.keys(), ...regional.keys()]);
  const pairs = [...all]
    .map((from) => [from, simplify(regional.get(from) ?? from)] as const)
    .filter(([from, to]) => from !== to);
  // 么 is the simplified 麼 and, rarely, a traditional 幺: the first reading keeps the table free of chains.
  const targets = new Set(pairs.map(([, to]) => to));
  return [...pairs.filter(([from]) => !targets.has(from)), ...BY_PHRASE_ONLY]
    .map(([from, to]) => from + to)
    .toSorted();
}
