/**
 * Lookup in the address bar, behind the keyword `loc`. What is chosen comes back as the text that stands in the bar:
 * so each suggestion's text ends in its address.
 */
import { browser, type Browser } from '#imports';
import type { LookupResult } from '../engine/types.ts';
import { loadLanguage } from './language.ts';
import { loadLibrary } from './library.ts';
import { openLookup } from './look-up-selection.ts';
import { openReader, type ReaderGoal } from './reader.ts';
import { text } from './texts.ts';
import { toGoal } from './to-goal.ts';

/** Says in one line where a result stands. */
export type FormatPlace = (result: LookupResult) => string;

type Suggestion = Browser.omnibox.SuggestResult;

/** Browsers show no more than so many. */
const SUGGESTIONS = 8;

/** Characters of a passage that fit beside its place. */
const TEXT_LIMIT = 40;

/** Characters of what was typed that are repeated. */
const ECHO_LIMIT = 24;

const ADDRESS = / · (\S+\/\S+)$/u;

/** The tab that is in front while something is typed: there is no time to ask for it when the panel is to open. */
let front: Browser.tabs.Tab | undefined;
let lastBest: { query: string; result: LookupResult | undefined } | undefined;

/** Suggests and opens passages, until the signal ends it; `formatPlace` words where they stand. */
export function connectOmnibox(formatPlace: FormatPlace, signal?: AbortSignal): void {
  const change = (query: string, suggest: (suggestions: Suggestion[]) => void) =>
    void suggestFor(query, formatPlace).then(suggest);
  const enter = (entered: string) => void open(entered);
  browser.omnibox.onInputStarted.addListener(start);
  browser.omnibox.onInputChanged.addListener(change);
  browser.omnibox.onInputEntered.addListener(enter);
  signal?.addEventListener('abort', () => {
    browser.omnibox.onInputStarted.removeListener(start);
    browser.omnibox.onInputChanged.removeListener(change);
    browser.omnibox.onInputEntered.removeListener(enter);
  });
}

/** The text of a suggestion as it comes back when it is chosen. */
export function writeSuggestion({ text: words, passage }: LookupResult): string {
  return `${cut(words, TEXT_LIMIT)} · ${passage.address}`;
}

/** The address at the end of a chosen suggestion; `undefined` for what was only typed. */
export function readSuggestion(entered: string): string | undefined {
  return ADDRESS.exec(entered)?.[1];
}

/** A line of plain text for a result. Chrome wants markup: what has a meaning there is escaped. */
export function describe(words: string, place: string, isMarkup: boolean): string {
  const plain = cut(words, TEXT_LIMIT);
  return isMarkup ? `${escape(plain)} <dim>${escape(place)}</dim>` : `${plain} — ${place}`;
}

function start(): void {
  void findFront();
  void loadLibrary().catch(() => {});
  void loadLanguage().then(() => setDefault(text('omniboxHint')));
}

async function suggestFor(query: string, formatPlace: FormatPlace): Promise<Suggestion[]> {
  void findFront();
  const results = await find(query);
  const best = results.find(({ isAccepted }) => isAccepted);
  lastBest = { query, result: best };
  const toLine = (result: LookupResult) =>
    describe(result.text, formatPlace(result), !import.meta.env.FIREFOX);
  if (best) setDefault(toLine(best), true);
  else setDefault(query.trim() === '' ? text('omniboxHint') : text('popupNothing', cut(query, ECHO_LIMIT)));
  return results
    .filter((result) => result !== best && result.isAccepted === (best !== undefined))
    .slice(0, SUGGESTIONS)
    .map((result) => ({ content: writeSuggestion(result), description: toLine(result) }));
}

/** Opens the reader at what was chosen, or a window where nothing is near enough; the panel opens only on the spot. */
function open(entered: string): Promise<void> {
  const address = readSuggestion(entered);
  if (address !== undefined) return openAt({ address });
  if (lastBest?.query === entered && lastBest.result) return openAt(toGoal(lastBest.result));
  return openFirst(entered);
}

async function openFirst(query: string): Promise<void> {
  const best = (await find(query)).find(({ isAccepted }) => isAccepted);
  await (best ? openAt(toGoal(best)) : openLookup(query, (await findFront())?.id));
}

async function openAt(goal: ReaderGoal): Promise<void> {
  const tab = front ?? (await findFront());
  if (tab) await openReader(tab, goal);
}

async function find(query: string): Promise<LookupResult[]> {
  if (query.trim() === '') return [];
  return loadLibrary().then(
    ({ lookup }) => lookup(query),
    () => [],
  );
}

async function findFront(): Promise<Browser.tabs.Tab | undefined> {
  [front] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  return front;
}

function setDefault(words: string, isMarkup = false): void {
  const description = import.meta.env.FIREFOX || isMarkup ? words : escape(words);
  void browser.omnibox.setDefaultSuggestion({ description });
}

function cut(words: string, limit: number): string {
  const characters = [...words.trim().replaceAll(/\s+/gu, ' ')];
  return characters.length > limit ? `${characters.slice(0, limit).join('')}……` : characters.join('');
}

function escape(words: string): string {
  const names: Record<string, string> = {
    '<': '&lt;',
    '>': '&gt;',
    '&': '&amp;',
    '"': '&quot;',
    "'": '&apos;',
  };
  // Control characters are not allowed in XML at all.
  return words.replaceAll(/[\p{Cc}\p{Cs}]/gu, '').replaceAll(/[<>&"']/gu, (sign) => names[sign] ?? sign);
}
