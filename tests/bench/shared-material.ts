/** Reads the shared test material, where there is some. */
import { existsSync, readFileSync } from 'node:fs';
import { readBlocks } from './page-text.ts';

export const SHARED = new URL('../../../shared/', import.meta.url);

/** A real text, or the text of a saved page. */
export interface RealText {
  file: string;
  /** How much of the speech it shares. */
  overlap: 'none' | 'low' | 'medium' | 'heavy';
  isChinese: boolean;
  /** What is matched on its own: all of a text, each block of a page. */
  blocks: string[];
}

interface Listed {
  file: string;
  overlap: RealText['overlap'];
  language?: string;
  encoding: string;
}

/** Says whether the shared material is there. */
export function hasSharedMaterial(): boolean {
  return existsSync(SHARED);
}

/** Gives all real texts. */
export function readTexts(): RealText[] {
  return readListed('texts', (text) => [text]);
}

/** Gives the text of all saved pages. */
export function readPages(): RealText[] {
  return readListed('pages', readBlocks);
}

function readListed(folder: string, toBlocks: (source: string) => string[]): RealText[] {
  const index = readFileSync(new URL(`${folder}/index.json`, SHARED), 'utf8');
  return (JSON.parse(index) as Listed[]).map(({ file, overlap, language = 'zh', encoding }) => {
    const source = new TextDecoder(encoding).decode(readFileSync(new URL(`${folder}/${file}`, SHARED)));
    return { file, overlap, isChinese: language === 'zh', blocks: toBlocks(source) };
  });
}
