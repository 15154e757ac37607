import type { CDPSession, JSHandle, Page } from '@playwright/test';
import { CARD_TAG } from '../../page/card-tag.ts';
import type { PlainPage, SeesRoots } from '../../scripts/driven-page.ts';

interface ProtocolNode {
  backendNodeId: number;
  localName: string;
  shadowRoots?: ProtocolNode[];
  children?: ProtocolNode[];
  contentDocument?: ProtocolNode;
}

/**
 * The closed shadow root of the card that is open on a page, as a handle in the page's own world, or `null` where
 * there is none. It is handed over through the DevTools protocol, for which a closed root is no different.
 */
export async function cardRoot(page: Page): Promise<JSHandle<ShadowRoot> | null> {
  const session = await page.context().newCDPSession(page);
  try {
    const backendNodeId = await findRoot(session);
    if (backendNodeId === null) return null;
    const { object } = await session.send('DOM.resolveNode', { backendNodeId });
    if (!object.objectId) return null;
    const functionDeclaration = 'function () { globalThis.locusCardRoot = this; }';
    await session.send('Runtime.callFunctionOn', { objectId: object.objectId, functionDeclaration });
  } finally {
    await session.detach();
  }
  return page.evaluateHandle(takeRoot);
}

/** What a function gives back for the closed shadow root of the card that is open on a page of either browser. */
export async function evaluateInCard<Result, Argument>(
  page: PlainPage,
  act: (root: ShadowRoot, argument: Argument) => Result,
  argument: Argument,
): Promise<Result | null> {
  if (seesRoots(page)) return page.evaluateInRoot(CARD_TAG, act, argument);
  const root = await cardRoot(page as Page);
  return root && root.evaluate(act as (root: ShadowRoot, argument: unknown) => Result, argument);
}

function seesRoots(page: PlainPage): page is PlainPage & SeesRoots {
  return 'evaluateInRoot' in page;
}

// Runs in the page, which is left without a trace of the way taken.
function takeRoot(): ShadowRoot {
  const world = globalThis as { locusCardRoot?: ShadowRoot };
  const root = world.locusCardRoot;
  delete world.locusCardRoot;
  return root as ShadowRoot;
}

async function findRoot(session: CDPSession): Promise<number | null> {
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
  return findIn(root);
}

function findIn(node: ProtocolNode): number | null {
  if (node.localName === CARD_TAG) return node.shadowRoots?.[0]?.backendNodeId ?? null;
  const below = [
    ...(node.children ?? []),
    ...(node.shadowRoots ?? []),
    ...(node.contentDocument ? [node.contentDocument] : []),
  ];
  for (const child of below) {
    const found = findIn(child);
    if (found !== null) return found;
  }
  return null;
}
