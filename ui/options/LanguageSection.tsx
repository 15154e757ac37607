import type { VNode } from 'preact';
import type { OptionsActions } from '../../runtime/options.ts';
import type { LanguageChoice } from '../../runtime/read-settings.ts';
import { text } from '../../runtime/texts.ts';
import { Section } from './parts.tsx';
import { Reset } from './Reset.tsx';
import { Select, type Selectable } from './Select.tsx';

/** The languages of the interface, and what each is called in `Intl`. */
const LANGUAGE_TAGS = { 'zh-CN': 'zh-Hans', 'zh-TW': 'zh-Hant', en: 'en' } as const;
type Language = keyof typeof LANGUAGE_TAGS;

interface Props {
  language: LanguageChoice;
  browserLanguage: Language;
  isResetAsked: boolean;
  actions: OptionsActions;
}

/** The language of the interface, and the way back to the defaults. */
export function LanguageSection({ language, browserLanguage, isResetAsked, actions }: Props): VNode {
  return (
    <Section id="language" title={text('optionsLanguage')}>
      <Select
        id="language-choice"
        label={text('optionsLanguageChoice')}
        hint={text('optionsLanguageHint')}
        value={language}
        options={listLanguages(browserLanguage)}
        onChoose={(chosen) => actions.change({ language: chosen })}
      />
      <Reset isAsked={isResetAsked} actions={actions} />
    </Section>
  );
}

function listLanguages(browserLanguage: Language): Selectable<LanguageChoice>[] {
  const own = text('optionsLanguageBrowser', nameLanguage(browserLanguage));
  const languages = Object.keys(LANGUAGE_TAGS) as Language[];
  return [
    { value: 'browser', name: own },
    ...languages.map((tag) => ({ value: tag, name: nameLanguage(tag), language: tag })),
  ];
}

/** How a language is named by those who speak it. */
function nameLanguage(tag: Language): string {
  return new Intl.DisplayNames([tag], { type: 'language' }).of(LANGUAGE_TAGS[tag]) ?? tag;
}
