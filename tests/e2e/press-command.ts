import type { Session } from './harness.ts';
import type { OpenPage } from './open-page.ts';

/** Has the background carry out a command on a page, as its key does; the browser takes no such keys from a test. */
export async function pressCommand(
  { context, probe }: Session,
  command: string,
  { page, tab }: OpenPage,
): Promise<void> {
  await page.bringToFront();
  // A worker that sleeps would not be found.
  await probe.send('getSettings', undefined);
  const worker = context.serviceWorkers().at(-1) ?? (await context.waitForEvent('serviceworker'));
  await worker.evaluate(
    async ([name, id]) => {
      const pressed = await chrome.tabs.get(id);
      chrome.commands.onCommand.dispatch(name, pressed);
    },
    [command, tab.id] as const,
  );
}

declare const chrome: {
  tabs: { get(id: number): Promise<unknown> };
  commands: { onCommand: { dispatch(name: string, tab: unknown): void } };
};
