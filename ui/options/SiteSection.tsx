import type { VNode } from 'preact';
import type { OptionsActions } from '../../runtime/options.ts';
import type { OptionsNews, OptionsState, SiteListName } from '../../runtime/options-state.ts';
import type { Sites } from '../../runtime/site-lists.ts';
import { text } from '../../runtime/texts.ts';
import { Icon } from '../icons.tsx';
import { nameHost } from './say-news.ts';
import { Choice, Section } from './parts.tsx';

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

interface ListProps {
  list: SiteListName;
  hosts: readonly string[];
  state: OptionsState;
  actions: OptionsActions;
}

function SiteList({ list, hosts, state, actions }: ListProps): VNode {
  return (
    <div class="sites">
      <h3 id={`sites-${list}`}>{text(list === 'off' ? 'optionsSitesOff' : 'optionsSitesOnly')}</h3>
      {hosts.length === 0 ? (
        <p class="hint">{text('optionsNoSites')}</p>
      ) : (
        <ul class="rows" aria-labelledby={`sites-${list}`}>
          {hosts.map((host) => (
            <SiteRow key={host} host={host} onRemove={() => actions.removeSite(list, host)} />
          ))}
        </ul>
      )}
      <SiteEntry list={list} hosts={hosts} state={state} actions={actions} />
    </div>
  );
}

function SiteRow({ host, onRemove }: { host: string; onRemove: () => void }): VNode {
  const name = nameHost(host);
  return (
    <li>
      <span>{name}</span>
      <button type="button" class="button round" aria-label={text('optionsRemove', name)} onClick={onRemove}>
        <Icon name="close" />
      </button>
    </li>
  );
}

function SiteEntry({ list, hosts, state, actions }: ListProps): VNode {
  const problem = findProblem(state.news, list);
  return (
    <form
      class="add"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        actions.addSite(list);
      }}
    >
      <div class="field">
        <input
          type="text"
          inputMode="url"
          autoComplete="off"
          spellcheck={false}
          aria-label={text('optionsSiteLabel')}
          placeholder={text('optionsSitePlaceholder')}
          value={state.entries[list]}
          aria-invalid={problem !== ''}
          aria-describedby={problem === '' ? undefined : `problem-${list}`}
          onInput={(event) => actions.note({ kind: 'siteTyped', list, words: event.currentTarget.value })}
        />
      </div>
      <button type="submit" class="button">
        {text('optionsAdd')}
      </button>
      <label class="button quiet file">
        {text('optionsImport')}
        <input
          type="file"
          class="hidden"
          accept=".txt,.csv,text/plain"
          aria-label={text('optionsImportLabel')}
          onChange={(event) => importFrom(event.currentTarget, (file) => actions.importSites(list, file))}
        />
      </label>
      <button
        type="button"
        class="button quiet"
        disabled={hosts.length === 0}
        onClick={() => actions.exportSites(list)}
      >
        {text('optionsExport')}
      </button>
      {problem !== '' && (
        <p id={`problem-${list}`} class="problem">
          {problem}
        </p>
      )}
    </form>
  );
}

/** The same file can be chosen again afterwards. */
function importFrom(input: HTMLInputElement, take: (file: File) => void): void {
  const file = input.files?.[0];
  if (file) take(file);
  input.value = '';
}

function findProblem(news: OptionsNews, list: SiteListName): string {
  const isOurs = 'list' in news && news.list === list;
  if (!isOurs) return '';
  if (news.kind === 'siteThere') return text('optionsSiteThere', nameHost(news.host));
  if (news.kind === 'fileRefused') return text('optionsFileRefused');
  if (news.kind !== 'notSite') return '';
  return news.host === '' ? text('optionsNotSiteEmpty') : text('optionsNotSite', news.host);
}
