import type { VNode } from 'preact';
import { text } from '../../runtime/texts.ts';
import { Icon } from '../../ui/icons.tsx';
import type { Act } from './card-action.ts';
import { findShown } from './card-view.ts';
import type { SourceView } from './card-view.ts';
import { citePassage } from './cite-passage.ts';

/** Copying, and the text to copy by hand where the browser does not allow it. */
export function CardFoot({ view, act }: { view: SourceView; act: Act }): VNode {
  const occurrence = findShown(view);
  const isDone = view.copying === 'done';
  return (
    <footer class="card-foot">
      <button type="button" class="button small" onClick={() => act({ kind: 'copied' })}>
        <Icon name={isDone ? 'check' : 'copy'} />
        <span role="status">{text(isDone ? 'cardCopied' : 'cardCopy')}</span>
      </button>
      {view.copying === 'refused' && occurrence && (
        <label class="by-hand">
          {text('cardCopyRefused')}
          <textarea readOnly rows={3} lang="zh-CN" value={citePassage(occurrence)} />
        </label>
      )}
    </footer>
  );
}
