import { CHANGE_DELAY } from './limits.ts';
import { UNREAD_ATTRIBUTES } from './readable.ts';

/** Takes what changed, one batch at a time; what it leaves for later is taken again with the next batch. */
export type TakeChanges = (records: MutationRecord[]) => Promise<MutationRecord[]>;

const WATCHED: MutationObserverInit = {
  subtree: true,
  childList: true,
  characterData: true,
  attributes: true,
  attributeFilter: UNREAD_ATTRIBUTES,
};

/** What is done with changes. */
export interface ChangeHandling {
  /** Called with each text that changed, before it is painted. */
  follow: (node: Node) => void;
  take: TakeChanges;
}

/**
 * Hands over what changed in the roots that it is told of, some time after it changed, until the signal ends.
 * The observer does little more than keep the records: a page that changes much pays for one look at all of it.
 */
export function watchChanges({ follow, take }: ChangeHandling, signal: AbortSignal): (root: Node) => void {
  let batches: MutationRecord[][] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isTaking = false;

  async function flush(): Promise<void> {
    timer = undefined;
    isTaking = true;
    const records = batches.flat();
    batches = [];
    // A page may do what nobody foresaw: what it does next is read again.
    const later = await take(records).catch((): MutationRecord[] => []);
    if (later.length > 0) batches.unshift(later);
    isTaking = false;
    schedule();
  }

  function schedule(): void {
    if (batches.length > 0 && !isTaking && !signal.aborted)
      timer ??= setTimeout(() => void flush(), CHANGE_DELAY);
  }

  const observer = new MutationObserver((records) => {
    batches.push(records);
    schedule();
    for (const { type, target } of records) if (type === 'characterData') follow(target);
  });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
    batches = [];
  });
  return (root) => {
    if (!signal.aborted) observer.observe(root, WATCHED);
  };
}
