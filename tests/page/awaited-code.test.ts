// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createAwaitedCode, type AwaitedCode } from '../../page/awaited-code.ts';
import { AWAITED_PAUSES } from '../../page/limits.ts';
import { write } from './read-html.ts';

const [FIRST = 0] = AWAITED_PAUSES;
const ALL = AWAITED_PAUSES.reduce((sum, pause) => sum + pause, 0);

let life: AbortController;
let awaited: AwaitedCode;
let hasCome: ReturnType<typeof vi.fn<() => void>>;
/** Names whose code has come. */
let defined: Set<string>;

beforeEach(() => {
  vi.useFakeTimers();
  [life, hasCome, defined] = [new AbortController(), vi.fn<() => void>(), new Set()];
  awaited = createAwaitedCode({ hasCome, whenIdle: (act) => act() }, life.signal);
  // happy-dom does not know the selector. Names without a hyphen need no code.
  const isDefined = ({ localName }: Element) => !localName.includes('-') || defined.has(localName);
  vi.spyOn(Element.prototype, 'matches').mockImplementation(function (this: Element, selector) {
    return isDefined(this) === (selector === ':defined');
  });
  vi.spyOn(Element.prototype, 'querySelectorAll').mockImplementation(function (this: Element) {
    return [...this.getElementsByTagName('*')].filter((element) => !isDefined(element)) as never;
  });
});

afterEach(() => {
  life.abort();
  vi.useRealTimers();
});

describe('code that elements wait for', () => {
  it('is told when it comes, once', async () => {
    awaited.note([write('<p></p><x-part></x-part><x-part></x-part>')]);
    await vi.advanceTimersByTimeAsync(FIRST);
    expect(hasCome).not.toHaveBeenCalled();
    defined.add('x-part');
    await vi.advanceTimersByTimeAsync(ALL);
    expect(hasCome).toHaveBeenCalledTimes(1);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('is told of a shadow tree that an element got without any', async () => {
    const body = write('<x-part></x-part>');
    awaited.note([body]);
    body.getElementsByTagName('x-part')[0]!.attachShadow({ mode: 'open' });
    await vi.advanceTimersByTimeAsync(FIRST);
    expect(hasCome).toHaveBeenCalledTimes(1);
  });

  it('is not waited for without end, unless another name comes', async () => {
    const body = write('<x-part></x-part>');
    awaited.note([body]);
    await vi.advanceTimersByTimeAsync(ALL);
    awaited.note([body]);
    expect(vi.getTimerCount()).toBe(0);
    body.innerHTML = '<y-part></y-part>';
    awaited.note([body.getElementsByTagName('y-part')[0]!]);
    defined.add('y-part');
    await vi.advanceTimersByTimeAsync(FIRST);
    expect(hasCome).toHaveBeenCalledTimes(1);
  });

  it('is nobody’s once its elements have gone or the signal has ended', async () => {
    const body = write('<x-part></x-part>');
    awaited.note([body]);
    body.innerHTML = '';
    defined.add('x-part');
    await vi.advanceTimersByTimeAsync(ALL);
    expect(hasCome).not.toHaveBeenCalled();
    body.innerHTML = '<y-part></y-part>';
    awaited.note([body]);
    life.abort();
    await vi.advanceTimersByTimeAsync(FIRST);
    expect(vi.getTimerCount()).toBe(0);
  });
});
