import { beforeEach, describe, expect, it } from 'vitest';
import { keepAnswer, type KeptAnswer } from '../../page/kept-answer.ts';

/** Questions that wait for their answer. */
let waiting: ((answer: string | null) => void)[];
let answers: string[];
let kept: KeptAnswer<string>;

beforeEach(() => {
  [waiting, answers] = [[], []];
  kept = keepAnswer(async () => {
    const answer = await new Promise<string | null>((resolve) => waiting.push(resolve));
    if (answer !== null) answers.push(answer);
    return answer;
  });
});

const settle = () => new Promise((resolve) => setTimeout(resolve));

async function give(given: string | null): Promise<void> {
  await settle();
  waiting.shift()!(given);
  await settle();
}

describe('an answer that is kept', () => {
  it('is asked for once', async () => {
    const all = Promise.all([kept.get(), kept.get()]);
    await give('on');
    expect(await all).toEqual(['on', 'on']);
    expect(await kept.get()).toBe('on');
    expect(waiting.length).toBe(0);
  });

  it('is asked for again after the one under way, once for many reasons', async () => {
    void kept.get();
    await settle();
    for (let time = 0; time < 3; time++) kept.renew();
    await settle();
    expect(waiting.length).toBe(1);
    await give('on');
    await give('off');
    expect(answers).toEqual(['on', 'off']);
    expect([await kept.get(), waiting.length]).toEqual(['off', 0]);
  });

  it('is asked for by the next when nobody gave one', async () => {
    const none = kept.get();
    await give(null);
    expect(await none).toBe(null);
    const some = kept.get();
    await give('on');
    expect(await some).toBe('on');
  });

  it('that fails holds nobody up', async () => {
    let isBroken = true;
    const failing = keepAnswer(async () => {
      if (isBroken) throw new Error('Broken.');
      return 'on';
    });
    expect(await failing.get()).toBe(null);
    isBroken = false;
    expect(await failing.get()).toBe('on');
  });
});
