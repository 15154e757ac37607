import type { VNode } from 'preact';
import { text, uiLanguage } from '../../runtime/texts.ts';
import { Wording } from './Wording.tsx';
import { findShown } from './card-view.ts';
import type { SourceView } from './card-view.ts';
import { splitPageWording, splitSourceWording } from './split-differences.ts';

/** The page's words over the source's, their differences marked. */
export function Comparison({ view }: { view: SourceView }): VNode {
  const { differences, text: pageText } = view.mark;
  const language = uiLanguage();
  return (
    <dl class="versus" lang="zh-CN">
      <dt lang={language}>{text('cardPageSide')}</dt>
      <dd>
        <Wording pieces={splitPageWording(pageText, differences)} as="del" />
      </dd>
      <dt lang={language}>{text('cardSourceSide')}</dt>
      <dd>
        <Wording pieces={splitSourceWording(sourceWords(view), differences)} as="ins" />
      </dd>
    </dl>
  );
}

/** What of the passage the quotation follows, from the first word found to the last. */
function sourceWords(view: SourceView): string {
  const occurrence = findShown(view);
  if (!occurrence) return view.content.entry.phrase;
  const { passage, found } = occurrence;
  return passage.text.slice(found[0]?.start ?? 0, found.at(-1)?.end ?? passage.text.length);
}
