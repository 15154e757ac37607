import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { findBarrier, type Barrier } from '../../runtime/find-barrier.ts';

/** What the browser allows. */
interface Leave {
  /** Origins that may be read; all without it. */
  origins?: string[];
  files?: boolean;
  scripts?: boolean;
}

function allow({ origins, files = true, scripts = false }: Leave): void {
  fakeBrowser.permissions.contains = ({ origins: [wanted = ''] = [] }) =>
    Promise.resolve(origins?.includes(wanted) ?? true);
  fakeBrowser.extension.isAllowedFileSchemeAccess = () => Promise.resolve(files);
  fakeBrowser.scripting.executeScript = () =>
    scripts ? Promise.resolve([]) : Promise.reject(new Error('no'));
}

beforeEach(() => fakeBrowser.reset());

describe('what keeps Locus out of a page', () => {
  it.each<[what: string, tab: object, leave: Leave, barrier: Barrier]>([
    ['a page whose address is not told', { id: 1 }, {}, 'own'],
    ['an empty page', { id: 1, url: 'about:blank' }, {}, 'own'],
    ['no page at all', {}, {}, 'own'],
    ['a file where none may be read', { id: 1, url: 'file:///a.html' }, { files: false }, 'file'],
    ['a file, perhaps, where none may be read', { id: 1 }, { files: false }, 'ownOrFile'],
    ['any page of a browser that allows none', { id: 1 }, { origins: [] }, 'access'],
    [
      'a site that was not allowed',
      { id: 1, url: 'https://news.example:8080/a' },
      { origins: ['<all_urls>'] },
      'access',
    ],
    ['a PDF file', { id: 1, url: 'https://news.example/a.PDF?page=2' }, {}, 'pdf'],
    ['a store', { id: 1, url: 'https://addons.example/' }, {}, 'kept'],
    [
      'a page from before',
      { id: 1, url: 'https://news.example/a' },
      { origins: ['https://news.example/*'], scripts: true },
      'early',
    ],
    ['a file from before', { id: 1, url: 'file:///a.html' }, { scripts: true }, 'early'],
  ])('of %s', async (_, tab, leave, barrier) => {
    allow(leave);
    expect(await findBarrier(tab)).toBe(barrier);
  });
});
