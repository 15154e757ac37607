import type { VNode } from 'preact';
import type { Barrier } from '../runtime/find-barrier.ts';
import { text, type TextKey } from '../runtime/texts.ts';
import { Notice } from './Notice.tsx';

const WORDS: Record<Barrier, [title: TextKey, words: TextKey]> = {
  own: ['barrierOwn', 'barrierOwnText'],
  file: ['barrierFile', 'barrierFileText'],
  ownOrFile: ['popupUnreachable', 'barrierOwnOrFileText'],
  pdf: ['barrierPdf', 'barrierPdfText'],
  kept: ['popupUnreachable', 'barrierKeptText'],
  access: ['barrierAccess', 'barrierAccessText'],
  early: ['barrierEarly', 'barrierEarlyText'],
};

/** What keeps Locus out of a page, and what its reader can do instead. */
export function BarrierNotice({ barrier }: { barrier: Barrier }): VNode {
  const [title, words] = WORDS[barrier];
  return (
    <Notice title={text(title)}>
      <p>{text(words)}</p>
    </Notice>
  );
}
