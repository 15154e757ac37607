import type { VNode } from 'preact';
import type { OptionsActions } from '../../runtime/options.ts';
import type { OptionsState } from '../../runtime/options-state.ts';
import type { Settings } from '../../runtime/read-settings.ts';
import { text, type TextKey } from '../../runtime/texts.ts';
import { CardSection } from './CardSection.tsx';
import { CopySection } from './CopySection.tsx';
import { DensitySection } from './DensitySection.tsx';
import { HiddenSection } from './HiddenSection.tsx';
import { KeySection } from './KeySection.tsx';
import { LanguageSection } from './LanguageSection.tsx';
import { MarkSection } from './MarkSection.tsx';
import { sayNews } from './say-news.ts';
import { SiteSection } from './SiteSection.tsx';

/** The sections by id, in their order. */
const SECTIONS: readonly (readonly [id: string, title: TextKey])[] = [
  ['marks', 'optionsMarks'],
  ['density', 'optionsDensity'],
  ['card', 'optionsCard'],
  ['sites', 'optionsSites'],
  ['hidden', 'optionsHidden'],
  ['keys', 'optionsKeys'],
  ['copying', 'optionsCopying'],
  ['language', 'optionsLanguage'],
];

interface Props {
  state: OptionsState;
  actions: OptionsActions;
}

/** The options page: every setting in its section, and what was just done said below. */
export function Options({ state, actions }: Props): VNode {
  return (
    <div class="options ours">
      <header>
        <h1>{text('optionsTitle')}</h1>
        <a class="welcome" href="/welcome.html">
          {text('optionsWelcome')}
        </a>
      </header>
      {state.asideCount > 0 && <Aside actions={actions} />}
      <nav class="side" aria-label={text('optionsSections')}>
        <ul class="plain">
          {SECTIONS.map(([id, title]) => (
            <li key={id}>
              <a href={`#${id}`} aria-current={id === state.section ? 'true' : undefined}>
                {text(title)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <main>{state.settings && <Sections settings={state.settings} state={state} actions={actions} />}</main>
      <p class="told" role="status">
        {sayNews(state.news)}
      </p>
    </div>
  );
}

function Sections({ settings, state, actions }: Props & { settings: Settings }): VNode {
  const { marking } = settings;
  return (
    <>
      <MarkSection
        marking={marking}
        tones={state.tones}
        previewRules={state.previewRules}
        actions={actions}
      />
      <DensitySection marking={marking} actions={actions} />
      <CardSection card={settings.card} slid={state.slidDelay} delays={state.delays} actions={actions} />
      <SiteSection sites={settings.sites} state={state} actions={actions} />
      <HiddenSection hidden={settings.hidden} names={state.hiddenNames} actions={actions} />
      <KeySection commands={state.commands} actions={actions} />
      <CopySection settings={settings} actions={actions} />
      <LanguageSection
        language={settings.language}
        browserLanguage={state.browserLanguage}
        isResetAsked={state.isResetAsked}
        actions={actions}
      />
    </>
  );
}

function Aside({ actions }: Pick<Props, 'actions'>): VNode {
  return (
    <div class="aside" role="group" aria-labelledby="aside-text">
      <p id="aside-text">{text('optionsAside')}</p>
      <div class="row">
        <button type="button" class="button" onClick={() => actions.exportAside()}>
          {text('optionsAsideExport')}
        </button>
        <button type="button" class="button quiet" onClick={() => actions.forgetAside()}>
          {text('optionsAsideForget')}
        </button>
      </div>
    </div>
  );
}
