/**
 * Random pages, changed at random, and after each burst of changes a fresh tab with the same page: both must have the
 * same marks. The pages are those of `tests/fixtures/pages/fuzz.html`, the same ones for the same seed.
 */
import { foldText } from '../../../engine/fold.ts';
import type { DrivenPage } from '../../../scripts/driven-page.ts';
import type { Tab } from '../../../scripts/extension-probe.ts';
import type { TestSite } from '../../fixtures/server.ts';
import type { Session } from './session.ts';

/** How much is done. */
export interface FuzzPlan {
  /** One page each. */
  seeds: readonly number[];
  /** Bursts of changes of a page, a comparison after each. */
  bursts: number;
  /** Changes in a burst. */
  changes: number;
}

/** Marks that are not those of a fresh page. */
export interface FuzzFailure {
  seed: number;
  burst: number;
  /** Marks that only the changed page has, and those that only the fresh one has. */
  surplus: string[];
  missing: string[];
  /** What the page was, to look into it. */
  tree: string;
}

/** Milliseconds that a page has to settle: a place that keeps changing is read every two seconds. */
const PATIENCE = 10_000;

/** Milliseconds between two looks. */
const LOOK_AGAIN = 30;

interface Fuzz {
  change: (times: number) => Promise<void>;
  sendMarker: () => number;
  hasArrived: (marker: number) => boolean;
  list: () => string[];
  tell: () => string;
}

declare const fuzz: Fuzz;

/** Runs the plan; gives what went wrong, faults in the console included. */
export async function runFuzz(session: Session, site: TestSite, plan: FuzzPlan): Promise<FuzzFailure[]> {
  const failures: FuzzFailure[] = [];
  const changed = await session.probe.openTab();
  const fresh = await session.probe.openTab();
  const address = site.addressOf('fuzz.html');
  for (const seed of plan.seeds) {
    // Under the same address but for the fragment a page would not be loaded.
    await changed.page.goto('about:blank');
    await changed.page.bringToFront();
    await changed.page.goto(`${address}#${seed}`);
    for (let burst = 0; burst < plan.bursts; burst++) {
      await changed.page.evaluate((times) => fuzz.change(times), plan.changes);
      const differences = await compare(session, site, { changed, fresh });
      if (!differences) continue;
      const tree = await changed.page.evaluate(() => fuzz.tell(), null);
      failures.push({ seed, burst, ...differences, tree });
      break;
    }
  }
  await changed.page.close();
  await fresh.page.close();
  return failures;
}

interface Compared {
  changed: Tab<DrivenPage>;
  fresh: Tab<DrivenPage>;
}

/** What the marks of the two differ in once both have settled; `null` for nothing. */
async function compare(
  session: Session,
  site: TestSite,
  { changed, fresh }: Compared,
): Promise<Pick<FuzzFailure, 'surplus' | 'missing'> | null> {
  await settle(changed.page);
  const tree = new URL(site.serveScript(await changed.page.evaluate(() => fuzz.tell(), null)));
  await fresh.page.goto('about:blank');
  await fresh.page.bringToFront();
  await fresh.page.goto(`${site.addressOf('fuzz.html')}#${tree.pathname}`);
  await session.probe.waitForSummary(fresh);
  const areAlike = async () => (await differ(changed.page, fresh.page)) === null;
  // Its frames are read by scripts of their own, and not before they were shown.
  await soon(areAlike);
  await changed.page.bringToFront();
  const isEqual = await soon(areAlike);
  // Not by chance, between two rounds of reading.
  if (isEqual) await settle(changed.page, fresh.page);
  const differences = await differ(changed.page, fresh.page);
  return differences ?? findWrongTexts(session, changed);
}

/** Resolves when what was changed before has been read, and in the other page the same words are there. */
async function settle(page: DrivenPage, other?: DrivenPage): Promise<void> {
  const marker = await page.evaluate(() => fuzz.sendMarker(), null);
  await other?.evaluate((at) => {
    document.body.lastElementChild!.children[at]!.append('最初一公里');
  }, marker);
  for (const each of other ? [page, other] : [page])
    await soon(() => each.evaluate((sent) => fuzz.hasArrived(sent), marker));
}

async function differ(
  changed: DrivenPage,
  fresh: DrivenPage,
): Promise<Pick<FuzzFailure, 'surplus' | 'missing'> | null> {
  const [here, there] = [
    await changed.evaluate(() => fuzz.list(), null),
    await fresh.evaluate(() => fuzz.list(), null),
  ];
  const surplus = without(here, there);
  const missing = without(there, here);
  return surplus.length + missing.length > 0 ? { surplus, missing } : null;
}

/** What is in one list and not, or not as often, in the other. */
function without(list: readonly string[], others: readonly string[]): string[] {
  const left = [...others];
  return list.filter((entry) => {
    const index = left.indexOf(entry);
    if (index >= 0) left.splice(index, 1);
    return index < 0;
  });
}

/** Exact matches whose words on the page are not those of their phrase. */
async function findWrongTexts(
  { probe }: Session,
  tab: Tab<DrivenPage>,
): Promise<Pick<FuzzFailure, 'surplus' | 'missing'> | null> {
  const { matches } = (await probe.waitForSummary(tab)).summary;
  const wrong = matches.filter(
    ({ kind, text, target }) => kind === 'exact' && foldText(text) !== foldText(target),
  );
  return wrong.length > 0
    ? { surplus: wrong.map(({ text, target }) => `${text} for ${target}`), missing: [] }
    : null;
}

async function soon(isTrue: () => Promise<boolean>): Promise<boolean> {
  for (const end = Date.now() + PATIENCE; Date.now() < end;) {
    if (await isTrue()) return true;
    await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN));
  }
  return false;
}
