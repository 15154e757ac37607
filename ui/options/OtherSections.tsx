/** The sections for keys, copying, the reader, language and reset. */
import type { VNode } from 'preact';
import type { OptionsActions } from '../../runtime/options.ts';
import type { CommandKeys } from '../../runtime/list-commands.ts';
import type { CitationStyle, LanguageChoice, Settings } from '../../runtime/read-settings.ts';
import { text, type TextKey } from '../../runtime/texts.ts';
import { citationName } from '../citation-names.ts';
import { sizeOf } from '../reader/text-style.ts';
import { Choice, Row, Section } from './parts.tsx';

interface KeyProps {
  commands: readonly CommandKeys[];
  actions: OptionsActions;
}

/** The commands with their keys, which the browser sets. */
export function KeySection({ commands, actions }: KeyProps): VNode {
  return (
    <Section id="keys" title={text('optionsKeys')}>
      {commands.map(({ name, keys, description }) => (
        <Row key={name} id={`command-${name}`} label={text(description)}>
          {keys === '' ? <span class="hint">{text('optionsNoKeys')}</span> : <kbd>{keys}</kbd>}
        </Row>
      ))}
      <p class="below">
        <button type="button" class="button" onClick={() => actions.openShortcuts()}>
          {text('optionsChangeKeys')}
        </button>
      </p>
    </Section>
  );
}

const CITATIONS: readonly CitationStyle[] = ['plain', 'gbt7714', 'chicago', 'bibtex', 'markdown', 'passage'];

/** Characters a line in the reader, as it offers them itself. */
const WIDTHS = [
  ['24', 'readerNarrow'],
  ['36', 'readerMedium'],
  ['48', 'readerWide'],
] as const satisfies [string, TextKey][];

/** Steps of size that settings can hold. */
const SIZES = { least: -2, most: 4 } as const;

interface SettingsProps {
  settings: Settings;
  actions: OptionsActions;
}

/** What a copied passage carries with it. */
export function CopySection({ settings, actions }: SettingsProps): VNode {
  return (
    <Section id="copying" title={text('optionsCopying')}>
      <Row id="citation" label={text('optionsCitation')} hint={text('optionsCitationHint')}>
        <select
          aria-labelledby="citation"
          aria-describedby="citation-hint"
          value={settings.citation}
          onChange={(event) => actions.change({ citation: event.currentTarget.value as CitationStyle })}
        >
          {CITATIONS.map((style) => (
            <option key={style} value={style} selected={style === settings.citation}>
              {citationName(style)}
            </option>
          ))}
        </select>
      </Row>
      <ReaderRows settings={settings} actions={actions} />
    </Section>
  );
}

function ReaderRows({ settings: { reader }, actions }: SettingsProps): VNode {
  return (
    <>
      <Row id="reader-size" label={text('optionsReaderSize')}>
        <span class="slider">
          <input
            type="range"
            min={SIZES.least}
            max={SIZES.most}
            value={reader.size}
            aria-labelledby="reader-size"
            aria-valuetext={`${sizeOf(reader.size)} px`}
            onChange={(event) => actions.change({ reader: { size: event.currentTarget.valueAsNumber } })}
          />
          <span class="value" aria-hidden="true">
            {sizeOf(reader.size)}
          </span>
        </span>
      </Row>
      <Choice
        id="reader-face"
        label={text('optionsReaderFace')}
        value={reader.face}
        options={[
          ['serif', text('readerSerif')],
          ['sans', text('readerSans')],
        ]}
        onChoose={(face) => actions.change({ reader: { face } })}
      />
      <Choice
        id="reader-width"
        label={text('optionsReaderWidth')}
        value={`${reader.width}`}
        options={WIDTHS.map(([width, name]) => [width, text(name)] as const)}
        onChoose={(width) => actions.change({ reader: { width: Number(width) } })}
      />
    </>
  );
}

/** How each language is named by those who speak it, and what it is called in `Intl`. */
const LANGUAGE_TAGS = { 'zh-CN': 'zh-Hans', 'zh-TW': 'zh-Hant', en: 'en' } as const;

interface LanguageProps extends SettingsProps {
  browserLanguage: keyof typeof LANGUAGE_TAGS;
  isResetAsked: boolean;
}

/** The language of the interface, and the way back to the defaults. */
export function LanguageSection({ settings, browserLanguage, isResetAsked, actions }: LanguageProps): VNode {
  const options: [LanguageChoice, string][] = [
    ['browser', text('optionsLanguageBrowser', nameLanguage(browserLanguage))],
    ...(Object.keys(LANGUAGE_TAGS) as (keyof typeof LANGUAGE_TAGS)[]).map((tag): [LanguageChoice, string] => [
      tag,
      nameLanguage(tag),
    ]),
  ];
  return (
    <Section id="language" title={text('optionsLanguage')}>
      <Row id="language-choice" label={text('optionsLanguageChoice')} hint={text('optionsLanguageHint')}>
        <select
          aria-labelledby="language-choice"
          aria-describedby="language-choice-hint"
          value={settings.language}
          onChange={(event) => actions.change({ language: event.currentTarget.value as LanguageChoice })}
        >
          {options.map(([tag, name]) => (
            <option
              key={tag}
              value={tag}
              selected={tag === settings.language}
              lang={tag === 'browser' ? undefined : tag}
            >
              {name}
            </option>
          ))}
        </select>
      </Row>
      <Row id="reset" label={text('optionsReset')} hint={text('optionsResetHint')}>
        {!isResetAsked && (
          <button
            type="button"
            class="button"
            onClick={() => actions.note({ kind: 'resetAsked', isAsked: true })}
          >
            {text('optionsResetStart')}
          </button>
        )}
      </Row>
      {isResetAsked && <ResetQuestion actions={actions} />}
    </Section>
  );
}

function ResetQuestion({ actions }: Pick<SettingsProps, 'actions'>): VNode {
  return (
    <div class="question" role="group" aria-labelledby="reset-question">
      <p id="reset-question">{text('optionsResetAsk')}</p>
      <div class="row">
        <button type="button" class="button main" onClick={() => actions.reset()} ref={focusOnce}>
          {text('optionsResetDo')}
        </button>
        <button
          type="button"
          class="button"
          onClick={() => actions.note({ kind: 'resetAsked', isAsked: false })}
        >
          {text('optionsCancel')}
        </button>
      </div>
    </div>
  );
}

/** The button that asked is gone: the focus goes to the answer. */
function focusOnce(button: HTMLElement | null): void {
  button?.focus();
}

function nameLanguage(tag: keyof typeof LANGUAGE_TAGS): string {
  return new Intl.DisplayNames([tag], { type: 'language' }).of(LANGUAGE_TAGS[tag]) ?? tag;
}
