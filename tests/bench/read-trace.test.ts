import { describe, expect, it } from 'vitest';
import { readMainThread, readProfile, readSeconds, readTimer } from './read-trace.ts';
import { median } from './statistics.ts';

const OURS = 'chrome-extension://abc/content-scripts/content.js';
const CARD = 'chrome-extension://abc/card.js';
const MAIN = { pid: 7, tid: 1 };

function event(name: string, from: number, to: number, args: object = {}): object {
  return { name, ph: 'X', ts: from * 1000, dur: (to - from) * 1000, ...MAIN, args };
}

function trace(...traceEvents: object[]): Buffer {
  return Buffer.from(JSON.stringify({ traceEvents }));
}

const START = event('EvaluateScript', 10, 14, { data: { url: OURS } });

describe('readMainThread', () => {
  it('counts what is nested once', () => {
    const nested = event('v8.run', 11, 13);
    expect(readMainThread(trace(START, nested))).toEqual({ scan: 0, start: 4, card: 0, longest: 4 });
  });

  it('tells the start of the scripts from the scan', () => {
    const compile = event('v8.compile', 9, 10, { data: { url: OURS } });
    const scan = event('FunctionCall', 20, 27);
    const card = event('EvaluateScript', 30, 32, { data: { url: CARD } });
    const figures = { scan: 7, start: 5, card: 2, longest: 7 };
    expect(readMainThread(trace(compile, START, scan, card))).toEqual(figures);
  });

  it("counts the thread's own time, not that of a machine that did something else", () => {
    const interrupted = { ...START, tts: 500, tdur: 1500 };
    expect(readMainThread(trace(interrupted)).start).toBe(1.5);
  });

  it('adds callbacks, microtasks and messages of the extension', () => {
    const message = event('Receive mojo message', 20, 21, {
      chrome_mojo_event_info: { mojo_interface_tag: 'extensions.mojom.MessagePort' },
    });
    const microtasks = event('RunMicrotasks', 21, 26);
    const figures = { scan: 6, start: 4, card: 0, longest: 6 };
    expect(readMainThread(trace(START, message, microtasks))).toEqual(figures);
  });

  it('leaves out painting, other messages and other threads', () => {
    const paint = event('Paint', 30, 40);
    const message = event('Receive mojo message', 40, 50, {
      chrome_mojo_event_info: { mojo_interface_tag: 'blink.mojom.ManifestManager' },
    });
    const elsewhere = { ...event('RunMicrotasks', 50, 60), tid: 2 };
    expect(readMainThread(trace(START, paint, message, elsewhere)).scan).toBe(0);
  });

  it('is zero where no content script ran', () => {
    expect(readMainThread(trace(event('RunMicrotasks', 0, 5)))).toEqual({
      scan: 0,
      start: 0,
      card: 0,
      longest: 0,
    });
  });
});

describe('readSeconds', () => {
  it("gives the content script's time in each second, and not that of the page's own script", () => {
    const call = (from: number, to: number, url: string) =>
      event('FunctionCall', from, to, { data: { url } });
    const page = call(1100, 1150, 'http://127.0.0.1/page.js');
    const observer = event('RunMicrotasks', 1120, 1130);
    expect(readSeconds(trace(START, page, observer, call(2015, 2020, OURS)), 3)).toEqual([4, 10, 5]);
  });
});

describe('readTimer', () => {
  it('gives the longest callback', () => {
    expect(readTimer(trace(event('TimerFire', 0, 2), event('TimerFire', 5, 12)))).toBe(7);
    expect(readTimer(trace())).toBe(0);
  });
});

describe('readProfile', () => {
  it('counts samples with one of our functions on the stack', () => {
    const nodes = [
      { id: 1, callFrame: { url: '' } },
      { id: 2, parent: 1, callFrame: { url: OURS } },
      { id: 3, parent: 2, callFrame: { url: '' } }, // Called by ours.
      { id: 4, parent: 1, callFrame: { url: 'http://127.0.0.1/page.js' } },
    ];
    const data = { cpuProfile: { nodes, samples: [1, 2, 3, 4] }, timeDeltas: [1000, 2000, 4000, 8000] };
    expect(readProfile(trace({ name: 'ProfileChunk', ph: 'P', ts: 0, ...MAIN, args: { data } }))).toBe(6);
  });
});

describe('median', () => {
  it.each([
    [[3, 1, 2], 2],
    [[4, 1, 3, 2], 2.5],
    [[7], 7],
    [[], NaN],
  ])('of %j is %d', (values, expected) => {
    expect(median(values)).toBe(expected);
  });
});
