import type { VNode } from 'preact';
import type { LookupResult } from '../../engine/types.ts';
import type { CitationStyle } from '../../runtime/read-settings.ts';
import { text } from '../../runtime/texts.ts';
import { cutResult } from '../../ui/excerpt.ts';
import { Found } from '../../ui/Found.tsx';
import { formatPassageLine } from '../../ui/place-line.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { nameCopying } from '../../ui/citation-names.ts';
import { ByHand } from './ByHand.tsx';
import { HeadButtons } from './CardHead.tsx';
import type { Act } from './card-action.ts';
import { resultKey, type LookedUpView } from './card-view.ts';

interface Props {
  view: LookedUpView;
  isPinned: boolean;
  act: Act;
}

/** A sentence with what its words were found in, or without a source, and what may be related; each opens in the reader. */
export function LookedUpSentence({ view, isPinned, act }: Props): VNode {
  const { text: said, sources, related, copied } = view;
  const title = text(sources.length > 0 ? 'cardFound' : 'cardLost');
  return (
    <>
      <header class="card-head">
        <h2 class="plain" id="looked-up">
          {title}
        </h2>
        <HeadButtons isPinned={isPinned} act={act} />
      </header>
      <div class="card-body">
        <div class="card-text" tabIndex={0} role="group" aria-label={title}>
          <blockquote class="said" lang="zh-CN">
            {said}
          </blockquote>
          {sources.length > 0 ? (
            <Hits results={sources} labelId="looked-up" view={view} act={act} />
          ) : (
            <p class="note">{text(related.length > 0 ? 'cardLostText' : 'cardLostNothing')}</p>
          )}
          {related.length > 0 && (
            <>
              <h3 class="label" id="related">
                {text('cardRelated')}
              </h3>
              <Hits results={related} labelId="related" view={view} act={act} />
            </>
          )}
          {copied && !copied.isDone && <ByHand copied={copied} />}
        </div>
      </div>
    </>
  );
}

interface HitsProps {
  results: readonly LookupResult[];
  labelId: string;
  view: Pick<LookedUpView, 'style' | 'copied'>;
  act: Act;
}

function Hits({ results, labelId, view: { style, copied }, act }: HitsProps): VNode {
  return (
    <ol class="hits" aria-labelledby={labelId}>
      {results.map((result) => (
        <li key={resultKey(result)}>
          <button
            type="button"
            class="hit"
            onClick={() => act({ kind: 'readerOpened', address: result.passage.address })}
          >
            <span class="passage" lang="zh-CN">
              <Found {...cutResult(result)} />
            </span>
            <span class="where">{formatPassageLine(result)}</span>
          </button>
          <CopyButton
            style={style}
            isCopied={copied?.isDone === true && copied.key === resultKey(result)}
            onPress={() => act({ kind: 'resultCopied', result })}
          />
        </li>
      ))}
    </ol>
  );
}

interface CopyProps {
  style: CitationStyle;
  isCopied: boolean;
  onPress: () => void;
}

function CopyButton({ style, isCopied, onPress }: CopyProps): VNode {
  const label = isCopied ? text('cardCopied') : nameCopying(style);
  return <IconButton icon={isCopied ? 'check' : 'copy'} label={label} onPress={onPress} />;
}
