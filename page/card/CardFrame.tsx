import type { ComponentChildren, VNode } from 'preact';
import { uiLanguage } from '../../runtime/texts.ts';

interface CardFrameProps {
  label: string;
  isPinned: boolean;
  children: ComponentChildren;
}

/** The outermost element of every card: a dialog that takes the focus only when it is called. */
export function CardFrame({ label, isPinned, children }: CardFrameProps): VNode {
  return (
    <div
      class="card ours"
      role="dialog"
      aria-label={label}
      lang={uiLanguage()}
      tabIndex={-1}
      data-pinned={isPinned || undefined}
    >
      {children}
    </div>
  );
}
