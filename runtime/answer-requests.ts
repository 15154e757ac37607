/** Answers what pages and popup ask of the library. */
import { leastImportance } from '../engine/density.ts';
import { findCard, findPlace, findQuotationCard } from '../engine/find-card.ts';
import { findMatches } from '../engine/find-matches.ts';
import { listDocuments, readDocument } from '../engine/read-document.ts';
import { locateText } from '../engine/lookup/locate-text.ts';
import { makeReport } from '../engine/report/make-report.ts';
import { loadLibrary } from './library.ts';
import { onMessage } from './messages.ts';
import { currentSettings } from './settings.ts';
import { createMatchFilter, listHidden, type MatchFilter } from './shown-matches.ts';
import { findSenderSite } from './tab-sites.ts';
import type { Library } from '../engine/library.ts';
import type { UsedWords } from '../engine/report/types.ts';
import type { DocumentName, ReadDocument, ReadPhrase } from '../engine/read-document.ts';
import type { LoadedLibrary } from './library.ts';
import type { Settings } from './read-settings.ts';
import type { BlockMatch, Loading, PlaceOfTarget, Requests, Unavailable } from './messages.ts';

/** How long someone who looks on waits for the library before being told that it is loading, in ms: most need 50. */
const LOADING_PATIENCE = 300;

/** Answers from now on; called once, before the background's `main` returns. */
export function answerRequests(): void {
  onMessage('findMatches', async ({ data: { blocks }, sender }) => {
    const [settings, site] = await Promise.all([currentSettings(), findSenderSite(sender)]);
    const filter = createMatchFilter(settings, site ?? hostOf(sender.url));
    return withLibrary(({ library }) => {
      return { kind: 'found' as const, matches: findInBlocks(library, blocks, filter) };
    });
  });
  onMessage('getCard', ({ data: { target, kind, text } }) =>
    withLibrary(({ library }) => {
      const isQuotation = kind === 'quotation';
      const content = isQuotation
        ? findQuotationCard(library, target, text ?? '')
        : findCard(library, target);
      return content ? { kind: 'card' as const, content } : { kind: 'unknown' as const };
    }),
  );
  onMessage('searchPassages', ({ data: { query } }) =>
    withLibrarySoon(({ lookup }) => ({ kind: 'results' as const, results: lookup(query) })),
  );
  onMessage('locateText', ({ data: { text } }) =>
    withLibrarySoon(({ library, lookup }) => {
      return { kind: 'located' as const, sentences: locateText(library, lookup, text) };
    }),
  );
  onMessage('getDocument', async ({ data: { id } }) => {
    const settings = await currentSettings();
    return withLibrarySoon(({ library }) => ({ kind: 'document' as const, ...read(library, id, settings) }));
  });
  onMessage('getReport', ({ data: { words, host } }) => answerReport(words, host));
  onMessage('getPlaces', ({ data: { targets } }) =>
    withLibrary(({ library }) => {
      return { kind: 'places' as const, places: targets.map((target) => placeOf(library, target)) };
    }),
  );
}

/** What a reader's choice leaves unmarked cannot be missed on a page. */
async function answerReport(words: UsedWords[], host: string): Promise<ReturnType<Requests['getReport']>> {
  const settings = await currentSettings();
  const { density, kinds } = settings.marking;
  const hidden = new Set(listHidden(settings, host));
  const choice = {
    leastImportance: kinds.includes('exact') ? leastImportance(density) : Number.POSITIVE_INFINITY,
    isHidden: (target: string) => hidden.has(target),
  };
  return withLibrary(({ library }) => ({
    kind: 'report' as const,
    report: makeReport(library, words, choice),
  }));
}

/** A library that cannot be loaded is an expected outcome: pages stay as they are, the popup says so. */
async function withLibrary<Answer>(answer: (loaded: LoadedLibrary) => Answer): Promise<Answer | Unavailable> {
  let loaded: LoadedLibrary;
  try {
    loaded = await loadLibrary();
  } catch {
    return { kind: 'unavailable' };
  }
  return answer(loaded);
}

/** The same for those who look on while they wait: a library that takes its time is said to be loading. */
async function withLibrarySoon<Answer>(
  answer: (loaded: LoadedLibrary) => Answer,
): Promise<Answer | Loading | Unavailable> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const loading = new Promise<Loading>((resolve) => {
    timer = setTimeout(() => resolve({ kind: 'loading' }), LOADING_PATIENCE);
  });
  return Promise.race([withLibrary(answer), loading]).finally(() => clearTimeout(timer));
}

function findInBlocks(library: Library, blocks: string[], filter: MatchFilter): BlockMatch[] {
  return blocks.flatMap((text, block) =>
    filter(library, findMatches(library, text)).map((match) => ({ ...match, block })),
  );
}

function hostOf(url: string | undefined): string {
  return url !== undefined && URL.canParse(url) ? new URL(url).hostname : '';
}

function read(
  library: Library,
  id: string | null,
  { marking, hidden }: Settings,
): { documents: DocumentName[]; document: ReadDocument | null } {
  const documents = listDocuments(library);
  const found = documents.some((document) => document.id === id) ? id : documents[0]?.id;
  const isShown = ({ target, importance }: ReadPhrase) =>
    importance >= leastImportance(marking.density) && !hidden.everywhere.includes(target);
  return { documents, document: readDocument(library, found ?? '', isShown) };
}

function placeOf(library: Library, target: string): PlaceOfTarget | null {
  const occurrence = findPlace(library, target);
  return (
    occurrence && {
      text: occurrence.passage.text,
      passage: occurrence.passage,
      documentTitle: occurrence.documentTitle,
    }
  );
}
