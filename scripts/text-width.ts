/** Lays out text for a terminal, where a Chinese character is two columns wide. */

// Combining marks, zero-width characters and variation selectors take no column of their own.
const NO_COLUMN = /[\p{Mn}\p{Me}\p{Cf}]/u;
// Han, kana, hangul, full-width forms and Chinese punctuation. Curly quotation marks are narrow in terminals.
const TWO_COLUMNS =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\u3000-\u303F\uFF01-\uFF60\uFFE0-\uFFE6]|\p{Emoji_Presentation}/u;

function measureCharacter(character: string): number {
  if (NO_COLUMN.test(character)) return 0;
  return TWO_COLUMNS.test(character) ? 2 : 1;
}

/** How many columns of a terminal a text takes. */
export function measure(text: string): number {
  return [...text].reduce((sum, character) => sum + measureCharacter(character), 0);
}

/** The text cut to a number of columns, with an ellipsis where something was cut. */
export function shorten(text: string, columns: number): string {
  if (measure(text) <= columns) return text;
  let kept = '';
  let used = 1;
  for (const character of text) {
    used += measureCharacter(character);
    if (used > columns) break;
    kept += character;
  }
  return `${kept}…`;
}

/** Rows of cells as lines whose columns stand under each other; columns named in `toTheRight` end in line. */
export function alignRows(
  rows: readonly (readonly string[])[],
  toTheRight: readonly number[] = [],
): string[] {
  const widths: number[] = [];
  for (const row of rows)
    row.forEach((cell, index) => (widths[index] = Math.max(widths[index] ?? 0, measure(cell))));
  return rows.map((row) =>
    row
      .map((cell, index) => {
        const space = ' '.repeat((widths[index] ?? 0) - measure(cell));
        return toTheRight.includes(index) ? space + cell : cell + space;
      })
      .join('  ')
      .trimEnd(),
  );
}
