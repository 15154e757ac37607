import type { ReportEntry } from '../../runtime/report-entries.ts';
import { text, type TextKey } from '../../runtime/texts.ts';
import { sayReason } from '../say-reason.ts';

/** Cards say of these that the differences are marked above; a table and a file have no above. */
const OWN_WORDS: Partial<Record<TextKey, TextKey>> = {
  reasonSeveral: 'reportSeveral',
  reasonAlias: 'reportAlias',
};

/** One plain sentence on what differs between the page's words and the source's. */
export function sayDifference({ use: { reason } }: Pick<ReportEntry, 'use'>): string {
  if (!reason) return text('cardSureExact');
  return sayReason(reason, (key, ...values) => text(OWN_WORDS[key] ?? key, ...values));
}
