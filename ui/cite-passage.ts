/** A passage as it is pasted elsewhere, with where it comes from, in the forms that readers are asked for. */
import type { DocumentFacts, Occurrence } from '../engine/types.ts';
import type { CitationStyle } from '../runtime/read-settings.ts';
import { uiLanguage } from '../runtime/texts.ts';
import { citePlace } from './format-place.ts';

/** What is cited: a passage, the whole title of its document, and what else is known of that. */
export type Cited = Pick<Occurrence, 'passage' | 'title' | 'facts'>;

/** The parts of a citation, in words; empty where nothing is known. */
interface Parts extends Required<DocumentFacts> {
  isChinese: boolean;
  text: string;
  title: string;
  /** Where in the document: “第二部分第6段”, “Part 2, para. 6”. */
  at: string;
  address: string;
}

const FORMS: Record<CitationStyle, (parts: Parts) => string> = {
  plain: (parts) => `${quote(parts)}${formatPlain(parts)}`,
  gbt7714: (parts) => `${quote(parts)}\n${formatStandard(parts)}`,
  chicago: formatChicago,
  bibtex: formatBibtex,
  markdown: formatMarkdown,
  passage: ({ text }) => text,
};

/** The forms of a citation, in the order of a menu; `passage` is the passage alone. */
export const CITATION_STYLES = Object.keys(FORMS) as CitationStyle[];

/** The passage with its source in one of the forms, worded in the language of the interface. */
export function citePassage(cited: Cited, style: CitationStyle): string {
  return FORMS[style](partsOf(cited));
}

/** The source alone, in one line, as a menu shows it; empty for the passage without one. */
export function citeSource(cited: Cited, style: CitationStyle): string {
  const parts = partsOf(cited);
  switch (style) {
    case 'gbt7714':
      return formatStandard(parts);
    case 'plain':
      return formatPlain(parts);
    case 'chicago':
      return formatNote(parts);
    case 'markdown':
      return formatPlain({ ...parts, title: escapeMarkdown(parts.title) });
    case 'bibtex':
      return `@misc{${keyOf(parts)}}`;
    case 'passage':
      return '';
  }
}

function partsOf({ passage, title, facts = {} }: Cited): Parts {
  return {
    author: '',
    date: '',
    place: '',
    publisher: '',
    ...facts,
    isChinese: uiLanguage() !== 'en',
    text: passage.text,
    title,
    at: citePlace(passage),
    address: passage.address,
  };
}

/** In quotation marks, those inside made single. */
function quote({ text }: Parts): string {
  const inner: Record<string, string> = { '“': '‘', '”': '’', '‘': '“', '’': '”' };
  return `“${text.replaceAll(/[“”‘’]/gu, (mark) => inner[mark] ?? mark)}”`;
}

/** GB/T 7714: 主要责任者. 题名[Z]. 出版地: 出版者, 日期: 引文位置. */
function formatStandard({ author, title, place, publisher, date, at }: Parts): string {
  const imprint = join(', ', [join(': ', [place, publisher]), date]);
  return `${join('. ', [author, `${title}[Z]`, join(': ', [imprint, at])])}.`;
}

function formatPlain(parts: Parts): string {
  const { isChinese, author, title, at } = parts;
  const day = sayDate(parts);
  if (isChinese) return `——${author}《${title}》${at}${day && `（${day}）`}`;
  return ` — ${join(', ', [author, title, at])}${day && ` (${day})`}`;
}

/** Chicago’s note; the Chinese one as Chinese journals print it. */
function formatChicago(parts: Parts): string {
  return parts.isChinese ? `${quote(parts)}${formatNote(parts)}` : `${quote(parts)} ${formatNote(parts)}`;
}

function formatNote(parts: Parts): string {
  const { isChinese, author, title, place, publisher, at } = parts;
  const day = sayDate(parts);
  if (isChinese) {
    const work = join('：', [author, `《${title}》`]);
    return `${join('，', [work, join('：', [place, publisher]), day, at])}。`;
  }
  const imprint = join(', ', [join(': ', [place, publisher]), day]);
  // American usage: the comma stands inside the quotation marks, but not in front of a bracket.
  const work = imprint === '' ? `“${title},” ` : `“${title}” (${imprint}), `;
  return `${join(', ', [author, `${work}${at}`])}.`;
}

function formatBibtex(parts: Parts): string {
  const { title, author, date, place, publisher, at, text } = parts;
  const [year = '', month = ''] = date.split('-');
  const fields = Object.entries({
    // A name or title that is not to be taken apart or set in lower case stands in braces of its own.
    author: author && `{${escapeTex(author)}}`,
    title: `{${escapeTex(title)}}`,
    publisher: escapeTex(publisher),
    address: escapeTex(place),
    year: escapeTex(year),
    month: escapeTex(month),
    note: escapeTex(at),
    annote: escapeTex(text),
  }).filter(([, value]) => value !== '');
  const lines = fields.map(([name, value]) => `  ${name} = {${value}}`);
  return `@misc{${keyOf(parts)},\n${lines.join(',\n')}\n}`;
}

function formatMarkdown(parts: Parts): string {
  const source = formatPlain({ ...parts, title: escapeMarkdown(parts.title) }).trim();
  return `> ${escapeMarkdown(parts.text)}\n>\n> ${source}`;
}

function keyOf({ address }: Parts): string {
  return address.replaceAll(/[^\p{ASCII}]+/gu, '').replaceAll(/[^a-z0-9]+/giu, '-');
}

/** A date as it is said in the language: a year, a month or a day; what is none stays as it is. */
function sayDate({ date, isChinese }: Parts): string {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/u.exec(date) ?? [];
  if (!year) return date;
  const format = new Intl.DateTimeFormat(isChinese ? 'zh-CN' : 'en-US', {
    timeZone: 'UTC',
    year: 'numeric',
    ...(month && { month: 'long' }),
    ...(day && { day: 'numeric' }),
  });
  const time = Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1));
  return format.format(time);
}

function join(sign: string, parts: string[]): string {
  return parts.filter((part) => part !== '').join(sign);
}

function escapeMarkdown(text: string): string {
  return text.replaceAll(/[\\`*_[\]<>#|~]/gu, String.raw`\$&`).replaceAll(/\s*\n\s*/gu, ' ');
}

const TEX: Record<string, string> = {
  '\\': String.raw`\textbackslash{}`,
  '~': String.raw`\textasciitilde{}`,
  '^': String.raw`\textasciicircum{}`,
};

function escapeTex(text: string): string {
  return text.replaceAll(/[\\{}%&#$_~^]/gu, (sign) => TEX[sign] ?? `\\${sign}`);
}
