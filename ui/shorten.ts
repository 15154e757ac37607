/** So many characters of a text say which one is meant. */
const LIMIT = 24;

/** The beginning of a text that somebody typed or selected, in one line; whole where it is short. */
export function shorten(words: string): string {
  const characters = [...words.trim().replaceAll(/\s+/gu, ' ')];
  return characters.length > LIMIT ? `${characters.slice(0, LIMIT).join('')}……` : characters.join('');
}
