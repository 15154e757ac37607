import type { CitationStyle } from '../runtime/read-settings.ts';
import { text } from '../runtime/texts.ts';
import type { TextKey } from '../runtime/texts.ts';

const NAMES = {
  plain: 'citationPlain',
  gbt7714: 'citationStandard',
  chicago: 'citationChicago',
  bibtex: 'citationBibtex',
  markdown: 'citationMarkdown',
  passage: 'citationPassage',
} as const satisfies Record<CitationStyle, TextKey>;

/** The name of a citation style. */
export function citationName(style: CitationStyle): string {
  return text(NAMES[style]);
}

/** What copying in a citation style is called: a passage alone carries no citation. */
export function nameCopying(style: CitationStyle): string {
  return text(style === 'passage' ? 'cardCopy' : 'popupCopy');
}
