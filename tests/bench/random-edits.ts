/** Passages changed at random, by a seeded generator. */

/** Gives numbers from 0 to below 1, the same ones for the same seed (mulberry32). */
export function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x100000000;
  };
}

/** Gives the text with this share of its characters inserted, deleted, replaced or transposed; new ones come from `pool`. */
export function editAtRandom(text: string, share: number, pool: string, random: () => number): string {
  const characters = [...text];
  const fresh = [...pool];
  const pick = () => fresh[Math.floor(random() * fresh.length)]!;
  const edits = Math.round(characters.length * share);
  for (let count = 0; count < edits; count++) {
    const at = Math.floor(random() * characters.length);
    const kind = Math.floor(random() * 4);
    if (kind === 0) characters.splice(at, 0, pick());
    else if (kind === 1) characters.splice(at, 1);
    else if (kind === 2) characters[at] = pick();
    else if (at + 1 < characters.length) characters.splice(at, 2, characters[at + 1]!, characters[at]!);
  }
  return characters.join('');
}
