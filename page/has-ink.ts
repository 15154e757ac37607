/** Whether the text is more than white space. */
export function hasInk(text: string): boolean {
  // Cheaper than an expression, which has to be compiled first and reads on to the first sign.
  return text.trim() !== '';
}
