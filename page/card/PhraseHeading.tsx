import type { VNode } from 'preact';
import { text, uiLanguage } from '../../runtime/texts.ts';
import { splitPageWording, splitSourceWording } from '../../ui/split-differences.ts';
import { Wording } from '../../ui/Wording.tsx';
import type { SourceView } from './card-view.ts';

/** The phrase as the source has it, and under it the page's own wording where that differs. */
export function PhraseHeading({ view }: { view: SourceView }): VNode {
  const { differences, text: pageText } = view.mark;
  return (
    <>
      <h2 lang="zh-CN">
        <Wording pieces={splitSourceWording(view.content.entry.phrase, differences)} as="ins" />
      </h2>
      {differences.length > 0 && (
        <p class="reads" lang="zh-CN">
          <span lang={uiLanguage()}>{text('cardPageReads')}</span>
          <span>
            <Wording pieces={splitPageWording(pageText, differences)} as="del" />
          </span>
        </p>
      )}
    </>
  );
}
