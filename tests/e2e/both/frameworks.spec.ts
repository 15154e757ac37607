/** Pages that a framework draws, and draws again over our marks. */
import { bundleFramework, FRAMEWORKS } from '../../fixtures/bundle-framework.ts';
import { expect, test } from './harness.ts';

interface Step {
  act: () => void;
  texts: string[];
  shown: string;
}

declare const steps: Step[];

for (const name of FRAMEWORKS) {
  test(`a page of ${name} is marked after each rendering, and the rendering goes on`, async ({
    open,
    site,
  }) => {
    const script = site.serveScript(await bundleFramework(name));
    const page = await open({ html: `<div id="app"></div><script src="${script}"></script>` });
    const count = await page.page.evaluate(() => steps.length, null);
    for (let index = 0; index < count; index++) {
      const { texts, shown } = await page.page.evaluate((at) => {
        const { act, ...rest } = steps[at]!;
        act();
        return { texts: rest.texts, shown: rest.shown };
      }, index);
      await expect.poll(page.texts).toEqual(texts);
      const drawn = () => page.page.evaluate(() => document.querySelector('#app')!.textContent.trim(), null);
      await expect.poll(drawn).toBe(shown);
    }
  });
}
