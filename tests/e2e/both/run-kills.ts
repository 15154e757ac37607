/** The background is stopped at random moments while pages are read and looked at, and while somebody types in the popup. */
import type { DrivenPage } from '../../../scripts/driven-page.ts';
import type { Tab } from '../../../scripts/extension-probe.ts';
import { createRandom } from '../../bench/random-edits.ts';
import type { TestSite } from '../../fixtures/server.ts';
import { holdPage } from '../open-page.ts';
import type { Session } from './session.ts';

/** How much is done. */
export interface KillPlan {
  seed: number;
  /** Pages read, with a lookup each. */
  rounds: number;
  /** Times that the background is stopped in each, half of them while the page is read. */
  kills: number;
}

const PHRASE = '全面从严治党';
const PARAGRAPHS = 400;
const HTML = Array.from({ length: PARAGRAPHS }, (_, index) => `<p>第${index}段，要坚持${PHRASE}。</p>`).join(
  '',
);

/** Longest pause between two stops, in ms: a page of this size is read in some hundred. */
const PAUSE = 200;

/** Milliseconds that a page or a lookup may take altogether: each question is asked four times, 1.5 s at most. */
const PATIENCE = 15_000;

const LOOK_AGAIN = 30;

/** What is typed, and what the results then show. */
const LOOKUPS = [
  { typed: '最初一公里', shown: '最初一公里' },
  { typed: 'lgwh', shown: '两个维护' },
  { typed: '打铁必须自身硬', shown: '打铁必须自身硬' },
] as const;

/** Runs the plan; gives a sentence for each page or lookup that came to less than all. */
export async function runKills(session: Session, site: TestSite, plan: KillPlan): Promise<string[]> {
  const random = createRandom(plan.seed);
  const tab = await session.probe.openTab();
  const popup = await session.openPage();
  const url = site.serve(HTML);
  const failures: string[] = [];
  for (let round = 0; round < plan.rounds; round++) {
    const wanted = LOOKUPS[round % LOOKUPS.length] ?? LOOKUPS[0];
    const killWhile = async (work: Promise<string | null>) => {
      const [failure] = await Promise.all([work, kill(session, plan.kills / 2, random)]);
      if (failure !== null) failures.push(`round ${round}: ${failure}`);
    };
    // A page that is not shown is not read, and a popup not drawn.
    await tab.page.bringToFront();
    // Another address each time, so that no page comes out of the browser's cache.
    await killWhile(read(session, tab, `${url}?${round}`));
    await popup.bringToFront();
    await killWhile(lookUp(session, popup, wanted));
  }
  await tab.page.close();
  await popup.close();
  return failures;
}

async function kill({ stopBackground }: Session, times: number, random: () => number): Promise<void> {
  for (let time = 0; time < times; time++) {
    await new Promise((resolve) => setTimeout(resolve, random() * PAUSE));
    await stopBackground();
  }
}

/** Opens a page; says what is missing in the end. */
async function read({ probe }: Session, tab: Tab<DrivenPage>, url: string): Promise<string | null> {
  await tab.page.goto(url);
  const { texts } = holdPage(probe, tab);
  const isWhole = await soon(async () => (await texts()).length === PARAGRAPHS);
  return isWhole ? null : `${(await texts()).length} of ${PARAGRAPHS} matches`;
}

/** Types into the popup letter by letter; says if there is no answer in the end. */
async function lookUp(
  { extensionOrigin }: Session,
  popup: DrivenPage,
  { typed, shown }: (typeof LOOKUPS)[number],
): Promise<string | null> {
  await popup.goto('about:blank');
  await popup.goto(`${extensionOrigin}/popup.html`);
  await soon(() => popup.evaluate(() => document.querySelector('input') !== null, null));
  for (let end = 1; end <= typed.length; end++) await popup.evaluate(type, typed.slice(0, end));
  return (await soon(() => popup.evaluate(isFirst, shown))) ? null : `no answer for ${typed}`;
}

// Runs in the popup.
function isFirst(words: string): boolean {
  return document.querySelector('[role=option]')?.textContent?.includes(words) ?? false;
}

// Runs in the popup.
function type(words: string): void {
  const field = document.querySelector('input');
  if (!field) return;
  field.value = words;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
}

async function soon(isTrue: () => Promise<boolean>): Promise<boolean> {
  for (const end = Date.now() + PATIENCE; Date.now() < end;) {
    if (await isTrue()) return true;
    await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN));
  }
  return false;
}
