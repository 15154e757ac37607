import type { VNode } from 'preact';
import { text, uiLanguage } from '../../runtime/texts.ts';
import { Wording } from './Wording.tsx';
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
        <Wording pieces={splitSourceWording(view.content.entry.phrase, differences)} as="ins" />
      </dd>
    </dl>
  );
}
