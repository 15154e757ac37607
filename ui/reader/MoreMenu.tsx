import type { VNode } from 'preact';
import type { CitationStyle } from '../../runtime/read-settings.ts';
import { text } from '../../runtime/texts.ts';
import { nameCopying } from '../citation-names.ts';
import { MORE_ID } from './element-ids.ts';

interface Props {
  /** Absent where no passage was gone to. */
  onCopy: (() => void) | undefined;
  citation: CitationStyle;
  onPrint: () => void;
  onSettings: () => void;
}

/** What is wanted now and then: copying the passage that was gone to, printing, settings. */
export function MoreMenu({ onCopy, citation, onPrint, onSettings }: Props): VNode {
  return (
    <div id={MORE_ID} class="float menu" popover="auto">
      <ul class="plain">
        {onCopy && <Entry label={nameCopying(citation)} onPress={onCopy} />}
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
