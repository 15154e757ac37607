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
  const lines = readFileSync(new URL(`gold/${file}`, SHARED), 'utf8')
    .trim()
    .split('\n');
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

const TEXT_PHRASES = 'text-phrases.tsv';

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

/** Gives the other texts that are judged; none where nobody has marked any. */
export function readJudgedTexts(): JudgedText[] {
  if (!existsSync(new URL(`gold/${TEXT_PHRASES}`, SHARED))) return [];
  const byFile = groupBy(readGold(TEXT_PHRASES), ([file]) => file!);
  return [...byFile].map(([file, marked]) => {
    const [, from, to] = marked[0]!;
    const text = readFileSync(new URL(`texts/${file}`, SHARED), 'utf8').slice(Number(from), Number(to));
    return {
      file,
      text,
      phrases: new Map(marked.map(([, , , phrase, tier]) => [bare(phrase!), tier === 'must'])),
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
