/** Characters with a meaning in Markdown, in tables too. */
const SPECIAL = /[\\`*_{}[\]<>#+!|~&]/gu;

/** A text that stands for itself in Markdown, on one line. */
export function escapeMarkdown(text: string): string {
  const line = text
    .replaceAll(/\s+/gu, ' ')
    .trim()
    .replaceAll(SPECIAL, String.raw`\$&`);
  // At the beginning of a line a dash or a number would make a list, or a line under a heading.
  return line.replace(/^(\d*)([-.)=])/u, String.raw`$1\$2`);
}

/** A table of texts. */
export function toTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(escapeMarkdown).join(' | ')} |`;
  return [line(head), `|${' --- |'.repeat(head.length)}`, ...rows.map(line)].join('\n');
}
