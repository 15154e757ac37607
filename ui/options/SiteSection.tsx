import type { VNode } from 'preact';
import type { OptionsActions } from '../../runtime/options.ts';
import type { OptionsState } from '../../runtime/options-state.ts';
import type { Sites } from '../../runtime/site-lists.ts';
import { text } from '../../runtime/texts.ts';
import { nameHost } from '../name-host.ts';
import { Choice } from './Choice.tsx';
import { Section } from './parts.tsx';
import { RemoveButton } from './RemoveButton.tsx';
import { SiteEntry, type ListProps } from './SiteEntry.tsx';

interface Props {
  sites: Sites;
  state: OptionsState;
  actions: OptionsActions;
}

/** On which sites marks are drawn. */
export function SiteSection({ sites, state, actions }: Props): VNode {
  const list = sites.isOnlyListed ? 'only' : 'off';
  return (
    <Section id="sites" title={text('optionsSites')} hint={text('optionsSitesHint')}>
      <Choice
        id="where"
        label={text('optionsWhere')}
        value={list}
        options={[
          ['off', text('optionsEverywhere')],
          ['only', text('optionsOnlyHere')],
        ]}
        onChoose={(where) => actions.change({ sites: { isOnlyListed: where === 'only' } })}
      />
      <SiteList list={list} hosts={sites[list]} state={state} actions={actions} />
      {/* A site that is off stays off, so those that are must be in sight. */}
      {list === 'only' && sites.off.length > 0 && (
        <SiteList list="off" hosts={sites.off} state={state} actions={actions} />
      )}
    </Section>
  );
}

function SiteList({ list, hosts, state, actions }: ListProps): VNode {
  const { news } = state;
  const isMeant = (host: string) =>
    (news.kind === 'siteAdded' || news.kind === 'siteThere') && news.list === list && news.host === host;
  return (
    <div class="sites">
      <h3 id={`sites-${list}`}>{text(list === 'off' ? 'optionsSitesOff' : 'optionsSitesOnly')}</h3>
      {hosts.length === 0 ? (
        <p class="hint">{text('optionsNoSites')}</p>
      ) : (
        <ul class="rows" aria-labelledby={`sites-${list}`}>
          {hosts.map((host) => (
            <SiteRow
              key={host}
              host={host}
              isMeant={isMeant(host)}
              onRemove={() => actions.removeSite(list, host)}
            />
          ))}
        </ul>
      )}
      <SiteEntry list={list} hosts={hosts} state={state} actions={actions} />
    </div>
  );
}

interface RowProps {
  host: string;
  /** It was just added, or is there already, and is to be seen: a long list shows its beginning. */
  isMeant: boolean;
  onRemove: () => void;
}

function SiteRow({ host, isMeant, onRemove }: RowProps): VNode {
  const name = nameHost(host);
  return (
    <li ref={isMeant ? bringIntoView : null}>
      <span>{name}</span>
      <RemoveButton label={text('optionsRemove', name)} onRemove={onRemove} />
    </li>
  );
}

function bringIntoView(row: HTMLElement | null): void {
  row?.scrollIntoView({ block: 'nearest' });
}
