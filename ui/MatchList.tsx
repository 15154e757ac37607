import type { VNode } from 'preact';
import type { PageMatch, PageSummary, PlaceOfTarget } from '../runtime/messages.ts';
import { text } from '../runtime/texts.ts';
import { countKinds, groupMatches, type FramedMatch, type MatchGroup } from './group-matches.ts';
import { Icon } from './icons.tsx';
import { KindLabel } from './KindLabel.tsx';
import { formatParagraphLine } from './place-line.ts';

interface Props {
  summaries: readonly PageSummary[];
  places: ReadonlyMap<string, PlaceOfTarget | null>;
  moreGroups: number;
  openedGroup: string | null;
  moreMatches: number;
  onJump: (frame: string, match: PageMatch) => void;
  onToggle: (target: string) => void;
  onMoreGroups: () => void;
  onMoreMatches: () => void;
}

/** So many groups fit into a popup without scrolling, the last lookups below them. */
const FEW = 4;

/** Entries that a press adds: more than anybody reads here, and drawn at once. */
const MORE = 100;

/** This page's matches: how many of each kind, then by phrase, each a way to its place on the page. */
export function MatchList(props: Props): VNode {
  const groups = groupMatches(props.summaries);
  const shown = groups.slice(0, FEW + props.moreGroups * MORE);
  const total = groups.reduce((sum, { matches }) => sum + matches.length, 0);
  return (
    <>
      <Sum summaries={props.summaries} total={total} />
      <ul class="plain">
        {shown.map((group) => (
          <Group key={group.target} group={group} {...props} />
        ))}
      </ul>
      {shown.length < groups.length && (
        <button type="button" class="button quiet all" onClick={props.onMoreGroups}>
          {nameMore(groups.length, shown.length)}
          <Icon name="down" />
        </button>
      )}
    </>
  );
}

/** The whole list is promised only where one press brings it. */
function nameMore(count: number, shown: number): string {
  return count - shown > MORE ? text('reportMore', count - shown) : text('popupShowAll', count);
}

function Sum({ summaries, total }: { summaries: readonly PageSummary[]; total: number }): VNode {
  const isPartial = summaries.some(({ state }) => state !== 'done');
  return (
    <div class="sum">
      <h2>{formatTotal(total, isPartial)}</h2>
      <p>
        {countKinds(summaries).map(({ kind, count }) => (
          <span key={kind}>
            <KindLabel kind={kind} /> {count}
          </span>
        ))}
      </p>
    </div>
  );
}

function formatTotal(total: number, isPartial: boolean): string {
  if (isPartial) return text('popupCountPartial', total);
  return total === 1 ? text('popupCountOne') : text('popupCountMany', total);
}

function Group({ group, ...props }: Props & { group: MatchGroup }): VNode {
  const [first] = group.matches;
  const isOpened = props.openedGroup === group.target;
  const place = props.places.get(group.target);
  return (
    <li class="group">
      <button type="button" class="item" onClick={() => props.onJump(first.frame, first.match)}>
        <span class="words" lang="zh-CN">
          {group.title}
        </span>
        <span class="meta">
          {group.kinds.map((kind) => (
            <KindLabel key={kind} kind={kind} />
          ))}
          {place && <span>{formatParagraphLine(place)}</span>}
        </span>
      </button>
      {group.matches.length > 1 && (
        <button
          type="button"
          class="button quiet count"
          aria-expanded={isOpened}
          onClick={() => props.onToggle(group.target)}
        >
          {text('popupTimes', group.matches.length)}
          <span class="hidden">{text('popupEach')}</span>
          <Icon name="down" />
        </button>
      )}
      {isOpened && <Each matches={group.matches} {...props} />}
    </li>
  );
}

function Each({ matches, ...props }: Props & { matches: FramedMatch[] }): VNode {
  const shown = matches.slice(0, (1 + props.moreMatches) * MORE);
  const left = matches.length - shown.length;
  return (
    <ul class="plain each">
      {shown.map(({ frame, match }) => (
        <li key={`${frame} ${match.id}`}>
          <button type="button" class="item" onClick={() => props.onJump(frame, match)}>
            <span class="words" lang="zh-CN">
              <span class="near">{match.before}</span>
              <span class={`of-${match.kind}`}>{match.text}</span>
              <span class="near">{match.after}</span>
            </span>
          </button>
        </li>
      ))}
      {left > 0 && (
        <li>
          <button type="button" class="button quiet all" onClick={props.onMoreMatches}>
            {text('reportMore', left)}
            <Icon name="down" />
          </button>
        </li>
      )}
    </ul>
  );
}
