/** Ports of a page, which may have outlived its extension: then whatever is done with them throws. */
import { browser, type Browser } from '#imports';

/** A new port to the background; `null` when the extension is gone. */
export function openPort(name: string): Browser.runtime.Port | null {
  try {
    return browser.runtime.connect({ name });
  } catch {
    return null;
  }
}

/** Posts a message to whoever is still there. */
export function postTo(port: Browser.runtime.Port | null, message: object): void {
  try {
    port?.postMessage(message);
  } catch {
    // Its end is told where it is heard.
  }
}

/** Ends a port that may have ended. */
export function closePort(port: Browser.runtime.Port | null): void {
  try {
    port?.disconnect();
  } catch {
    // It has ended.
  }
}
