/** Sentences written for measuring lookup: some say otherwise what the speech says, some have nothing to do with it. */
import { readFileSync } from 'node:fs';

const FOLDER = new URL('../../fixtures/lookup/', import.meta.url);

/** What a passage of the speech says, in other words. */
export interface Paraphrase {
  query: string;
  address: string;
}

/** Gives the paraphrases. */
export function readParaphrases(): Paraphrase[] {
  return readLines('paraphrases.tsv').map((line) => {
    const [place = '', query = ''] = line.split('\t');
    return { query, address: `speech/${place}` };
  });
}

/** Gives sentences of everyday life, news, technology and politics that are not of the speech. */
export function readUnrelated(): string[] {
  return readLines('unrelated.txt');
}

function readLines(file: string): string[] {
  return readFileSync(new URL(file, FOLDER), 'utf8').trim().split('\n');
}
