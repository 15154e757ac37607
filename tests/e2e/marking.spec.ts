import { expect, test } from './harness.ts';
import { openPopup } from './open-popup.ts';
import { words } from './words.ts';

/** Of each importance one phrase, the rarest twice. */
const HTML = `<p>新时代要坚持深化全面从严治党，重温两个维护，再谈两个维护。</p>`;

test.describe('how much is marked', () => {
  test('follows the choice at once', async ({ open, session, probe }) => {
    const page = await open({ html: HTML });
    const drawn = async () => (await page.drawn()).map(({ text }) => text);
    const choose = (marking: { density?: 'all' | 'distinctive' | 'rare'; isOncePerPage?: boolean }) =>
      probe.send('changeSettings', { change: { marking } });
    await expect.poll(drawn).toContain('两个维护');
    expect(await drawn()).not.toContain('新时代');

    await choose({ density: 'all' });
    await expect.poll(drawn).toContain('新时代');
    await choose({ density: 'rare' });
    await expect.poll(drawn).toEqual(['两个维护', '两个维护']);
    await choose({ isOncePerPage: true });
    await expect.poll(drawn).toEqual(['两个维护']);
    const popup = await openPopup(session, page);
    await expect(popup.getByRole('heading', { name: words('popupCountMany', 2) })).toBeVisible();
    await popup.close();

    await choose({ isOncePerPage: false, density: 'distinctive' });
    await expect.poll(drawn).toContain('两个维护');
  });

  test('draws one line where a quotation holds phrases', async ({ open }) => {
    const quoted = '全市各级机关离党委最近，服务党委最直接，是践行“两个维护”的第一方阵';
    const page = await open({ html: `<p>会上说，${quoted}。</p><p>两个维护</p>` });
    const drawn = async (kind: string) =>
      (await page.drawn()).filter((mark) => mark.kind === kind).map(({ text }) => text);
    await expect.poll(() => drawn('quotation')).toEqual([quoted]);
    expect(await drawn('exact')).toEqual(['两个维护']);
  });
});
