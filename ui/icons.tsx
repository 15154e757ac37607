/** Line icons on a grid of 16, drawn for Locus; never without words or a label beside them. */
import type { VNode } from 'preact';

const PATHS = {
  pin: 'M6 2.5h4l-.5 4 2 2.5h-7l2-2.5zM8 9v4.5',
  close: 'M4 4l8 8M12 4l-8 8',
  copy: 'M7 5.5h5A1.5 1.5 0 0 1 13.5 7v5a1.5 1.5 0 0 1-1.5 1.500H7A1.5 1.5 0 0 1 5.5 12V7A1.5 1.5 0 0 1 7 5.500zM10.5 5.500V4A1.5 1.5 0 0 0 9 2.500H4A1.5 1.5 0 0 0 2.5 4v5A1.5 1.5 0 0 0 4 10.500h1.5',
  down: 'M4.5 6.500L8 10l3.5-3.5',
  up: 'M4.5 9.500L8 6l3.5 3.5',
  left: 'M9.5 4.500L6 8l3.5 3.5',
  right: 'M6.5 4.500L10 8l-3.5 3.5',
  reload: 'M13 8a5 5 0 1 1-1.6-3.700M13 2.500v3h-3',
  search: 'M11.25 7a4.25 4.25 0 1 1-8.5 0 4.25 4.25 0 0 1 8.5 0M10.2 10.2l3.3 3.3',
  check: 'M3.5 8.500l3 3 6-7',
} as const;

/** Name of an icon. */
export type IconName = keyof typeof PATHS;

/** An icon, silent to screen readers. */
export function Icon({ name }: { name: IconName }): VNode {
  return (
    <svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}
