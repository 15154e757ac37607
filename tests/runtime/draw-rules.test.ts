import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { drawRules } from '../../runtime/draw-rules.ts';

type Asked = { target: unknown; css: string };

let frame: string[];
let isGone: boolean;

beforeEach(() => {
  [frame, isGone] = [[], false];
  const act = (change: (css: string) => void) => (asked: Asked) => {
    if (isGone) return Promise.reject(new Error('No frame with id 3 in tab 1.'));
    expect(asked.target).toEqual({ tabId: 1, frameIds: [3] });
    change(asked.css);
    return Promise.resolve();
  };
  const insertCSS = act((css) => frame.push(css));
  const removeCSS = act((css) => {
    if (frame.includes(css)) frame.splice(frame.lastIndexOf(css), 1);
  });
  Object.assign(fakeBrowser, { scripting: { insertCSS, removeCSS } });
});

const draw = (rules: string, drawn: string) => drawRules({ tab: { id: 1 }, frameId: 3 }, rules, drawn);

describe('rules in a frame', () => {
  it('are put in, replaced, and taken out', async () => {
    await draw('one', '');
    expect(frame).toEqual(['one']);
    await draw('two', 'one');
    expect(frame).toEqual(['two']);
    await draw('', 'two');
    expect(frame).toEqual([]);
  });

  it('are there once when an answer got lost and was asked for again', async () => {
    await draw('one', '');
    await draw('one', '');
    expect(frame).toEqual(['one']);
  });

  it('of a frame that has gone are nobody’s trouble', async () => {
    isGone = true;
    await expect(draw('one', '')).resolves.toBeUndefined();
  });
});
