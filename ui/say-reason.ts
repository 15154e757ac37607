import type { Reason } from '../engine/types.ts';
import type { TextKey } from '../runtime/texts.ts';

const KEYS = {
  signs: 'reasonSigns',
  numbers: 'reasonNumbers',
  missing: 'reasonMissing',
  extra: 'reasonExtra',
  replaced: 'reasonReplaced',
  moved: 'reasonMoved',
  alias: 'reasonAlias',
  several: 'reasonSeveral',
} as const satisfies Record<Reason['kind'], TextKey>;

/** Gives the reason as one sentence, in the language of `text`. */
export function sayReason(
  { kind, page, source, characters, same, differences }: Reason,
  text: (key: (typeof KEYS)[Reason['kind']], ...values: (string | number)[]) => string,
): string {
  switch (kind) {
    case 'missing':
      return text(KEYS.missing, source);
    case 'extra':
      return text(KEYS.extra, page);
    case 'replaced':
      return text(KEYS.replaced, page, source);
    case 'several':
      return text(KEYS.several, characters, same, differences);
    case 'signs':
    case 'numbers':
    case 'moved':
    case 'alias':
      return text(KEYS[kind]);
  }
}
