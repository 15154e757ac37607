import type { Probe } from '../../scripts/extension-probe.ts';

/** Whether the reader is open, as a panel or in a tab. */
export function isReaderOpen(probe: Probe): Promise<boolean> {
  return probe.page.evaluate(async () => {
    const contexts = await chrome.runtime.getContexts({});
    return contexts.some(({ documentUrl = '' }) => documentUrl.includes('/sidepanel.html'));
  });
}

declare const chrome: {
  runtime: { getContexts(filter: object): Promise<{ documentUrl?: string }[]> };
};
