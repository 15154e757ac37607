/** What the sections of the options page are made of. */
import type { ComponentChildren, VNode } from 'preact';

interface SectionProps {
  id: string;
  title: string;
  hint?: string | undefined;
  children: ComponentChildren;
}

/** A section with its heading, which the list of sections leads to. */
export function Section({ id, title, hint, children }: SectionProps): VNode {
  return (
    <section id={id} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`} tabIndex={-1}>
        {title}
      </h2>
      {hint && <p class="hint">{hint}</p>}
      {children}
    </section>
  );
}

/** The words of a setting. */
export interface RowProps {
  id: string;
  label: string;
  hint?: string | undefined;
}

/** The words of a setting beside its control; the control names them by `id` and `id-hint`. */
export function Row({ id, label, hint, children }: RowProps & { children: ComponentChildren }): VNode {
  return (
    <div class="line">
      <div class="words">
        <p id={id}>{label}</p>
        {hint && (
          <p id={hintId(id)} class="hint">
            {hint}
          </p>
        )}
      </div>
      {children}
    </div>
  );
}

/** How a control names the words of its setting. */
export function namedBy({ id, hint }: RowProps): { 'aria-labelledby': string; 'aria-describedby'?: string } {
  return { 'aria-labelledby': id, ...(hint && { 'aria-describedby': hintId(id) }) };
}

/** The id of a setting's hint. */
export function hintId(id: string): string {
  return `${id}-hint`;
}
