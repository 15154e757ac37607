import type { Occurrence } from '../../engine/types.ts';
import { uiLanguage } from '../../runtime/texts.ts';

/** The short name of a document, as the interface's language calls it. */
export function nameDocument({ shortTitle }: { shortTitle: Occurrence['documentTitle'] }): string {
  return uiLanguage() === 'en' ? shortTitle.en : shortTitle.zh;
}
