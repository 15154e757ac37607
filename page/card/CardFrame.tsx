import type { ComponentChildren, VNode } from 'preact';
import { text, uiLanguage } from '../../runtime/texts.ts';

interface CardFrameProps {
  label: string;
  isPinned: boolean;
  children: ComponentChildren;
}

/**
 * The outermost element of every card: a dialog that takes the focus only when it is called. A pinned one has two
 * grips, which `move-card` listens to: dragged, pressed or moved with the arrow keys.
 */
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
      {isPinned && <Grip grip="move" label={text('cardMove')} />}
      {children}
      {isPinned && <Grip grip="size" label={text('cardResize')} />}
    </div>
  );
}

function Grip({ grip, label }: { grip: 'move' | 'size'; label: string }): VNode {
  return (
    <button type="button" class={`grip grip-${grip}`} data-grip={grip} aria-label={label} title={label} />
  );
}
