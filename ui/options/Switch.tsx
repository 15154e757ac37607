import type { VNode } from 'preact';
import { SwitchInput } from '../SwitchInput.tsx';
import { hintId, namedBy, type RowProps } from './parts.tsx';

interface Props extends RowProps {
  isOn: boolean;
  onSwitch: (isOn: boolean) => void;
}

/** A setting that is on or off; its whole row can be pressed. */
export function Switch({ isOn, onSwitch, ...row }: Props): VNode {
  const { id, label, hint } = row;
  return (
    <label class="line">
      <span class="words">
        <span id={id}>{label}</span>
        {hint && (
          <span id={hintId(id)} class="hint">
            {hint}
          </span>
        )}
      </span>
      <SwitchInput {...namedBy(row)} isOn={isOn} onSwitch={onSwitch} />
    </label>
  );
}
