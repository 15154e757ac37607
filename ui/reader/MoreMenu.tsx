import type { VNode } from 'preact';
import { text } from '../../runtime/texts.ts';
import { MORE_ID } from './element-ids.ts';

interface Props {
  /** Absent where no passage was gone to. */
  onCopy: (() => void) | undefined;
  onPrint: () => void;
  onSettings: () => void;
}

/** What is wanted now and then: copying the passage that was gone to, printing, settings. */
export function MoreMenu({ onCopy, onPrint, onSettings }: Props): VNode {
  return (
    <div id={MORE_ID} class="float menu" popover="auto">
      <ul class="plain">
        {onCopy && <Entry label={text('popupCopy')} onPress={onCopy} />}
        <Entry label={text('readerPrint')} onPress={onPrint} />
        <Entry label={text('readerSettings')} onPress={onSettings} />
      </ul>
    </div>
  );
}

function Entry({ label, onPress }: { label: string; onPress: () => void }): VNode {
  return (
    <li>
      <button type="button" class="item" popovertarget={MORE_ID} popovertargetaction="hide" onClick={onPress}>
        {label}
      </button>
    </li>
  );
}
