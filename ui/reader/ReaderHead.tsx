import type { VNode } from 'preact';
import type { DocumentName } from '../../engine/read-document.ts';
import type { ReaderState } from '../../runtime/reader-state.ts';
import type { ReaderActions } from '../../runtime/live-reader.ts';
import { text } from '../../runtime/texts.ts';
import { Icon, type IconName } from '../icons.tsx';
import { MORE_ID, TEXT_SHEET_ID } from './element-ids.ts';
import { IconButton } from '../IconButton.tsx';

interface Props {
  state: ReaderState;
  actions: ReaderActions;
}

/** Back and forward, the document's title (a choice where there are several), the text's settings and the rest. */
export function ReaderHead({ state, actions }: Props): VNode {
  const { document, documents, back, forward } = state;
  const hasChoice = document !== null && documents.length > 1;
  return (
    <div class="head">
      <span class="pair">
        <IconButton
          icon="back"
          label={text('readerBack')}
          onPress={back.length > 0 ? actions.goBack : undefined}
        />
        <IconButton
          icon="forward"
          label={text('readerForward')}
          onPress={forward.length > 0 ? actions.goForward : undefined}
        />
      </span>
      <h1 class={hasChoice ? 'hidden' : 'name'} title={document?.title} lang={document?.language}>
        {document?.title ?? text('readerTitle')}
      </h1>
      {hasChoice && <Choice documents={documents} chosen={document.id} onChoose={actions.openDocument} />}
      <PopoverButton icon="text" label={text('readerAppearance')} opens={TEXT_SHEET_ID} />
      <PopoverButton icon="more" label={text('readerMore')} opens={MORE_ID} />
    </div>
  );
}

function Choice({
  documents,
  chosen,
  onChoose,
}: {
  documents: readonly DocumentName[];
  chosen: string;
  onChoose: (id: string) => void;
}): VNode {
  return (
    <select
      class="name"
      aria-label={text('readerDocument')}
      value={chosen}
      onChange={(event) => onChoose(event.currentTarget.value)}
    >
      {documents.map(({ id, title }) => (
        <option key={id} value={id}>
          {title}
        </option>
      ))}
    </select>
  );
}

function PopoverButton({ icon, label, opens }: { icon: IconName; label: string; opens: string }): VNode {
  return (
    <button type="button" class="button round" aria-label={label} title={label} popovertarget={opens}>
      <Icon name={icon} />
    </button>
  );
}
