/** Which pages are measured: the saved ones beside the project when they are there, else the project's own. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { ROOT } from '../../scripts/run-command.ts';

export interface BenchPage {
  name: string;
  path: string;
  /** Whether Chinese is expected on it. */
  isChinese: boolean;
}

const SAVED = join(ROOT, '..', 'shared', 'pages');

function listSaved(): BenchPage[] {
  const index = join(SAVED, 'index.json');
  if (!existsSync(index)) return [];
  const pages = JSON.parse(readFileSync(index, 'utf8')) as { file: string; language: string }[];
  return pages.map(({ file, language }) => ({
    name: file.replace(/\.html$/u, ''),
    path: join(SAVED, file),
    isChinese: language === 'zh',
  }));
}

function listOwn(): BenchPage[] {
  const folder = join(ROOT, 'tests', 'fixtures', 'pages');
  const files = readdirSync(folder).filter((file) => file.endsWith('.html'));
  const paths = [join(ROOT, 'demo', 'article.html'), ...files.map((file) => join(folder, file))];
  return paths.map((path) => ({
    name: basename(path, '.html'),
    path,
    isChinese: !path.endsWith('-none.html'),
  }));
}

/** The pages whose name holds one of the words, all when there are none. */
export function listPages(words: readonly string[]): BenchPage[] {
  const saved = listSaved();
  const pages = saved.length > 0 ? saved : listOwn();
  return words.length > 0 ? pages.filter(({ name }) => words.some((word) => name.includes(word))) : pages;
}

/** All wordings that are searched: the phrases and their aliases, without quotation marks. */
export function listWordings(): string[] {
  const lines = readFileSync(join(ROOT, 'content', 'speech', 'phrases.tsv'), 'utf8').split('\n');
  const wordings = lines.flatMap((line) => {
    if (line.startsWith('#') || line.trim() === '') return [];
    return [line.replace(/^\t= ?/u, '').split('\t')[0] ?? ''];
  });
  return [...new Set(wordings.map((wording) => wording.replace(/[“”‘’]/gu, '').trim()))].filter(Boolean);
}
