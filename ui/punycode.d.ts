/** The package has no types of its own; the path is that of its module, as Node has another of the same name. */
declare module 'punycode/punycode.es6.js' {
  /** @throws RangeError for what is no Punycode. */
  export function decode(input: string): string;
}
