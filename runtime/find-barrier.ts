/** Why no frame of a tab answers, so that its reader can be told what to do instead. */
import { browser, type Browser } from '#imports';

/**
 * `own`: a page of the browser itself, its reader view among them, or none at all; `file`: a file on this device, which
 * may not be read; `ownOrFile`: one of these; `pdf`: a PDF file; `kept`: a page that the browser keeps extensions out of,
 * such as its store; `access`: a site, or any, that the reader did not allow; `early`: a page from before Locus came.
 */
export type Barrier = 'own' | 'file' | 'ownOrFile' | 'pdf' | 'kept' | 'access' | 'early';

type Tab = Partial<Pick<Browser.tabs.Tab, 'id' | 'url'>>;

const READABLE = /^(?:https?|file):/u;
const PDF = /\.pdf$/iu;

/** Finds what keeps Locus out of a tab's page. Chromium tells no address that Locus may not read. */
export async function findBarrier({ id, url }: Tab): Promise<Barrier> {
  if (url === undefined || !READABLE.test(url)) return findOwn();
  if (PDF.test(new URL(url).pathname)) return 'pdf';
  if (url.startsWith('file:') && !(await mayReadFiles())) return 'file';
  if (!(await mayRead(originOf(url)))) return 'access';
  return (await canEnter(id)) ? 'early' : 'kept';
}

async function findOwn(): Promise<Barrier> {
  if (!(await mayRead('<all_urls>'))) return 'access';
  const isToldOfFiles = !import.meta.env.CHROME || (await mayReadFiles());
  return isToldOfFiles ? 'own' : 'ownOrFile';
}

function originOf(url: string): string {
  const { protocol, hostname } = new URL(url);
  return protocol === 'file:' ? 'file:///*' : `${protocol}//${hostname}/*`;
}

function mayRead(origin: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [origin] }).catch(() => true);
}

function mayReadFiles(): Promise<boolean> {
  return browser.extension.isAllowedFileSchemeAccess().catch(() => true);
}

async function canEnter(tabId: number | undefined): Promise<boolean> {
  if (tabId === undefined) return false;
  const looking = browser.scripting.executeScript({ target: { tabId }, func: () => true });
  return looking.then(
    () => true,
    () => false,
  );
}
