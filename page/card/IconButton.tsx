import type { VNode } from 'preact';
import { Icon } from '../../ui/icons.tsx';
import type { IconName } from '../../ui/icons.tsx';

interface IconButtonProps {
  icon: IconName;
  label: string;
  /** Nothing to do now; the button keeps the focus that it may have. */
  isOff?: boolean;
  /** For a button that opens a menu: whether it is open. */
  isOpen?: boolean;
  onPress: () => void;
}

/** A button of an icon alone, its label spoken and shown on hover. */
export function IconButton({ icon, label, isOff = false, isOpen, onPress }: IconButtonProps): VNode {
  return (
    <button
      type="button"
      class="button round"
      aria-label={label}
      title={label}
      aria-disabled={isOff || undefined}
      {...(isOpen === undefined ? {} : { 'aria-haspopup': 'menu' as const, 'aria-expanded': isOpen })}
      onClick={isOff ? undefined : onPress}
    >
      <Icon name={icon} />
    </button>
  );
}
