import type { VNode } from 'preact';
import { Icon, type IconName } from './icons.tsx';

interface Props {
  icon: IconName;
  label: string;
  /** For a button that opens a menu: whether it is open. */
  isOpen?: boolean;
  /** Absent where there is nothing to do: the button stays, for whoever has the focus on it. */
  onPress: (() => void) | undefined;
}

/** A button of an icon alone, its label spoken and shown on hover. */
export function IconButton({ icon, label, isOpen, onPress }: Props): VNode {
  return (
    <button
      type="button"
      class="button round"
      aria-label={label}
      title={label}
      aria-disabled={onPress === undefined || undefined}
      {...(isOpen === undefined ? {} : { 'aria-haspopup': 'menu' as const, 'aria-expanded': isOpen })}
      onClick={onPress}
    >
      <Icon name={icon} />
    </button>
  );
}
