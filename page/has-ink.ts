/** Whether the text is more than white space. */
export function hasInk(text: string): boolean {
  return /\S/.test(text);
}
