import type { VNode } from 'preact';

interface Props {
  isOn: boolean;
  onSwitch: (isOn: boolean) => void;
  /** Where the label around it says more than its name. */
  'aria-labelledby'?: string;
  'aria-describedby'?: string;
}

/** What turns something on or off; the label around it, or another element, names it. */
export function SwitchInput({ isOn, onSwitch, ...names }: Props): VNode {
  return (
    <input
      type="checkbox"
      role="switch"
      class="switch"
      {...names}
      checked={isOn}
      onChange={(event) => onSwitch(event.currentTarget.checked)}
    />
  );
}
