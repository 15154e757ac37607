/** Elements whose code has not come yet: mostly it gives them their shadow trees, and nothing tells when it does. */
import { bare } from './bare.ts';
import { isInPage } from './is-in-page.ts';
import { AWAITED_PAUSES } from './limits.ts';
import { isElement } from './node-kinds.ts';
import type { Scope } from './shadow-trees.ts';

/** The code that some of a page's elements wait for. */
export interface AwaitedCode {
  /** Waits for the code of the elements in some parts of the page, shadow trees in them left out. */
  note(scopes: Iterable<Scope>): void;
}

/** What awaiting code needs of its surroundings. */
export interface AwaitTools {
  /** Called when an element that waited has its code, or a shadow tree without any. */
  hasCome: () => void;
  whenIdle: (act: () => void) => void;
}

const UNDEFINED = ':not(:defined)';

/**
 * Asks a few times, until the signal ends it, and again when elements of another name come. One element of each name
 * speaks for all: their code comes to all at once, and many a page has names whose code never comes.
 */
export function createAwaitedCode({ hasCome, whenIdle }: AwaitTools, signal: AbortSignal): AwaitedCode {
  const waiting = new Map<string, Element>();
  const names = new Set<string>();
  let pauses: readonly number[] = [];
  let isAsking = false;

  function wait(element: Element): void {
    const { localName } = bare(element);
    waiting.set(localName, element);
    if (names.has(localName)) return;
    names.add(localName);
    pauses = AWAITED_PAUSES;
  }

  function askLater(): void {
    const [pause, ...later] = pauses;
    if (isAsking || pause === undefined || waiting.size === 0 || signal.aborted) return;
    isAsking = true;
    pauses = later;
    setTimeout(() => whenIdle(ask), pause);
  }

  function ask(): void {
    isAsking = false;
    let isAny = false;
    for (const [name, element] of waiting) {
      const isHere = isInPage(element);
      if (isHere && !isReady(element)) continue;
      waiting.delete(name);
      isAny ||= isHere;
    }
    if (isAny) hasCome();
    askLater();
  }

  return {
    note(scopes) {
      for (const scope of scopes) {
        if (!isInPage(scope)) continue;
        if (isElement(scope) && bare(scope).matches(UNDEFINED)) wait(scope);
        for (const element of bare(scope).querySelectorAll(UNDEFINED)) wait(element);
      }
      askLater();
    },
  };
}

function isReady(element: Element): boolean {
  const asked = bare(element);
  return asked.shadowRoot !== null || asked.matches(':defined');
}
