/** Reads any text as a document, for the command line and the benchmarks. */
import { parseDocument } from '../engine/parse-document.ts';
import type { SourceDocument } from '../engine/parse-document.ts';

const FRONT_MATTER = /^\ufeff?---\r?\n[^]*?^id:/mu;

/** Gives the document that a text holds. Its first line is the title, unless it is the only one; no text, no passages. */
export function readDocument(id: string, text: string): SourceDocument {
  if (FRONT_MATTER.test(text)) return parseDocument(text);
  const hasTitle = text.trim().includes('\n');
  const body = hasTitle ? text : `${id}\n${text}`;
  if (text.trim() === '')
    return { id, language: 'zh-CN', title: id, shortTitle: { zh: id, en: id }, passages: [] };
  const document = parseDocument(`---\nid: ${id}\n---\n${body}`);
  return hasTitle ? document : { ...document, passages: document.passages.slice(1) };
}
