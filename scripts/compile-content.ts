/** Compiles the folders of `content/` into one library. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { compileLibrary } from '../engine/library.ts';
import { encodeLibrary } from '../engine/library-file.ts';
import { buildLookupIndex } from '../engine/lookup/lookup-index.ts';
import { LibraryError } from '../engine/merge-phrases.ts';
import { parseDocument } from '../engine/parse-document.ts';
import { PhraseListError, readPhrases } from '../engine/read-phrases.ts';
import { loadWordList } from './word-list.ts';
import type { Library, LibrarySource } from '../engine/library.ts';

const CONTENT = new URL('../content/', import.meta.url).pathname;
const DOCUMENT_FILE = 'document.md';
const PHRASES_FILE = 'phrases.tsv';

/**
 * Gives the library of all bundled documents, or of the folder given, and of the sources behind them.
 * @throws Error naming file and line when a phrase list has a fault or a phrase stands nowhere in its document
 */
export function compileContent(content: string = CONTENT, others: readonly LibrarySource[] = []): Library {
  const folders = readdirSync(content, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const bundled = folders.map(({ name }) => readSource(join(content, name), name));
  try {
    return compileLibrary([...bundled, ...others], loadWordList());
  } catch (error) {
    const folder = error instanceof LibraryError && folders[error.source];
    throw folder ? nameFile(error, folder.name) : error;
  }
}

/** Gives the file that the package carries. */
export function compileLibraryFile(): Uint8Array<ArrayBuffer> {
  const library = compileContent();
  return encodeLibrary(library, buildLookupIndex(library));
}

function readSource(folder: string, name: string): LibrarySource {
  try {
    return {
      document: parseDocument(readFileSync(join(folder, DOCUMENT_FILE), 'utf8')),
      phrases: readPhrases(readFileSync(join(folder, PHRASES_FILE), 'utf8')),
    };
  } catch (error) {
    throw error instanceof PhraseListError ? nameFile(error, name) : error;
  }
}

function nameFile(error: Error, folder: string): Error {
  return new Error(`content/${folder}/${PHRASES_FILE}: ${error.message}`);
}
