/**
 * A lookup of what the reader selected: by the card at the selection where the page can show one, otherwise (the
 * browser's own pages, PDF files, pages that were open before Locus came) in a small window with the popup.
 */
import { browser } from '#imports';
import { popupAddress } from './popup-address.ts';

/** In px: as wide as the popup likes to be, with the window's own frame. */
const WINDOW_SIZE = { width: 400, height: 560 };

/** What is selected in a frame. */
interface FrameSelection {
  frameId: number;
  text: string;
}

interface PageSelection {
  text: string;
  isFocused: boolean;
}

/** Looks up the words that a menu was opened on, which stand in a frame of the tab. */
export async function lookUpIn(tab: number, { frameId, text }: FrameSelection): Promise<void> {
  const selections = await readSelections(tab, { frameIds: [frameId] });
  const isOnPage = selections.some((selection) => selection.text !== '');
  if (isOnPage && (await isTold(tab, frameId))) return;
  await openLookup(text, tab);
}

/** Looks up what is selected in any frame of a tab; where nothing is, the page says so. */
export async function lookUpSelected(tab: number): Promise<void> {
  const selections = await readSelections(tab, { allFrames: true });
  const selected = selections.filter(({ text }) => text !== '');
  const selection = selected.find(({ isFocused }) => isFocused) ?? selected[0];
  if (await isTold(tab, selection?.frameId ?? 0)) return;
  await openLookup(selection?.text ?? '', tab);
}

/** Opens the popup in a window of its own, with a lookup, beside a tab if there is one. */
export async function openLookup(query: string, tab: number | undefined): Promise<void> {
  await browser.windows.create({ url: popupAddress({ query, tab }), type: 'popup', ...WINDOW_SIZE });
}

/** Frames that no script may enter have no part in the answer. */
async function readSelections(
  tabId: number,
  frames: { frameIds: number[] } | { allFrames: true },
): Promise<(FrameSelection & PageSelection)[]> {
  const read = { target: { tabId, ...frames }, func: readSelection, injectImmediately: true };
  const answers = await browser.scripting.executeScript(read).catch(() => []);
  return answers.flatMap(({ frameId, result }) => (result ? [{ frameId, ...result }] : []));
}

// Runs in the page.
function readSelection(): PageSelection {
  const text = getSelection()?.toString().trim() ?? '';
  const isInner = /^I?FRAME$/.test(document.activeElement?.tagName ?? '');
  return { text, isFocused: document.hasFocus() && !isInner };
}

/** Whether the frame has heard that it is to look its selection up. */
async function isTold(tab: number, frameId: number): Promise<boolean> {
  const envelope = { id: 0, type: 'lookUpSelection', timestamp: Date.now() };
  return browser.tabs.sendMessage(tab, envelope, { frameId }).then(
    () => true,
    () => false,
  );
}
