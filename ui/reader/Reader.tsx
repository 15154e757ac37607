import type { VNode } from 'preact';
import { text } from '../../runtime/texts.ts';
import { citePassage } from '../cite-passage.ts';
import { describe } from './describe.ts';
import { TEXT_ID } from './element-ids.ts';
import { findUses } from './find-uses.ts';
import { MoreMenu } from './MoreMenu.tsx';
import { ReaderBody } from './ReaderBody.tsx';
import { ReaderHead } from './ReaderHead.tsx';
import { findHere, summariesOf, type ReaderProps } from './reader-props.ts';
import { ReaderTabs } from './ReaderTabs.tsx';
import { ReaderTools } from './ReaderTools.tsx';
import { rememberLast } from './remember-last.ts';
import { styleOf, USUAL_TEXT } from './text-style.ts';
import { TextSheet } from './TextSheet.tsx';

/** A page has one reader, and most drawings of it have the same uses. */
const findUsesOnce = rememberLast(findUses);

/** The reader: a document with its contents, what the page beside it uses of it, and the report on that page. */
export function Reader(props: ReaderProps): VNode {
  const { state, actions, parts } = props;
  const summaries = summariesOf(state);
  const uses = findUsesOnce(summaries, state.places);
  const chosen = parts.settings?.reader ?? USUAL_TEXT;
  return (
    <div class={state.isWide ? 'reader ours wide' : 'reader ours'} style={styleOf(chosen)}>
      {state.document && state.view === 'text' && !state.isListShown && <SkipLink />}
      <header class="top">
        <ReaderHead state={state} actions={actions} />
        {state.document && (
          <ReaderTabs
            view={state.view}
            isWide={state.isWide}
            count={summaries.reduce((sum, { matches }) => sum + matches.length, 0)}
            onChoose={(view) => actions.note({ kind: 'viewChosen', view })}
          />
        )}
        {state.view !== 'report' && <ReaderTools {...props} uses={uses} />}
      </header>
      <p class="hidden" role="status">
        {describe(state)}
      </p>
      <ReaderBody {...props} uses={uses} />
      <TextSheet chosen={chosen} onChoose={actions.setText} />
      <MoreMenu
        onCopy={copyHere(props)}
        citation={parts.settings?.citation ?? 'plain'}
        onPrint={actions.print}
        onSettings={actions.openSettings}
      />
    </div>
  );
}

/** Past the contents that stand before the text. */
function SkipLink(): VNode {
  return (
    <a
      class="skip"
      href={`#${TEXT_ID}`}
      onClick={(event) => {
        event.preventDefault();
        document.getElementById(TEXT_ID)?.focus();
      }}
    >
      {text('readerSkip')}
    </a>
  );
}

function copyHere({ state, actions, parts }: ReaderProps): (() => void) | undefined {
  const { document } = state;
  const passage = findHere(state);
  if (!document || !passage) return undefined;
  const { title, facts } = document;
  const cited = { passage, title, ...(facts && { facts }) };
  return () => actions.copy(citePassage(cited, parts.settings?.citation ?? 'plain'));
}
