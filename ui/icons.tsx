/** Line icons on a grid of 16, drawn for Locus; never without words or a label beside them. */
import type { VNode } from 'preact';

const PATHS = {
  link: 'M6.700 9.300l2.600-2.600M7.500 4.800l1.300-1.300a2.600 2.600 0 0 1 3.700 3.700l-1.300 1.300M8.500 11.200l-1.300 1.300a2.600 2.600 0 0 1-3.700-3.700l1.300-1.300',
  hide: 'M2.500 2.500l11 11M6.200 4.100A6 6 0 0 1 8 3.800c4 0 6.200 4.200 6.200 4.200a11 11 0 0 1-1.700 2.200M10 11.900a6 6 0 0 1-2 .3C4 12.200 1.800 8 1.800 8a11 11 0 0 1 2.300-2.800',
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
  panel:
    'M4 3h8a1.5 1.5 0 0 1 1.5 1.5v7a1.5 1.5 0 0 1-1.5 1.5H4a1.5 1.5 0 0 1-1.5-1.5v-7A1.5 1.5 0 0 1 4 3M9.5 3v10',
  gear: 'M10 8a2 2 0 1 1-4 0 2 2 0 0 1 4 0M8 2.2v1.6M8 12.2v1.6M2.2 8h1.6M12.2 8h1.6M3.9 3.9L5 5M11 11l1.1 1.1M12.1 3.9L11 5M5 11l-1.1 1.1',
  report: 'M3 13.5h10M4.5 11V8M8 11V3M11.5 11V6',
  back: 'M13 8H3.5M7 4L3 8l4 4',
  forward: 'M3 8h9.5M9 4l4 4-4 4',
  more: 'M4.2 8a.7.7 0 1 1-1.4 0 .7.7 0 0 1 1.4 0M8.7 8a.7.7 0 1 1-1.4 0 .7.7 0 0 1 1.4 0M13.2 8a.7.7 0 1 1-1.4 0 .7.7 0 0 1 1.4 0',
  text: 'M2.5 12.5L5.5 4l3 8.500M3.5 10h4M10 12.5l2-5.500 2 5.500M10.7 11h2.600',
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
