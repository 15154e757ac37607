import type { VNode } from 'preact';
import type { MatchKind, Span } from '../../engine/types.ts';
import type { ReportEntry } from '../../runtime/report-entries.ts';
import { text } from '../../runtime/texts.ts';
import { Comparison } from '../Comparison.tsx';
import { KindLabel } from '../KindLabel.tsx';
import { formatPassageLine } from '../place-line.ts';
import type { PartProps } from './parts.ts';
import { sayDifference } from './say-difference.ts';
import { ShowButton } from './ShowButton.tsx';

interface Props {
  entries: readonly [ReportEntry, ...ReportEntry[]];
  actions: PartProps['actions'];
}

/** Entries of one phrase: it is seldom used more often, and so many draw well within 50 ms. */
const LIMIT = 20;

/** All matches of one phrase in the page's words, then the passage that it stands in: all that a card shows. */
export function Occurrences({ entries, actions }: Props): VNode {
  const [{ use, passage, document, match }] = entries;
  return (
    <div class="occurrences">
      <ol class="plain">
        {entries.slice(0, LIMIT).map((entry) => (
          <li key={`${entry.frame} ${entry.match.id}`}>
            <InPage entry={entry} actions={actions} />
          </li>
        ))}
      </ol>
      {entries.length > LIMIT && <p class="note">{text('reportFirstOnly', LIMIT)}</p>}
      <p class="note">
        {formatPassageLine({ passage, documentTitle: document.shortTitle })}
        {use.count > 1 && text('reportPassages', use.count)}
      </p>
      <SourcePassage words={passage.text} span={use.spans[0]} kind={match.kind} />
    </div>
  );
}

function InPage({ entry, actions }: { entry: ReportEntry; actions: Props['actions'] }): VNode {
  const { match, use } = entry;
  return (
    <>
      <p class="context" lang="zh-CN">
        <span class="near">{match.before}</span>
        <span class={`of-${match.kind}`}>{match.text}</span>
        <span class="near">{match.after}</span>
      </p>
      <div class="line">
        <KindLabel kind={match.kind} />
        <span>{sayDifference(entry)}</span>
        <ShowButton entry={entry} actions={actions} />
      </div>
      {use.differences.length > 0 && (
        <Comparison text={match.text} wording={use.wording} differences={use.differences} />
      )}
    </>
  );
}

function SourcePassage({ words, span, kind }: { words: string; span: Span; kind: MatchKind }): VNode {
  return (
    <p class="passage" lang="zh-CN">
      {words.slice(0, span.start)}
      <mark class={`here here-${kind}`}>{words.slice(span.start, span.end)}</mark>
      {words.slice(span.end)}
    </p>
  );
}
