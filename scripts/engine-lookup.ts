/** `engine lookup`: searches the bundled document, and other texts beside it. */
import { basename } from 'node:path';
import { buildLookupIndex } from '../engine/lookup/lookup-index.ts';
import { createLookup } from '../engine/lookup/lookup.ts';
import { compileContent } from './compile-content.ts';
import { readDocument } from './read-document.ts';
import type { LibrarySource } from '../engine/library.ts';
import type { Lookup } from '../engine/lookup/lookup.ts';
import type { LookupResult } from '../engine/types.ts';

/** A word of the command line as `parseArgs` tells it. */
interface Token {
  kind: string;
  name?: string;
  value?: string | undefined;
}

/** A text to search, with the name of its file. */
export interface NamedText {
  file: string;
  text: string;
}

/** What `lookup` is asked for. */
export interface LookupRequest {
  /** Words that stand before or apart from the files of `--library`. */
  queries: string[];
  files: string[];
}

/** Gives queries and files: `--library` takes all words up to the next option. */
export function readLookupRequest(tokens: readonly Token[]): LookupRequest {
  const request: LookupRequest = { queries: [], files: [] };
  let isFile = false;
  for (const { kind, name, value = '' } of tokens) {
    if (kind === 'option') isFile = name === 'library';
    if (kind === 'option' && isFile) request.files.push(value);
    else if (kind === 'positional') (isFile ? request.files : request.queries).push(value);
  }
  return request;
}

/** Gives the lookup of the bundled document and these texts; theirs have no phrases. */
export function createTextLookup(texts: readonly NamedText[]): Lookup {
  const ids = new Set<string>();
  const sources = texts.map(({ file, text }): LibrarySource => {
    const name = basename(file).replace(/\.\w+$/u, '');
    let id = name;
    for (let number = 2; ids.has(id); number++) id = `${name}-${number}`;
    ids.add(id);
    return { document: { ...readDocument(id, text), id }, phrases: [] };
  });
  const library = compileContent(undefined, sources);
  return createLookup(library, buildLookupIndex(library));
}

/** Gives a result in the command line's stable form. */
export function toPlainResult({ kind, text, passage, isAccepted, score }: LookupResult): object {
  return { kind, text, address: passage.address, accepted: isAccepted, score: Number(score.toFixed(4)) };
}

/** Gives a result as a line to read. */
export function toResultLine({ kind, text, passage, isAccepted, score }: LookupResult): string {
  return `${isAccepted ? ' ' : '?'} ${score.toFixed(2)}  ${kind.padEnd(7)}  ${passage.address}  ${text}`;
}
