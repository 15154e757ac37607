import type { VNode } from 'preact';
import type { Difference } from '../engine/types.ts';
import { text, uiLanguage } from '../runtime/texts.ts';
import { splitPageWording, splitSourceWording } from './split-differences.ts';
import { Wording } from './Wording.tsx';

interface Props {
  /** The page's words. */
  text: string;
  /** The source's. */
  wording: string;
  /** Offsets are those of the page's words. */
  differences: readonly Difference[];
}

/** The page's words over the source's, their differences marked. */
export function Comparison({ text: pageText, wording, differences }: Props): VNode {
  const language = uiLanguage();
  return (
    <dl class="versus" lang="zh-CN">
      <dt lang={language}>{text('cardPageSide')}</dt>
      <dd>
        <Wording pieces={splitPageWording(pageText, differences)} as="del" />
      </dd>
      <dt lang={language}>{text('cardSourceSide')}</dt>
      <dd>
        <Wording pieces={splitSourceWording(wording, differences, pageText)} as="ins" />
      </dd>
    </dl>
  );
}
