/** Every text comes from `public/_locales`, in each language with the same values to fill in. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const LOCALES = ['en', 'zh_CN', 'zh_TW'];

/** Words of documents and pages in their own language, and what is written into citations and exports for machines. */
const DOCUMENT_WORDS = /^(ui\/(options\/sample|welcome\/samples)\.ts|ui\/(cite-passage|format-place)\.ts)$/u;

const MESSAGES = new Map(LOCALES.map((locale) => [locale, readMessages(locale)]));

function readMessages(locale: string): Record<string, string> {
  const file = readFileSync(join('public', '_locales', locale, 'messages.json'), 'utf8');
  const messages = JSON.parse(file) as Record<string, { message: string }>;
  return Object.fromEntries(Object.entries(messages).map(([key, { message }]) => [key, message]));
}

/** Key and values to fill in, sorted. */
function shapeOf(locale: string): string[] {
  const messages = Object.entries(MESSAGES.get(locale) ?? {});
  return messages
    .map(([key, message]) => `${key} ${(message.match(/\$\d/gu) ?? []).toSorted().join(' ')}`)
    .toSorted();
}

function listSources(folder: string, ending: RegExp): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((name) => ending.test(name));
}

/** The source without its comments, roughly: enough to look for words in it. */
function readCode(file: string): string {
  return readFileSync(file, 'utf8')
    .replace(/\/\*[\s\S]*?\*\//gu, '')
    .replace(/(^|\s)\/\/.*$/gmu, '');
}

describe('the languages', () => {
  it.each(LOCALES)('%s has every key with its values', (locale) => {
    expect(shapeOf(locale)).toEqual(shapeOf('en'));
  });

  it.each(LOCALES)('%s leaves no text empty, and no space twice', (locale) => {
    const odd = Object.entries(MESSAGES.get(locale) ?? {}).filter(([, message]) =>
      /^\s*$|\s{2}/u.test(message),
    );
    expect(odd).toEqual([]);
  });

  it.each([
    ['zh_CN', /[們這個處說讀體雙虛]|\p{Script=Han}[,;:?!]|[「」『』]/u],
    ['zh_TW', /[们这个处说读体双虚]|\p{Script=Han}[,;:?!]|[“”‘’]/u],
    ['en', /\p{Script=Han}[，。]|[，。、；：？！]/u],
  ])('%s keeps to its own characters and signs', (locale, foreign) => {
    const found = Object.entries(MESSAGES.get(locale) ?? {}).filter(([, message]) => foreign.test(message));
    expect(found).toEqual([]);
  });
});

describe('no text escaped translation', () => {
  const views = [...listSources('ui', /\.tsx?$/u), ...listSources('page', /\.tsx?$/u)];
  const ours = views.filter((file) => !DOCUMENT_WORDS.test(file.replaceAll('\\', '/')));

  it.each(ours)('in Chinese: %s', (file) => {
    const words = readCode(file).match(/\p{Script=Han}{2,}/gu) ?? [];
    expect(words).toEqual([]);
  });

  it.each(views.filter((file) => file.endsWith('.tsx')))('in English: %s', (file) => {
    const code = readCode(file);
    const between = code.match(/<\/?[a-z][^<>]*>\s*[A-Za-z]{2,}[^<>{}()=;]*</gu) ?? [];
    const named = code.match(/\b(?:aria-label|title|placeholder|alt)="[^"]*"/gu) ?? [];
    expect([...between, ...named]).toEqual([]);
  });

  it.each(listSources('entrypoints', /\.html$/u))('in a page: %s', (file) => {
    const html = readFileSync(file, 'utf8');
    expect(html).toMatch(/<title>__MSG_\w+__<\/title>/u);
    expect(html.replace(/<title>.*<\/title>/u, '').match(/>\s*[^<\s]+/gu)).toBeNull();
  });
});
