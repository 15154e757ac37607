/** The package's tables have no types of their own: each is a string of `traditional simplified` pairs. */
declare module 'opencc-js/dict/*' {
  const table: string;
  export default table;
}
