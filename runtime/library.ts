/** The library as the background has it: loaded from the package on first use, never rebuilt. */
import { browser } from '#imports';
import { decodeLibrary } from '../engine/library-file.ts';
import { createLookup } from '../engine/lookup/lookup.ts';
import type { Library } from '../engine/library.ts';
import type { Lookup } from '../engine/lookup/lookup.ts';

/** Where the build puts the compiled library. */
const LIBRARY_FILE = '/library.bin';

/** The library with its lookup. */
export interface LoadedLibrary {
  library: Library;
  /** Made on first use: most pages never look anything up. */
  lookup: Lookup;
}

let loading: Promise<LoadedLibrary> | undefined;

/**
 * Gives the library; many askers share one load, and a failed load is tried again by the next asker.
 * @throws PackError or the browser's own error when the file is missing or damaged
 */
export function loadLibrary(): Promise<LoadedLibrary> {
  loading ??= readLibrary().catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function readLibrary(): Promise<LoadedLibrary> {
  // The package's own file: nothing leaves the machine.
  const response = await fetch(browser.runtime.getURL(LIBRARY_FILE));
  const { library, lookupIndex } = decodeLibrary(await response.arrayBuffer());
  let lookup: Lookup | undefined;
  return {
    library,
    get lookup() {
      lookup ??= createLookup(library, lookupIndex);
      return lookup;
    },
  };
}
