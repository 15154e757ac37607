import type { VNode } from 'preact';
import { Icon } from '../icons.tsx';
import { leaveRow } from './leave-row.ts';

interface Props {
  label: string;
  onRemove: () => void;
}

/** Takes the row that it stands in out of its list. */
export function RemoveButton({ label, onRemove }: Props): VNode {
  return (
    <button
      type="button"
      class="button round"
      aria-label={label}
      onClick={(event) => {
        leaveRow(event.currentTarget);
        onRemove();
      }}
    >
      <Icon name="close" />
    </button>
  );
}
