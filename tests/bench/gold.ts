/** The judgements of readers on the speech, and the form in which wordings are compared with them. */
import { existsSync, readFileSync } from 'node:fs';
import { foldText } from '../../engine/fold.ts';
import { parseDocument } from '../../engine/parse-document.ts';
import { SHARED } from './shared-material.ts';
import type { SourceDocument } from '../../engine/parse-document.ts';

const SPEECH = new URL('../../content/speech/', import.meta.url);
/** Lines of the speech that are judged: the title is the first, empty ones do not count. */
export const JUDGED_LINES = 12;

/** The judgements on the speech, by bare text. */
export interface Gold {
  /** Tier of each phrase: must, expected or optional. */
  tiers: Map<string, string>;
  neutral: Set<string>;
  wrong: Set<string>;
}

/** Letters and digits, folded: what wordings are compared by. */
export function bare(text: string): string {
  return foldText(text).replaceAll(/[\p{P}\p{S}\s]/gu, '');
}

/** Gives the rows of a gold table without its head. */
export function readGold(file: string): string[][] {
  return readRows(new URL(`gold/${file}`, SHARED));
}

function readRows(file: URL): string[][] {
  const lines = readFileSync(file, 'utf8').trim().split('\n');
  return lines.slice(1).map((line) => line.split('\t'));
}

/** Gives the judgements. */
export function readJudgements(): Gold {
  return {
    tiers: new Map(readGold('phrases.tsv').map(([phrase, tier]) => [bare(phrase!), tier!])),
    neutral: new Set(readGold('neutral.tsv').map(([phrase]) => bare(phrase!))),
    wrong: new Set(readGold('not-phrases.tsv').map(([phrase]) => bare(phrase!))),
  };
}

/** A part of a text with the phrases that a reader marked in it, by bare text: whether they are a must. */
interface JudgedText {
  file: string;
  text: string;
  phrases: Map<string, boolean>;
}

/**
 * What one reader would want to look up in parts of ten texts of the shared material: places, so that no text is copied.
 * *must*: distinctive, set or famous; *expected*: worth looking up; what is not listed counts as no phrase, though some
 * of it is neutral. Most of it was read before any weight was fitted on it, the last two batches after.
 */
const JUDGED_TEXTS = new URL('judged-texts.tsv', import.meta.url);

/** Gives the items by key, in order. */
export function groupBy<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

/** Gives the other texts that are judged; none where the shared material is missing. */
export function readJudgedTexts(): JudgedText[] {
  if (!existsSync(new URL('texts/', SHARED))) return [];
  const byFile = groupBy(readRows(JUDGED_TEXTS), ([file]) => file!);
  return [...byFile].map(([file, marked]) => {
    const [, from, to] = marked[0]!;
    const text = readFileSync(new URL(`texts/${file}`, SHARED), 'utf8').slice(Number(from), Number(to));
    const phraseAt = (start: number, length: number) => bare(text.slice(start, start + length));
    return {
      file,
      text,
      phrases: new Map(
        marked.map(([, , , start, length, tier]) => [
          phraseAt(Number(start), Number(length)),
          tier === 'must',
        ]),
      ),
    };
  });
}

/** Gives the speech. */
export function readSpeech(): SourceDocument {
  return parseDocument(readSpeechFile('document.md'));
}

/** Gives a file of the speech. */
export function readSpeechFile(file: string): string {
  return readFileSync(new URL(file, SPEECH), 'utf8');
}

/** Gives the lines of the speech that hold text. */
export function readSpeechLines(): string[] {
  const text = readSpeechFile('document.md').replace(/^---\n[^]*?\n---\n/u, '');
  return text.split('\n').filter((line) => line.trim() !== '');
}

/** Gives the part of the speech that is judged, bare, with a stroke between two lines. */
export function readJudgedText(): string {
  return readSpeechLines().slice(0, JUDGED_LINES).map(bare).join('|');
}
