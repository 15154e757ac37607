/** Reads the shared test material, where there is some. */
import { existsSync, readFileSync } from 'node:fs';

const SHARED = new URL('../../../shared/', import.meta.url);

/** A real text, or the text of a saved page. */
export interface RealText {
  file: string;
  overlap: 'none' | 'low' | 'medium' | 'heavy';
  language: string;
  text: string;
}

interface Listed {
  file: string;
  overlap: RealText['overlap'];
  language?: string;
  encoding?: string;
}

/** Says whether the shared material is there. */
export function hasSharedMaterial(): boolean {
  return existsSync(SHARED);
}

/** Gives the rows of a gold table without its head. */
export function readGold(file: string): string[][] {
  const lines = readFileSync(new URL(`gold/${file}`, SHARED), 'utf8')
    .trim()
    .split('\n');
  return lines.slice(1).map((line) => line.split('\t'));
}

/** Gives all real texts. */
export function readTexts(): RealText[] {
  return list('texts').map(({ file, overlap, language = 'zh' }) => {
    return { file, overlap, language, text: readFileSync(new URL(`texts/${file}`, SHARED), 'utf8') };
  });
}

/** Gives the text of all saved pages, a line for each block. */
export function readPages(): RealText[] {
  return list('pages').map(({ file, overlap, language = 'zh', encoding = 'utf-8' }) => {
    const html = new TextDecoder(encoding).decode(readFileSync(new URL(`pages/${file}`, SHARED)));
    return { file, overlap, language, text: textOf(html) };
  });
}

function list(folder: string): Listed[] {
  return JSON.parse(readFileSync(new URL(`${folder}/index.json`, SHARED), 'utf8')) as Listed[];
}

const ENTITIES: Record<string, string> = {
  nbsp: ' ',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  ldquo: '“',
  rdquo: '”',
};

/** Near enough to what a page shows: blocks by their tags, no scripts, styles or readings. */
function textOf(html: string): string {
  return html
    .replaceAll(/<(script|style|noscript|template|rt|rp|title)\b[^]*?<\/\1\s*>/gi, '')
    .replaceAll(/<!--[^]*?-->/g, '')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(
      /<\/?(?:p|div|li|ul|ol|h[1-6]|td|th|tr|table|br|section|article|header|footer|nav|option)\b[^>]*>/gi,
      '\n',
    )
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/&#(x?)([0-9a-f]+);/gi, (_, hex: string, code: string) =>
      String.fromCodePoint(Math.min(0x10ffff, Number.parseInt(code, hex ? 16 : 10))),
    )
    .replaceAll(/&(\w+);/g, (entity, name: string) => ENTITIES[name] ?? entity)
    .replaceAll(/\n\s+/g, '\n');
}
