/** A tab of Chromium that is left as its reader has it: nothing is attached to it but while it is looked into. */
import type { PlainPage, SeesRoots } from '../../../../scripts/driven-page.ts';
import { createMouse } from '../../../../scripts/firefox/input.ts';
import type { DevTools, Send, Told } from './devtools.ts';

/** A tab of Chromium. */
export interface ChromiumTab extends PlainPage, SeesRoots {
  /** Runs a function in the page that the tab prepares while it shows another. */
  evaluatePrepared: PlainPage['evaluate'];
  /** Presses the button of an extension on the toolbar, by its id. */
  pressAction: (id: string) => Promise<void>;
}

/** Does something with a page of a tab. */
type Act<Result> = (send: Send, sessionId: string) => Promise<Result>;

interface Attached {
  sessionId: string;
  /** `prerender` for a page that is prepared in a tab which shows another. */
  targetInfo: { subtype?: string };
}

interface Evaluated {
  result: { value?: unknown; objectId?: string };
  exceptionDetails?: { text: string; exception?: { description?: string } };
}

/** The tab with an id of the remote control. */
export function createChromiumTab(devTools: DevTools, targetId: string): ChromiumTab {
  const inPage = <Result>(act: Act<Result>) => attach(devTools, targetId, '', act);
  const inPrepared = <Result>(act: Act<Result>) => attach(devTools, targetId, 'prerender', act);
  return {
    evaluate: createEvaluate(inPage),
    evaluatePrepared: createEvaluate(inPrepared),
    evaluateInRoot: (selector, act, argument) =>
      inPage(async (send) => {
        const objectId = await findRoot(send, selector);
        if (objectId === undefined) return null;
        const functionDeclaration = `function (argument) { return (${String(act)})(this, argument); }`;
        const call = { objectId, functionDeclaration, arguments: [{ value: argument }], returnByValue: true };
        return readValue(await send('Runtime.callFunctionOn', call)) as never;
      }),
    async goto(url) {
      await inPage((send, sessionId) => load(devTools, sessionId, () => send('Page.navigate', { url })));
      return null;
    },
    bringToFront: async () => void (await inPage((send) => send('Page.bringToFront'))),
    close: async () => void (await devTools.send('Target.closeTarget', { targetId })),
    pressAction: async (id) => void (await devTools.send('Extensions.triggerAction', { id, targetId })),
    mouse: createMouse(createPerform((event) => inPage((send) => send('Input.dispatchMouseEvent', event)))),
  };
}

/** Resolves with the first thing told that is as wanted. */
function waitFor({ listen }: DevTools, isWanted: (told: Told) => boolean): Promise<Told> {
  return new Promise((resolve) => {
    const stop = listen((told) => {
      if (!isWanted(told)) return;
      stop();
      resolve(told);
    });
  });
}

/**
 * Does something with the page of a tab that is of a kind, as soon as there is one. It is reached through its tab:
 * Chromium prepares no pages for one that is attached to by itself.
 */
async function attach<Result>(
  devTools: DevTools,
  targetId: string,
  subtype: '' | 'prerender',
  act: Act<Result>,
): Promise<Result> {
  const attached = await devTools.send('Target.attachToTarget', { targetId, flatten: true });
  const { sessionId } = attached as Attached;
  try {
    const found = waitFor(
      devTools,
      (told) =>
        told.method === 'Target.attachedToTarget' &&
        told.sessionId === sessionId &&
        ((told.params as Attached).targetInfo.subtype ?? '') === subtype,
    );
    const attaching = { autoAttach: true, waitForDebuggerOnStart: false, flatten: true };
    await devTools.send('Target.setAutoAttach', attaching, sessionId);
    const { sessionId: page } = (await found).params as Attached;
    return await act((method, parameters) => devTools.send(method, parameters, page), page);
  } finally {
    await devTools.send('Target.detachFromTarget', { sessionId });
  }
}

function createEvaluate(inPage: <Result>(act: Act<Result>) => Promise<Result>): PlainPage['evaluate'] {
  const evaluate = (act: (argument: unknown) => unknown, argument: unknown) =>
    inPage(async (send) => {
      const expression = `(${String(act)})(${JSON.stringify(argument)})`;
      const asked = { expression, awaitPromise: true, returnByValue: true };
      return readValue(await send('Runtime.evaluate', asked));
    });
  return evaluate as PlainPage['evaluate'];
}

function readValue(evaluated: unknown): unknown {
  const { result, exceptionDetails } = evaluated as Evaluated;
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value;
}

/** The shadow root, open or closed, of the first element that a selector finds. */
async function findRoot(send: Send, selector: string): Promise<string | undefined> {
  const expression = `document.querySelector(${JSON.stringify(selector)})`;
  const { result } = (await send('Runtime.evaluate', { expression })) as Evaluated;
  if (!result.objectId) return undefined;
  const described = await send('DOM.describeNode', { objectId: result.objectId, pierce: true });
  const { node } = described as { node: { shadowRoots?: { backendNodeId: number }[] } };
  if (!node.shadowRoots?.[0]) return undefined;
  const { backendNodeId } = node.shadowRoots[0];
  const { object } = (await send('DOM.resolveNode', { backendNodeId })) as { object: { objectId: string } };
  return object.objectId;
}

/** Resolves when a page has been read that something leads to. */
async function load(devTools: DevTools, page: string, lead: () => Promise<unknown>): Promise<void> {
  await devTools.send('Page.enable', {}, page);
  const loaded = waitFor(
    devTools,
    ({ method, sessionId }) => method === 'Page.domContentEventFired' && sessionId === page,
  );
  const { errorText } = (await lead()) as { errorText?: string };
  if (errorText) throw new Error(`The page could not be loaded (${errorText}).`);
  await loaded;
}

const BUTTONS = ['left', 'middle', 'right'];
const TYPES = { pointerMove: 'mouseMoved', pointerDown: 'mousePressed', pointerUp: 'mouseReleased' };

interface PointerAction {
  type: keyof typeof TYPES;
  x?: number;
  y?: number;
  button?: number;
}

/** Does WebDriver's actions of a pointer one after the other. */
function createPerform(dispatch: (event: object) => Promise<unknown>): Parameters<typeof createMouse>[0] {
  let at = { x: 0, y: 0 };

  return async (sources) => {
    for (const { type, x = at.x, y = at.y, button } of sources.flatMap(
      ({ actions }) => actions as PointerAction[],
    )) {
      at = { x, y };
      const pressed = button === undefined ? {} : { button: BUTTONS[button], clickCount: 1 };
      await dispatch({ type: TYPES[type], ...at, ...pressed });
    }
  };
}
