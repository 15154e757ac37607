/** What the options page knows and what was done in it, as plain data and a pure reducer. */
import type { CommandKeys } from './list-commands.ts';
import { chooseLine, type Colour, type Line, type Looks } from './looks.ts';
import { makeMarkRules, TONES } from './mark-rules.ts';
import type { MatchKind } from '../engine/types.ts';
import type { UiLanguage } from './texts.ts';
import { applyChange, CARD_DELAYS, DEFAULTS, type Settings, type SettingsChange } from './read-settings.ts';

/** What the page says of the last thing done; a view makes a sentence of it. */
export type OptionsNews =
  | { kind: 'none' | 'saved' | 'notSaved' | 'reset' | 'asideForgotten' }
  | { kind: 'swapped'; with: MatchKind }
  | { kind: 'notSite' | 'siteThere' | 'siteAdded' | 'siteRemoved'; list: SiteListName; host: string }
  | { kind: 'fileRefused'; list: SiteListName }
  | { kind: 'imported'; added: number; rejected: number }
  | { kind: 'unhidden'; name: string };

/** One of the two lists of sites. */
export type SiteListName = 'off' | 'only';

/** Everything that the options page shows. */
export interface OptionsState {
  /** `null` until they are known. */
  settings: Settings | null;
  /** Style rules that draw the preview, on light and on dark ground. */
  previewRules: string;
  tones: Readonly<Record<Colour, string>>;
  /** Where the slider of the card's delay stands while it is moved, in ms. */
  slidDelay: number | null;
  delays: typeof CARD_DELAYS;
  browserLanguage: UiLanguage;
  commands: readonly CommandKeys[];
  /** The words of what is hidden, by target: a quotation's target is an address. */
  hiddenNames: ReadonlyMap<string, string>;
  /** Id of the section that one is at. */
  section: string;
  /** How many pieces of damaged settings are kept aside. */
  asideCount: number;
  /** What stands in the field of each list. */
  entries: Readonly<Record<SiteListName, string>>;
  isResetAsked: boolean;
  news: OptionsNews;
  /** Rises with each change of language, so that everything is drawn anew. */
  languageTurn: number;
}

/** What can happen on the options page. */
export type OptionsEvent =
  | { kind: 'settingsKnown'; settings: Settings }
  | { kind: 'commandsKnown'; commands: readonly CommandKeys[] }
  | { kind: 'hiddenNamed'; names: ReadonlyMap<string, string> }
  | { kind: 'asideKnown'; count: number }
  | { kind: 'languageChanged' }
  | { kind: 'sectionReached'; id: string }
  | { kind: 'browserLanguageKnown'; language: UiLanguage }
  | { kind: 'delaySlid'; delay: number }
  | { kind: 'siteTyped'; list: SiteListName; words: string }
  | { kind: 'resetAsked'; isAsked: boolean }
  | { kind: 'told'; news: OptionsNews };

/** The page at the moment it opens. */
export const FIRST_OPTIONS: OptionsState = {
  settings: null,
  previewRules: '',
  tones: TONES,
  slidDelay: null,
  delays: CARD_DELAYS,
  browserLanguage: 'en',
  commands: [],
  hiddenNames: new Map(),
  section: 'marks',
  asideCount: 0,
  entries: { off: '', only: '' },
  isResetAsked: false,
  news: { kind: 'none' },
  languageTurn: 0,
};

/** The state after an event. */
export function reduceOptions(state: OptionsState, event: OptionsEvent): OptionsState {
  switch (event.kind) {
    case 'settingsKnown':
      return showSettings(state, event.settings);
    case 'browserLanguageKnown':
      return { ...state, browserLanguage: event.language };
    case 'delaySlid':
      return { ...state, slidDelay: event.delay };
    case 'commandsKnown':
      return { ...state, commands: event.commands };
    case 'hiddenNamed':
      return { ...state, hiddenNames: event.names };
    case 'asideKnown':
      return { ...state, asideCount: event.count };
    case 'languageChanged':
      return { ...state, languageTurn: state.languageTurn + 1 };
    case 'sectionReached':
      return { ...state, section: event.id };
    case 'siteTyped':
      return {
        ...state,
        entries: { ...state.entries, [event.list]: event.words },
        news: { kind: 'none' },
      };
    case 'resetAsked':
      return { ...state, isResetAsked: event.isAsked, news: { kind: 'none' } };
    case 'told':
      break;
  }
  return { ...state, news: event.news };
}

function showSettings(state: OptionsState, settings: Settings): OptionsState {
  const { looks, kinds } = settings.marking;
  const light = makeMarkRules(looks, 'light', { kinds, within: '.on-light p' });
  const dark = makeMarkRules(looks, 'dark', { kinds, within: '.on-dark p' });
  return { ...state, settings, slidDelay: null, previewRules: `${light}\n${dark}` };
}

/** The settings as they will be, for the page to show before they are stored. */
export function foresee(settings: Settings, change: SettingsChange): Settings {
  return applyChange(settings, change) ?? settings;
}

/** Other looks with what is to be said of them: a line that another kind had is swapped. */
export function takeLine(looks: Looks, kind: MatchKind, line: Line): { looks: Looks; news: OptionsNews } {
  const others = (Object.keys(looks) as MatchKind[]).filter((other) => other !== kind);
  const owner = others.find((other) => looks[other].line === line);
  return {
    looks: chooseLine(looks, kind, line),
    news: owner ? { kind: 'swapped', with: owner } : { kind: 'saved' },
  };
}

/** All choices as they were at first; what the reader gathered (sites and hidden phrases) stays. */
export const RESET: SettingsChange = {
  sites: { isOnlyListed: DEFAULTS.sites.isOnlyListed },
  marking: DEFAULTS.marking,
  card: DEFAULTS.card,
  language: DEFAULTS.language,
  citation: DEFAULTS.citation,
  reader: DEFAULTS.reader,
};
