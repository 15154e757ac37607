import { expect, openIn, stopWorker, test } from './harness.ts';
import { holdCard } from './hold-card.ts';

test.describe('a worker that the browser has stopped', () => {
  test('comes back for the next card', async ({ open, session }) => {
    const page = await open({ html: '<p>要坚持全面从严治党的方针。</p>' });
    await stopWorker(session);
    await page.rest('全面从严治党');
    expect(await (await holdCard(page.page)).text()).toContain('全面从严治党');
  });

  test('comes back for the next page', async ({ open, session }) => {
    await stopWorker(session);
    const page = await open({ html: '<p>要坚持全面从严治党的方针。</p>' });
    expect(await page.texts()).toEqual(['全面从严治党']);
  });

  test('loses no match of a page that is read while it dies again and again', async ({ session, site }) => {
    const html = Array.from(
      { length: 400 },
      (_, index) => `<p>第${index}段，要坚持全面从严治党的方针。</p>`,
    ).join('');
    const opening = openIn(session, site.serve(html));
    for (let time = 0; time < 3; time += 1) await stopWorker(session);
    const page = await opening;
    await expect.poll(async () => (await page.texts()).length).toBe(400);
    await page.page.close();
  });
});

test('messages that nobody knows are left alone', async ({ open, probe }) => {
  const answers = await probe.page.evaluate(async () => {
    const unknown = [
      { id: 1, type: 'noSuchRequest', data: {}, timestamp: 1 },
      { id: 2, type: 5, timestamp: 'now' },
      { id: 3, type: 'constructor', data: null, timestamp: 1 },
      'a sentence',
      null,
      [],
    ];
    const ask = (message: unknown) =>
      chrome.runtime.sendMessage(message).then(
        (answer) => answer ?? 'nothing',
        () => 'nothing',
      );
    return Promise.all(unknown.map(ask));
  });
  expect(answers.map((answer) => JSON.stringify(answer))).not.toContain('undefined');
  const page = await open({ html: '<p>全面从严治党</p>' });
  expect(await page.texts()).toEqual(['全面从严治党']);
});

test('requests of the wrong form get an answer, not an end of the worker', async ({ open, probe }) => {
  const ask = (message: unknown) =>
    chrome.runtime.sendMessage(message).then(
      () => true,
      () => true,
    );
  for (const data of [
    undefined,
    null,
    5,
    { blocks: 'text' },
    { blocks: [5, null] },
    { targets: 7 },
    { query: {} },
  ]) {
    for (const type of ['findMatches', 'getCard', 'getPlaces', 'searchPassages']) {
      await probe.page.evaluate(ask, { id: 1, type, data, timestamp: 1 });
    }
  }
  const page = await open({ html: '<p>全面从严治党</p>' });
  expect(await page.texts()).toEqual(['全面从严治党']);
});

test.describe('a page that goes away while it is read', () => {
  test('takes its frames with it without a word', async ({ open, site }) => {
    const long = '<p>要坚持全面从严治党的方针，打通最初一公里。</p>'.repeat(2000);
    const inner = site.serve(long);
    const page = await open({ html: '<p>最初一公里</p>' });
    await page.page.evaluate(async (url) => {
      for (let time = 0; time < 8; time += 1) {
        const frame = document.createElement('iframe');
        frame.src = url;
        document.body.append(frame);
        await new Promise((resolve) => frame.addEventListener('load', resolve));
        frame.remove();
      }
    }, inner);
    expect(await page.texts()).toEqual(['最初一公里']);
  });

  test('leaves the background as it was', async ({ open, session, site }) => {
    const long = site.serve('<p>要坚持全面从严治党的方针，打通最初一公里。</p>'.repeat(4000));
    for (let time = 0; time < 4; time += 1) {
      const leaving = await openIn(session, long);
      await leaving.page.close();
    }
    const page = await open({ html: '<p>最初一公里</p>' });
    expect(await page.texts()).toEqual(['最初一公里']);
  });
});

declare const chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } };
