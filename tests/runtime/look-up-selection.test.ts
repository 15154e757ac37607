import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { lookUpIn, lookUpSelected } from '../../runtime/look-up-selection.ts';
import { readPopupAddress } from '../../runtime/popup-address.ts';

interface Frame {
  frameId: number;
  text: string;
  isFocused?: boolean;
  /** No content script hears it: the page was open before Locus came. */
  isDeaf?: boolean;
}

let told: number[];
let windows: string[];

/** A tab with these frames; the browser's own pages have none that a script may enter. */
function offerTab(frames: Frame[]): void {
  Object.assign(fakeBrowser, {
    scripting: {
      executeScript: vi.fn<(script: Script) => Promise<object[]>>(({ target: { frameIds } }) => {
        if (frames.length === 0) return Promise.reject(new Error('Cannot access a chrome:// URL'));
        const read = frames.filter(({ frameId }) => frameIds?.includes(frameId) ?? true);
        return Promise.resolve(
          read.map(({ frameId, text, isFocused = false }) => ({ frameId, result: { text, isFocused } })),
        );
      }),
    },
  });
  fakeBrowser.tabs.sendMessage = ((_: number, __: unknown, { frameId }: { frameId: number }) => {
    const frame = frames.find((one) => one.frameId === frameId);
    if (!frame || frame.isDeaf) return Promise.reject(new Error('Receiving end does not exist.'));
    told.push(frameId);
    return Promise.resolve();
  }) as never;
}

interface Script {
  target: { frameIds?: number[] };
}

beforeEach(() => {
  told = [];
  windows = [];
  fakeBrowser.windows.create = (({ url }: { url: string }) => {
    windows.push(url);
    return Promise.resolve({});
  }) as never;
});

/** What the windows that were opened look up. */
const lookups = () => windows.map((url) => readPopupAddress(new URL(url).search));

describe('words that the menu was opened on', () => {
  it('are looked up by the frame that they stand in', async () => {
    offerTab([
      { frameId: 0, text: '' },
      { frameId: 7, text: '两个维护' },
    ]);
    await lookUpIn(5, { frameId: 7, text: '两个维护' });
    expect([told, windows]).toEqual([[7], []]);
  });

  it.each<[where: string, frames: Frame[]]>([
    ['a page of the browser itself', []],
    ['a page that was open before Locus came', [{ frameId: 7, text: '两个维护', isDeaf: true }]],
    ['a file whose selection no script sees', [{ frameId: 7, text: '' }]],
  ])('are looked up in a window of its own on %s', async (_, frames) => {
    offerTab(frames);
    await lookUpIn(5, { frameId: 7, text: '两个维护' });
    expect([told, lookups()]).toEqual([[], [{ query: '两个维护', tab: 5 }]]);
  });
});

describe('the key for the selection', () => {
  it.each<[what: string, frames: Frame[], heard: number[]]>([
    [
      'is answered by the frame with the selection',
      [
        { frameId: 0, text: '' },
        { frameId: 3, text: '甲' },
      ],
      [3],
    ],
    [
      'prefers the frame that is typed in',
      [
        { frameId: 0, text: '甲' },
        { frameId: 3, text: '乙', isFocused: true },
      ],
      [3],
    ],
    ['lets the page say that nothing is selected', [{ frameId: 0, text: '' }], [0]],
  ])('%s', async (_, frames, heard) => {
    offerTab(frames);
    await lookUpSelected(5);
    expect([told, windows]).toEqual([heard, []]);
  });

  it('opens an empty lookup where no script may run', async () => {
    offerTab([]);
    await lookUpSelected(5);
    expect(lookups()).toEqual([{ query: '', tab: 5 }]);
  });
});
