import type { VNode } from 'preact';
import { text } from '../../runtime/texts.ts';
import { KINDS } from '../group-matches.ts';
import { KindLabel } from '../KindLabel.tsx';
import { nameDocument } from './name-document.ts';
import type { PartProps } from './parts.ts';

/** What is listed: kinds, rareness, and of which document where several are used. */
export function Filters({ state, actions, document }: PartProps): VNode {
  const documents = state.sources?.documents ?? [];
  return (
    <form class="filters" aria-label={text('reportFilters')} onSubmit={(event) => event.preventDefault()}>
      {documents.length > 1 && (
        <label>
          <span>{text('readerDocument')}</span>
          <select
            value={document.id}
            onChange={({ currentTarget }) =>
              actions.note({ kind: 'documentChosen', document: currentTarget.value })
            }
          >
            {documents.map((one) => (
              <option key={one.id} value={one.id}>
                {nameDocument(one)}
              </option>
            ))}
          </select>
        </label>
      )}
      <fieldset>
        <legend>{text('reportKind')}</legend>
        {KINDS.map((kind) => (
          <label key={kind}>
            <input
              type="checkbox"
              checked={state.kinds.includes(kind)}
              onChange={() => actions.note({ kind: 'kindToggled', name: kind })}
            />
            <KindLabel kind={kind} />
          </label>
        ))}
      </fieldset>
      <label>
        <span>{text('reportImportance')}</span>
        <select
          value={state.isRareOnly ? 'rare' : 'all'}
          onChange={({ currentTarget }) =>
            actions.note({ kind: 'rarenessChosen', isRareOnly: currentTarget.value === 'rare' })
          }
        >
          <option value="all">{text('popupAll')}</option>
          <option value="rare">{text('reportRareOnly')}</option>
        </select>
      </label>
    </form>
  );
}
