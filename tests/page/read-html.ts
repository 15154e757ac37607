import type { Block } from '../../page/blocks.ts';
import { createReader } from '../../page/read-blocks.ts';
import { createStructure, createWholeStructure } from '../../page/readable.ts';

const never = (): boolean => false;

/** Puts markup into the page and gives back an element to find things in. */
export function write(html: string): HTMLElement {
  document.body.innerHTML = html;
  return document.body;
}

/** The blocks of the page, read in one go. */
export function readWhole(): Block[] {
  return createReader(document.body, createWholeStructure(document.body)).read(never);
}

/** The same by a structure that asks element by element. */
export function readOneByOne(): Block[] {
  return createReader(document.body, createStructure()).read(never);
}

/** What the blocks say. */
export function textsOf(blocks: readonly Block[]): string[] {
  return blocks.map(({ text }) => text);
}
