import { text, uiLanguage } from '../../runtime/texts.ts';

/** A number as the reader's language writes it. */
export function formatNumber(number: number): string {
  return new Intl.NumberFormat(uiLanguage()).format(number);
}

/** “14 处”, “1 place”. */
export function formatPlaces(count: number): string {
  return count === 1 ? text('reportPlaceOne') : text('reportPlaceMany', formatNumber(count));
}

/** A day as the reader's language writes it: “2026年1月2日”; `at` in milliseconds since 1970. */
export function formatDay(at: number): string {
  return new Intl.DateTimeFormat(uiLanguage(), { dateStyle: 'long' }).format(at);
}
