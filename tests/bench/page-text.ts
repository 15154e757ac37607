/**
 * The text of a saved page as the extension reads it: the content script's own reader over a document of happy-dom.
 * What differs from a browser: style sheets are not applied, so text that only they hide is read, and no script ran.
 */
import { Window } from 'happy-dom';
import { createReader } from '../../page/read-blocks.ts';
import { createWholeStructure } from '../../page/readable.ts';

/** What the reader takes from the page that it runs in. */
type PageGlobals = Pick<
  typeof globalThis,
  'document' | 'NodeFilter' | 'Text' | 'Element' | 'ShadowRoot' | 'HTMLFormElement'
>;

/** Gives the text of each block of a page that holds Chinese. */
export function readBlocks(html: string): string[] {
  const window = new Window();
  const document = new window.DOMParser().parseFromString(html, 'text/html');
  const { NodeFilter, Text, Element, ShadowRoot, HTMLFormElement } = window;
  const classes = { NodeFilter, Text, Element, ShadowRoot, HTMLFormElement };
  const globals = { document, ...classes } as unknown as PageGlobals;
  return withGlobals(globals, () => {
    const { body } = globals.document;
    const blocks = createReader(body, createWholeStructure(body)).read(() => false);
    return blocks.map(({ text }) => text);
  });
}

function withGlobals<Result>(globals: PageGlobals, work: () => Result): Result {
  const before = Object.keys(globals).map(
    (name) => [name, Reflect.get(globalThis, name) as unknown] as const,
  );
  Object.assign(globalThis, globals);
  try {
    return work();
  } finally {
    Object.assign(globalThis, Object.fromEntries(before));
  }
}
