/** Answers who reads or changes settings. The background alone writes them, so that no change overtakes another. */
import { followLanguage, getChosenTexts } from './language.ts';
import { onMessage } from './messages.ts';
import { applyChange, hidePhrase, isTarget, showPhrase } from './read-settings.ts';
import { changeSettings, getSettings } from './settings.ts';
import { isHost } from './site-lists.ts';
import { findSenderSite, type Sender } from './tab-sites.ts';
import type { HiddenPhrase } from './messages.ts';

/** Answers who reads or changes settings and their language; called once, before the background's `main` returns. */
export function answerSettings(): void {
  void followLanguage(() => {});
  onMessage('getTexts', async () => ({ texts: await getChosenTexts() }));
  onMessage('getSettings', getSettings);
  onMessage('changeSettings', async ({ data: { change } }) => {
    await changeSettings((settings) => {
      const changed = applyChange(settings, change);
      if (!changed) throw new Error('There are no such settings.');
      return changed;
    });
  });
  onMessage('hidePhrase', async ({ data, sender }) => {
    const { target, site } = await readHidden(data, sender);
    await changeSettings((settings) => hidePhrase(settings, target, site));
  });
  onMessage('showPhrase', async ({ data, sender }) => {
    const { target, site } = await readHidden(data, sender);
    await changeSettings((settings) => showPhrase(settings, target, site));
  });
}

/** What is to be hidden or shown, and on which site if not everywhere; throws where it makes no sense. */
async function readHidden(
  { target, host }: HiddenPhrase,
  sender: Sender,
): Promise<{ target: string; site: string | undefined }> {
  const isSite = host === undefined || isHost(host);
  if (!isTarget(target) || !isSite) throw new Error('A phrase is hidden by its target.');
  // A frame belongs to the site in the address bar.
  return { target, site: host === undefined ? undefined : ((await findSenderSite(sender)) ?? host) };
}
