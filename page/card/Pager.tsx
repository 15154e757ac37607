import type { VNode } from 'preact';
import { IconButton } from '../../ui/IconButton.tsx';

interface PagerProps {
  label: string;
  /** What is shown, in words. */
  said: string;
  at: number;
  count: number;
  /** Names of the two buttons. */
  back: string;
  on: string;
  turn: (to: number) => void;
}

/** Which of several is shown, and the ways to the ones beside it. */
export function Pager({ label, said, at, count, back, on, turn }: PagerProps): VNode {
  return (
    <span class="pager" role="group" aria-label={label}>
      <IconButton icon="left" label={back} onPress={at === 0 ? undefined : () => turn(at - 1)} />
      <span aria-live="polite">{said}</span>
      <IconButton icon="right" label={on} onPress={at === count - 1 ? undefined : () => turn(at + 1)} />
    </span>
  );
}
