import type { VNode } from 'preact';
import { text } from '../runtime/texts.ts';
import { Notice } from './Notice.tsx';

/** Says that there is nothing to look anything up in, and what to do. */
export function MissingLibrary(): VNode {
  return (
    <Notice title={text('popupMissing')}>
      <p>{text('popupMissingText')}</p>
    </Notice>
  );
}
