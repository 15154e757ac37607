import type { VNode } from 'preact';
import { text } from '../../runtime/texts.ts';
import type { Copied } from './card-view.ts';

/** What was to be copied, to be copied by hand where the browser does not allow it. */
export function ByHand({ copied }: { copied: Copied }): VNode {
  return (
    <label class="by-hand">
      {text('cardCopyRefused')}
      <textarea readOnly rows={3} lang="zh-CN" value={copied.text} />
    </label>
  );
}
