import type { ComponentChildren, VNode } from 'preact';

interface Props {
  title: ComponentChildren;
  children?: ComponentChildren;
}

/** A plain sentence where there is no list, what can be done below it. */
export function Notice({ title, children }: Props): VNode {
  return (
    <div class="notice">
      <p>
        <b>{title}</b>
      </p>
      {children}
    </div>
  );
}
