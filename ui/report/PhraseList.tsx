import type { VNode } from 'preact';
import { ORDER_NAMES } from './orders.ts';
import type { ReportEntry } from '../../runtime/report-entries.ts';
import type { Order } from '../../runtime/report-state.ts';
import { text } from '../../runtime/texts.ts';
import { Icon } from '../icons.tsx';
import { KindLabel } from '../KindLabel.tsx';
import { formatNumber, formatPlaces } from './format.ts';
import { groupEntries, type EntryGroup } from './group-entries.ts';
import { More } from './More.tsx';
import { Occurrences } from './Occurrences.tsx';
import type { PartProps } from './parts.ts';
import { PlaceButton } from './PlaceButton.tsx';
import { sayDifference } from './say-difference.ts';

/** The phrases that the page uses, each a way to its place in the page and to its passage, and open to all its matches. */
export function PhraseList({ state, actions, entries }: PartProps): VNode | null {
  const phrases = entries.filter(({ match }) => match.kind !== 'quotation');
  if (phrases.length === 0) return null;
  const groups = groupEntries(phrases, state.order);
  const shown = state.isPrinting ? groups : groups.slice(0, state.shown.phrases);
  return (
    <section aria-labelledby="report-phrases">
      <div class="headline">
        <h2 id="report-phrases">
          {text('reportPhrases')} <span class="total">{formatNumber(groups.length)}</span>
        </h2>
        <OrderChoice order={state.order} actions={actions} />
      </div>
      <ol class="plain phrases">
        {shown.map((group) => (
          <Phrase
            key={group.target}
            group={group}
            isOpen={state.isPrinting || state.opened.has(group.target)}
            actions={actions}
          />
        ))}
      </ol>
      <More list="phrases" left={groups.length - shown.length} actions={actions} />
    </section>
  );
}

function OrderChoice({ order, actions }: { order: Order; actions: PartProps['actions'] }): VNode {
  return (
    <label class="order">
      <span>{text('reportOrder')}</span>
      <select
        value={order}
        onChange={({ currentTarget }) =>
          actions.note({ kind: 'orderChosen', order: currentTarget.value as Order })
        }
      >
        {Object.entries(ORDER_NAMES).map(([name, key]) => (
          <option key={name} value={name}>
            {text(key)}
          </option>
        ))}
      </select>
    </label>
  );
}

interface PhraseProps {
  group: EntryGroup;
  isOpen: boolean;
  actions: PartProps['actions'];
}

function Phrase({ group: { target, kinds, entries }, isOpen, actions }: PhraseProps): VNode {
  const [first] = entries;
  return (
    <li>
      <div class="phrase-row">
        <button
          type="button"
          class="link words"
          lang="zh-CN"
          onClick={() => actions.jump(first.frame, first.match)}
        >
          {first.use.wording}
          <span class="hidden" lang="">
            {text('reportShow')}
          </span>
        </button>
        <span class="kinds">
          {kinds.map((kind) => (
            <KindLabel key={kind} kind={kind} />
          ))}
        </span>
        <span class="times">{formatPlaces(entries.length)}</span>
        <PlaceButton entry={first} actions={actions} />
        <button
          type="button"
          class="button quiet round"
          aria-expanded={isOpen}
          aria-label={text('reportEach', target)}
          onClick={() => actions.note({ kind: 'entryToggled', target })}
        >
          <Icon name={isOpen ? 'up' : 'down'} />
        </button>
        {!isOpen && <Differences entries={entries} />}
      </div>
      {isOpen && <Occurrences entries={entries} actions={actions} />}
    </li>
  );
}

/** What differs from the source, and in how many of the places where it is not the same in all. */
function Differences({ entries }: { entries: readonly ReportEntry[] }): VNode {
  const said = entries.filter(({ use }) => use.reason).map(tellDifference);
  const countOf = (sentence: string) => said.filter((other) => other === sentence).length;
  return (
    <>
      {[...new Set(said)].map((sentence) => (
        <span key={sentence} class="reason">
          {countOf(sentence) < entries.length ? `${formatPlaces(countOf(sentence))} · ${sentence}` : sentence}
        </span>
      ))}
    </>
  );
}

/** The page's wording where words alone do not tell it. */
function tellDifference(entry: ReportEntry): string {
  const { kind } = entry.use.reason ?? {};
  const isTold = kind !== 'several' && kind !== 'alias';
  return isTold ? sayDifference(entry) : `${text('cardPageReads')} ${entry.match.text}`;
}
