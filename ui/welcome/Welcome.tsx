import type { ComponentChildren, VNode } from 'preact';
import type { MatchKind } from '../../engine/types.ts';
import { text, uiLanguage, type TextKey } from '../../runtime/texts.ts';
import type { WelcomeActions, WelcomeState } from '../../runtime/welcome.ts';
import { KindLabel } from '../KindLabel.tsx';
import { LIVE_SAMPLE, TRY_SAMPLE } from './samples.ts';
import { TryLookup } from './TryLookup.tsx';

interface Props {
  state: WelcomeState;
  actions: WelcomeActions;
}

const KINDS: readonly (readonly [MatchKind, TextKey])[] = [
  ['exact', 'optionsExact'],
  ['variant', 'optionsVariant'],
  ['quotation', 'optionsQuotation'],
];

/** The first-run page: three steps, each to be tried on the spot. The marks in its samples are real ones. */
export function Welcome({ state, actions }: Props): VNode {
  return (
    <main class="welcome ours">
      <style>{state.rules}</style>
      <header>
        <h1>{text('welcomeTitle')}</h1>
        <p>{text('welcomeText')}</p>
      </header>
      <Step number={1} title={text('welcomeSee')} words={text('welcomeSeeText')} more={<Legend />}>
        <p class="news" lang="zh-CN">
          {LIVE_SAMPLE}
        </p>
      </Step>
      <Step number={2} title={text('welcomeRest')} words={text('welcomeRestText')}>
        <p class="try">{text('welcomeTry')}</p>
        <p class="news room" lang="zh-CN">
          {TRY_SAMPLE}
        </p>
      </Step>
      <Step number={3} title={text('welcomeLookUp')} words={text('welcomeLookUpText')}>
        <TryLookup query={state.query} results={state.results} onSearch={actions.search} />
        <Keys state={state} />
      </Step>
      <footer>
        <p>{text('welcomePromise')}</p>
        <span class="row">
          <a class="button" href="/options.html">
            {text('welcomeOptions')}
          </a>
          <button type="button" class="button main" onClick={() => actions.close()}>
            {text('welcomeStart')}
          </button>
        </span>
      </footer>
    </main>
  );
}

interface StepProps {
  number: number;
  title: string;
  words: string;
  more?: ComponentChildren;
  children: ComponentChildren;
}

function Step({ number, title, words, more, children }: StepProps): VNode {
  const id = `step-${number}`;
  return (
    <section class="step" aria-labelledby={id}>
      <div>
        <h2 id={id}>
          <span aria-hidden="true">{new Intl.NumberFormat(numbering()).format(number)}</span>
          {title}
        </h2>
        <p>{words}</p>
        {more}
      </div>
      <div class="live">{children}</div>
    </section>
  );
}

/** Chinese counts its steps in characters. */
function numbering(): string {
  return uiLanguage() === 'en' ? 'en' : 'zh-u-nu-hanidec';
}

function Legend(): VNode {
  return (
    <ul class="plain legend">
      {KINDS.map(([kind, words]) => (
        <li key={kind}>
          <KindLabel kind={kind} /> {text(words)}
        </li>
      ))}
    </ul>
  );
}

function Keys({ state }: Pick<Props, 'state'>): VNode {
  return (
    <ul class="plain keys">
      {state.commands.map(({ name, keys, description }) => (
        <li key={name}>
          <kbd>{keys}</kbd> {text(description)}
        </li>
      ))}
    </ul>
  );
}
