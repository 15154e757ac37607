import type { Order } from '../../runtime/report-state.ts';
import type { TextKey } from '../../runtime/texts.ts';

/** What the orders of the phrases are called. */
export const ORDER_NAMES: Record<Order, TextKey> = {
  times: 'reportByTimes',
  page: 'reportByPage',
  source: 'reportBySource',
  importance: 'reportByImportance',
};
