import { text } from '../../runtime/texts.ts';
import type { ExportedReport } from './exported-report.ts';

/** Control characters, what Windows or a shell gives a meaning, and marks that turn the direction of reading. */
const FORBIDDEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}/\\:*?"<>|]+/gu;

/** Names that Windows keeps for devices, whatever their ending. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;

/** Characters of the title. File systems take 255 bytes; 50 Chinese characters are 150. */
const TITLE_LENGTH = 50;

/** A name for the file of a report that every system accepts: “出处报告 标题 2026-01-02.md”. */
export function nameFile({ page, at }: Pick<ExportedReport, 'page' | 'at'>, ending: string): string {
  const title = cleanTitle(page.title) || cleanTitle(URL.canParse(page.url) ? new URL(page.url).host : '');
  const day = new Date(at).toISOString().slice(0, 10);
  const name = [text('reportFile'), title, day].filter(Boolean).join(' ');
  return `${name}.${ending}`;
}

function cleanTitle(title: string): string {
  const plain = title.normalize('NFC').replaceAll(FORBIDDEN, ' ').replaceAll(/\s+/gu, ' ');
  const cut = [...plain.trim()].slice(0, TITLE_LENGTH).join('');
  // Windows drops dots and blanks at the end of a name by itself.
  const trimmed = cut.replaceAll(/^[.\s]+|[.\s]+$/gu, '');
  return DEVICE.test(trimmed) ? `${trimmed}_` : trimmed;
}
