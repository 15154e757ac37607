/** What the pages of a browser and the background of Locus keep, after a collection. */
import type { OwnSession } from '../e2e/both/session.ts';
import { measureHeap } from './measure-heap.ts';

/** Bytes, or a number of things, by the name of what is kept; each browser tells its own. */
export type Weights = Record<string, number>;

/** Weighs what is kept now, in tabs of sites and in the background. */
export function weigh({ devTools, inBrowser, extensionOrigin }: OwnSession): Promise<Weights> {
  if (inBrowser) return inBrowser(weighInFirefox, extensionOrigin);
  if (devTools) return weighInChromium(devTools, extensionOrigin);
  throw new Error('There is no way into this browser.');
}

interface Target {
  targetId: string;
  type: string;
  url: string;
}

async function weighInChromium(
  devTools: NonNullable<OwnSession['devTools']>,
  extensionOrigin: string,
): Promise<Weights> {
  const { targetInfos } = (await devTools.send('Target.getTargets')) as { targetInfos: Target[] };

  async function ask<Result>(
    isWanted: (target: Target) => boolean,
    question: (send: (method: string) => Promise<unknown>) => Promise<Result>,
  ): Promise<Result> {
    const { targetId } = targetInfos.find(isWanted) ?? {};
    const attached = await devTools.send('Target.attachToTarget', { targetId, flatten: true });
    const { sessionId } = attached as { sessionId: string };
    const result = await question((method) => devTools.send(method, {}, sessionId));
    await devTools.send('Target.detachFromTarget', { sessionId });
    return result;
  }

  const page = await ask(
    ({ type, url }) => type === 'page' && url.startsWith('http'),
    async (send) => {
      const bytes = await measureHeap(send);
      const counters = (await send('Memory.getDOMCounters')) as { nodes: number; jsEventListeners: number };
      return { bytes, ...counters };
    },
  );
  const background = await ask(
    ({ type, url }) => type === 'service_worker' && url.startsWith(extensionOrigin),
    measureHeap,
  );
  return { page: page.bytes, nodes: page.nodes, listeners: page.jsEventListeners, background };
}

/** What stands in Firefox's own window. */
declare const Cc: Record<string, { getService: (service: unknown) => MemoryReporters }>;
declare const Ci: { nsIMemoryReporterManager: unknown };
declare const Services: { obs: { notifyObservers: (subject: null, topic: string) => void } };

interface MemoryReporters {
  minimizeMemoryUsage: (done: () => void) => void;
  getReports: (
    ...request: [
      hear: (...report: Report) => void,
      data: null,
      done: () => void,
      doneData: null,
      isAnonymous: boolean,
    ]
  ) => void;
}

/** Units 0 are bytes. */
type Report = [process: string, path: string, kind: number, units: number, amount: number];

// Runs in Firefox's own window. Paths are those of `about:memory`, whose slashes of addresses are turned round.
async function weighInFirefox(extensionOrigin: string): Promise<Weights> {
  const reporters = Cc['@mozilla.org/memory-reporter-manager;1']!.getService(Ci.nsIMemoryReporterManager);
  const weights = { page: 0, background: 0 };
  const background = `${extensionOrigin.replaceAll('/', '\\')}\\_generated_background_page.html`;
  Services.obs.notifyObservers(null, 'child-mmu-request');
  await new Promise<void>((resolve) => reporters.minimizeMemoryUsage(resolve));
  await new Promise<void>((resolve) =>
    reporters.getReports(
      (...[process, path, , units, amount]) => {
        if (!path.startsWith('explicit/') || units !== 0) return;
        if (process.startsWith('web')) weights.page += amount;
        else if (path.includes(background)) weights.background += amount;
      },
      null,
      resolve,
      null,
      false,
    ),
  );
  return weights;
}
