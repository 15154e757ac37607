/**
 * The syllables that letters may be meant for though they are spelled otherwise. Both lists come from tables of all
 * syllables: by what they are pronounced like, and by what is left of them without one letter, for words that differ
 * by one key have one such rest in common.
 */
import { RARE_SYLLABLES, syllableNames } from '../syllables.ts';

/** Syllables by a key that each may have several of. */
type Table = Map<string, string[]>;

let alike: Table | undefined;
let rests: Table | undefined;

/** Gives the syllables that are pronounced like the letters, at the end of a query also those that begin so. */
export function listAlike(letters: string, isEnd: boolean): string[] {
  alike ??= tabulate((name) => [loosen(name)]);
  const own = loosen(letters);
  if (!isEnd) return alike.get(own) ?? [];
  return [...alike].flatMap(([other, names]) => (other.startsWith(own) ? names : []));
}

/** Gives the syllables that one wrong, missing or needless key, or two in the wrong order, made the letters of. */
export function listSlipped(letters: string): string[] {
  rests ??= tabulate(listRests);
  const near = new Set(listRests(letters).flatMap((rest) => rests?.get(rest) ?? []));
  return [...near].filter((name) => isOneSlip(letters, name));
}

function tabulate(listKeys: (name: string) => string[]): Table {
  const table: Table = new Map();
  for (const name of syllableNames()) {
    if (name.length < 2 || RARE_SYLLABLES.has(name)) continue;
    for (const key of new Set(listKeys(name))) table.set(key, [...(table.get(key) ?? []), name]);
  }
  return table;
}

/** What is pronounced alike in many parts of the country is spelled alike. */
function loosen(name: string): string {
  return name
    .replace(/^([zcs])h/u, '$1')
    .replace(/^[nr](?=.)/u, 'l')
    .replace(/^hu?(?=.)/u, 'f')
    .replace(/ng$/u, 'n')
    .replaceAll('v', 'u');
}

function listRests(letters: string): string[] {
  return [letters, ...Array.from(letters, (_, at) => letters.slice(0, at) + letters.slice(at + 1))];
}

/** Says whether one wrong key made one word of the other. */
function isOneSlip(one: string, other: string): boolean {
  if (one === other || Math.abs(one.length - other.length) > 1) return false;
  let at = 0;
  while (at < one.length && one[at] === other[at]) at++;
  const [rest, otherRest] = [one.slice(at), other.slice(at)];
  if (one.length > other.length) return rest.slice(1) === otherRest;
  if (one.length < other.length) return rest === otherRest.slice(1);
  const isSwapped = rest[0] === otherRest[1] && rest[1] === otherRest[0];
  return rest.slice(1) === otherRest.slice(1) || (isSwapped && rest.slice(2) === otherRest.slice(2));
}
