import type { VNode } from 'preact';
import type { OptionsActions } from '../../runtime/options.ts';
import type { OptionsNews, OptionsState, SiteListName } from '../../runtime/options-state.ts';
import { text } from '../../runtime/texts.ts';
import { nameHost } from '../name-host.ts';

/** What a list of sites is drawn from. */
export interface ListProps {
  list: SiteListName;
  hosts: readonly string[];
  state: OptionsState;
  actions: OptionsActions;
}

/** The ways to put sites into a list: by name, or from a file; and the way out of it into one. */
export function SiteEntry({ list, hosts, state, actions }: ListProps): VNode {
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
        <p id={`problem-${list}`} class="problem" role="alert">
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
