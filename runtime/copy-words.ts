/** How the last copying went, until something else happens. */
export type Copying = 'none' | 'done' | 'refused';

/** Copies words from one of our own pages; gives whether the browser allowed it. */
export function copyWords(words: string): Promise<boolean> {
  return navigator.clipboard.writeText(words).then(
    () => true,
    () => false,
  );
}
