import type { VNode } from 'preact';
import type { Occurrence } from '../../engine/types.ts';
import type { OpenPhrase } from '../../runtime/reader-state.ts';
import type { Use } from '../../runtime/live-reader.ts';
import { text } from '../../runtime/texts.ts';
import { cutExcerpt } from '../excerpt.ts';
import { Found } from '../Found.tsx';
import { Icon } from '../icons.tsx';
import { formatPassageLine } from '../place-line.ts';
import { PHRASE_ID } from './element-ids.ts';
import { IconButton } from '../IconButton.tsx';

interface Props {
  phrase: OpenPhrase;
  /** The page's matches of the phrase. */
  uses: readonly Use[];
  /** The passage that was gone to. */
  current: string | null;
  onGo: (address: string) => void;
  onJump: () => void;
  onClose: () => void;
}

/** All passages of a phrase, each a way to its place in the text, and the way to the phrase in the page. */
export function PhraseSheet({ phrase, uses, current, onGo, onJump, onClose }: Props): VNode | null {
  if (!phrase.content) return null;
  const { entry } = phrase.content;
  const { length } = entry.occurrences;
  return (
    <aside class="sheet" aria-labelledby={PHRASE_ID}>
      <div class="sheet-head">
        <h2 id={PHRASE_ID} tabIndex={-1} lang="zh-CN">
          {entry.phrase}
        </h2>
        <IconButton icon="close" label={text('cardClose')} onPress={onClose} />
      </div>
      <p class="sheet-sum">
        <span>{length === 1 ? text('readerPhraseOne') : text('readerPhraseMany', length)}</span>
        {uses.length > 0 && (
          <button type="button" class="button small" onClick={onJump}>
            {text('readerOnPage', uses.length)}
            <Icon name="right" />
          </button>
        )}
      </p>
      <ol class="plain found">
        {entry.occurrences.map((occurrence) => (
          <li key={occurrence.passage.address}>
            <Line occurrence={occurrence} isCurrent={occurrence.passage.address === current} onGo={onGo} />
          </li>
        ))}
      </ol>
    </aside>
  );
}

interface LineProps {
  occurrence: Occurrence;
  isCurrent: boolean;
  onGo: Props['onGo'];
}

function Line({ occurrence, isCurrent, onGo }: LineProps): VNode {
  const { passage, found } = occurrence;
  return (
    <button
      type="button"
      class="item"
      aria-current={isCurrent ? 'true' : undefined}
      onClick={() => onGo(passage.address)}
    >
      <span class="passage" lang="zh-CN">
        <Found {...cutExcerpt(passage.text, found)} />
      </span>
      <span class="where">{formatPassageLine(occurrence)}</span>
    </button>
  );
}
