import type { VNode } from 'preact';
import { Icon, type IconName } from '../icons.tsx';

interface Props {
  icon: IconName;
  label: string;
  /** Absent where there is nothing to do: the button stays, for whoever has the focus on it. */
  onPress: (() => void) | undefined;
}

/** A button that is an icon alone, with its name for all who ask. */
export function RoundButton({ icon, label, onPress }: Props): VNode {
  return (
    <button
      type="button"
      class="button round"
      aria-label={label}
      title={label}
      aria-disabled={onPress === undefined}
      onClick={onPress}
    >
      <Icon name={icon} />
    </button>
  );
}
