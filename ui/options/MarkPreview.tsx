import type { VNode } from 'preact';
import { text } from '../../runtime/texts.ts';
import { SAMPLE } from './sample.ts';

/** Sample text with real marks, as on a light and on a dark page; `rules` draw them. */
export function MarkPreview({ rules }: { rules: string }): VNode {
  return (
    <div class="preview" role="group" aria-label={text('optionsPreview')}>
      <style>{rules}</style>
      <div class="on-light">
        <small>{text('optionsOnLight')}</small>
        <Sample />
      </div>
      <div class="on-dark">
        <small>{text('optionsOnDark')}</small>
        <Sample />
      </div>
    </div>
  );
}

function Sample(): VNode {
  return (
    <p lang="zh-CN" ref={highlight}>
      {SAMPLE.map(({ words }) => words)}
    </p>
  );
}

/** The same way of marking as in pages, so that what is seen here is what will be seen there. */
function highlight(paragraph: HTMLElement | null): void {
  if (!paragraph || typeof Highlight === 'undefined') return;
  SAMPLE.forEach(({ kind }, index) => {
    const node = paragraph.childNodes[index];
    if (!kind || !node) return;
    const range = document.createRange();
    range.selectNodeContents(node);
    const name = `locus-${kind}`;
    const there = CSS.highlights.get(name);
    if (there) there.add(range);
    else CSS.highlights.set(name, new Highlight(range));
  });
}
