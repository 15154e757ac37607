/**
 * Lookup in the address bar, behind the keyword `loc`. What is chosen comes back as the text that stands in the bar:
 * so each suggestion's text ends in its address.
 */
import { browser, type Browser } from '#imports';
import type { LookupResult, Span } from '../engine/types.ts';
import { loadLanguage } from './language.ts';
import { loadLibrary } from './library.ts';
import { openLookup } from './look-up-selection.ts';
import { openReader, type ReaderGoal } from './reader.ts';
import { shorten, text } from './texts.ts';
import { toGoal } from './to-goal.ts';

/** What there is room for of a result: its words from where something was found, what was found in them, its place. */
export interface ResultLine {
  text: string;
  found: readonly Span[];
  place: string;
}

/** Gives the line of a result. */
export type ToLine = (result: LookupResult) => ResultLine;

type Suggestion = Browser.omnibox.SuggestResult;

/** Browsers show no more than so many. */
const SUGGESTIONS = 8;

/** Characters of a passage that fit beside its place. */
const TEXT_LIMIT = 40;

const ADDRESS = / · (\S+\/\S+)$/u;

/** The tab that is in front while something is typed: there is no time to ask for it when the panel is to open. */
let front: Browser.tabs.Tab | undefined;
let lastBest: { query: string; result: LookupResult | undefined } | undefined;

/** Suggests and opens passages, until the signal ends it. */
export function connectOmnibox(toLine: ToLine, signal?: AbortSignal): void {
  const change = (query: string, suggest: (suggestions: Suggestion[]) => void) =>
    void suggestFor(query, toLine).then(suggest);
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
  return `${shorten(words, TEXT_LIMIT)} · ${passage.address}`;
}

/** The address at the end of a chosen suggestion; `undefined` for what was only typed. */
export function readSuggestion(entered: string): string | undefined {
  return ADDRESS.exec(entered)?.[1];
}

/** A line of plain text for a result. */
export function writePlain({ text: words, place }: ResultLine): string {
  return `${shorten(words, TEXT_LIMIT)} — ${place}`;
}

/** The same as markup, which Chrome wants: with what was found marked, and what has a meaning there escaped. */
export function writeMarkup({ text: words, found, place }: ResultLine): string {
  const shown = [...words].slice(0, TEXT_LIMIT).join('');
  let line = '';
  let end = 0;
  for (const span of found) {
    if (span.start < end || span.start >= shown.length) continue;
    line += escape(shown.slice(end, span.start));
    end = Math.min(span.end, shown.length);
    line += `<match>${escape(shown.slice(span.start, end))}</match>`;
  }
  const rest = escape(shown.slice(end)) + (shown === words ? '' : '……');
  return `${line}${rest} <dim>${escape(place)}</dim>`;
}

function start(): void {
  void findFront();
  void loadLibrary().catch(() => {});
  void loadLanguage().then(() => setDefault(text('omniboxHint')));
}

async function suggestFor(query: string, toLine: ToLine): Promise<Suggestion[]> {
  void findFront();
  const [results] = await Promise.all([find(query), loadLanguage()]);
  const best = results?.find(({ isAccepted }) => isAccepted);
  lastBest = { query, result: best };
  const write = import.meta.env.FIREFOX ? writePlain : writeMarkup;
  if (best) setDefault(write(toLine(best)), true);
  else setDefault(sayWhy(query, results));
  return (results ?? [])
    .filter((result) => result !== best && result.isAccepted === (best !== undefined))
    .slice(0, SUGGESTIONS)
    .map((result) => ({ content: writeSuggestion(result), description: write(toLine(result)) }));
}

/** What the first line says where no result can stand there. */
function sayWhy(query: string, results: LookupResult[] | null): string {
  if (results === null) return text('popupMissing');
  return query.trim() === '' ? text('omniboxHint') : text('popupNothing', shorten(query));
}

/** Opens the reader at what was chosen, or a window where nothing is near enough; the panel opens only on the spot. */
function open(entered: string): Promise<void> {
  const address = readSuggestion(entered);
  if (address !== undefined) return openAt({ address });
  if (lastBest?.query === entered && lastBest.result) return openAt(toGoal(lastBest.result));
  return openFirst(entered);
}

async function openFirst(query: string): Promise<void> {
  const best = (await find(query))?.find(({ isAccepted }) => isAccepted);
  await (best ? openAt(toGoal(best)) : openLookup(query, (await findFront())?.id));
}

async function openAt(goal: ReaderGoal): Promise<void> {
  const tab = front ?? (await findFront());
  if (tab) await openReader(tab, goal);
}

/** `null` where the library cannot be loaded. */
async function find(query: string): Promise<LookupResult[] | null> {
  if (query.trim() === '') return [];
  return loadLibrary().then(
    ({ lookup }) => lookup(query),
    () => null,
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

function escape(words: string): string {
  const names: Record<string, string> = {
    '<': '&lt;',
    '>': '&gt;',
    '&': '&amp;',
    '"': '&quot;',
    "'": '&apos;',
  };
  // In one line; what XML does not allow at all is left out.
  const line = words.replaceAll(/\s/gu, ' ').replaceAll(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, '');
  return line.replaceAll(/[<>&"']/gu, (sign) => names[sign] ?? sign);
}
