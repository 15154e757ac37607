/** The engine's command line. Its JSON forms are stable: other tools read them. */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { DENSITIES, filterMatches } from '../engine/density.ts';
import { extractPhrases } from '../engine/extract/extract-phrases.ts';
import { findMatches } from '../engine/find-matches.ts';
import { findPlace } from '../engine/find-card.ts';
import { addressAt } from '../engine/passages.ts';
import { allPhrases } from '../engine/phrases.ts';
import { compileContent } from './compile-content.ts';
import { createTextLookup, readLookupRequest, toPlainResult, toResultLine } from './engine-lookup.ts';
import { readDocument } from './read-document.ts';
import { reasonOf } from './reason-of.ts';
import { loadTaggedWords } from './word-list.ts';
import type { Library } from '../engine/library.ts';
import type { Match } from '../engine/types.ts';

const USAGE = `npm run -s engine -- match FILE|- [--json]   the matches of a plain text
npm run -s engine -- match --lines           each line of standard input as a text; one JSON object a line
npm run -s engine -- phrases [--json]        the phrases of the bundled document
npm run -s engine -- phrases --auto FILE|- [--json]  phrases that a text itself suggests
npm run -s engine -- lookup QUERY [--json]   what the library has for some words, best first; ? marks what is only related
npm run -s engine -- lookup --lines          each line of standard input as a query; one JSON object a line
  --density all|distinctive|rare             for match: which phrases; all unless given
  --library FILE …                           for lookup: searches these plain or Markdown texts too`;

const { positionals, values, tokens } = readArguments();
const [command, ...operands] = positionals;
const density = DENSITIES.find((name) => name === values.density);

if (values.help) console.log(USAGE);
else if (!density) fail(USAGE);
else if (command === 'match') match(operands, values);
else if (command === 'lookup') lookUp(values);
else if (values.library) fail(USAGE);
else if (command === 'phrases' && values.auto) proposePhrases(operands, values.json === true);
else if (command === 'phrases' && operands.length === 0) printPhrases(values.json === true);
else fail(USAGE);

/** An option that is not known ends the run with the reason and the usage. */
function readArguments() {
  try {
    return parse();
  } catch (error) {
    console.error(`${(error as Error).message}\n${USAGE}`);
    process.exit(2);
  }
}

function parse() {
  return parseArgs({
    allowPositionals: true,
    tokens: true,
    options: {
      json: { type: 'boolean' },
      lines: { type: 'boolean' },
      auto: { type: 'boolean' },
      density: { type: 'string', default: 'all' },
      library: { type: 'string', multiple: true },
      help: { type: 'boolean' },
    },
  });
}

function match([file, ...rest]: string[], { lines, json }: typeof values): void {
  if (rest.length > 0 || (file === undefined && !lines)) return fail(USAGE);
  const library = compileContent();
  const text = readText(file ?? '-');
  if (text === null) return fail(`${file} cannot be read as text.`);
  if (lines) printLines(text.split('\n'), (line) => ({ matches: listMatches(library, line) }));
  else if (json) console.log(JSON.stringify({ matches: listMatches(library, text) }));
  else printMatches(library, text);
}

function lookUp({ lines, json }: typeof values): void {
  const { queries, files } = readLookupRequest(tokens.slice(1));
  const [query, ...rest] = queries;
  if (rest.length > 0 || (query === undefined) !== (lines === true)) return fail(USAGE);
  const texts = files.map((file) => ({ file, text: readText(file) }));
  const missing = texts.find(({ text }) => text === null);
  if (missing) return fail(`${missing.file} cannot be read as text.`);
  const lookup = createTextLookup(texts.map(({ file, text }) => ({ file, text: text ?? '' })));
  const toObject = (words: string) => ({ results: lookup(words).map(toPlainResult) });
  if (query === undefined) printLines((readText('-') ?? '').split('\n'), toObject);
  else if (json) console.log(JSON.stringify(toObject(query)));
  else console.log(lookup(query).map(toResultLine).join('\n') || 'Nothing is like it.');
}

function readText(file: string): string | null {
  try {
    return readFileSync(file === '-' ? 0 : file, 'utf8');
  } catch {
    return null;
  }
}

/** A last line without text is the end of the line before, not a text. */
function printLines(lines: string[], toObject: (line: string) => object): void {
  const texts = lines.at(-1) === '' ? lines.slice(0, -1) : lines;
  process.stdout.write(texts.map((line) => `${JSON.stringify(toObject(line))}\n`).join(''));
}

function matchesOf(library: Library, text: string): Match[] {
  return filterMatches(library, findMatches(library, text), density ?? 'all');
}

function listMatches(library: Library, text: string): object[] {
  return matchesOf(library, text).map((found) => {
    const { start, end, kind, target, score, differences, alternatives } = found;
    const { address, text: source } = findPlace(library, target)!.passage;
    return {
      start,
      end,
      text: text.slice(start, end),
      kind,
      phrase: kind === 'quotation' ? null : target,
      passage: { address, text: source },
      score,
      differences,
      ...(alternatives && { alternatives }),
      reason: { en: reasonOf(found, 'en'), zh: reasonOf(found, 'zh_CN') },
    };
  });
}

function printMatches(library: Library, text: string): void {
  const matches = matchesOf(library, text);
  for (const found of matches) {
    const { start, end, kind, target, score } = found;
    const { passage } = findPlace(library, target)!;
    console.log(`${start}–${end}  ${kind} ${score}  ${text.slice(start, end)}`);
    if (found.reason)
      console.log(`    ${reasonOf(found, 'en')}${kind === 'quotation' ? '' : ` (${target})`}`);
    console.log(`    ${passage.address}  ${passage.text}`);
  }
  console.log(`${matches.length} matches`);
}

function printPhrases(isJson: boolean): void {
  const library = compileContent();
  const phrases = allPhrases(library).map(({ passages, ...phrase }) => ({
    text: phrase.text,
    class: phrase.class,
    importance: Math.round(phrase.importance * 100) / 100,
    aliases: phrase.aliases,
    passages: passages.map((index) => addressAt(library, index)),
  }));
  if (isJson) console.log(JSON.stringify({ phrases }));
  else
    for (const phrase of phrases)
      console.log(
        `${phrase.importance.toFixed(2)}  ${phrase.class}  ${phrase.text}  ${phrase.passages.join(' ')}`,
      );
}

function proposePhrases([file, ...rest]: string[], isJson: boolean): void {
  if (rest.length > 0 || file === undefined) return fail(USAGE);
  const text = readText(file);
  if (text === null) return fail(`${file} cannot be read as text.`);
  const document = readDocument(basename(file).replace(/\.\w+$/, ''), text);
  const phrases = extractPhrases(document, loadTaggedWords()).map(({ passages, ...phrase }) => ({
    ...phrase,
    passages: passages.map((index) => document.passages[index]!.address),
  }));
  if (isJson) console.log(JSON.stringify({ phrases }));
  else
    for (const { importance, class: kind, text: phrase, passages } of phrases)
      console.log(`${importance}  ${kind}  ${phrase}  ${passages.join(' ')}`);
}

function fail(message: string): void {
  console.error(message);
  process.exitCode = 2;
}
