// @vitest-environment happy-dom
import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FIRST_OPTIONS, reduceOptions, type OptionsState } from '../../runtime/options-state.ts';
import type { OptionsActions } from '../../runtime/options.ts';
import { applyChange, DEFAULTS, type SettingsChange } from '../../runtime/read-settings.ts';
import { Options } from '../../ui/options/Options.tsx';
import { speak } from '../speak.ts';

const ACTIONS = [
  'note',
  'change',
  'chooseLine',
  'addSite',
  'removeSite',
  'importSites',
  'exportSites',
  'openShortcuts',
  'reset',
  'exportAside',
  'forgetAside',
] as const satisfies (keyof OptionsActions)[];

let actions: Record<keyof OptionsActions, ReturnType<typeof vi.fn<(...given: unknown[]) => void>>>;

beforeEach(() => {
  speak('en');
  actions = Object.fromEntries(ACTIONS.map((name) => [name, vi.fn<() => void>()])) as typeof actions;
});

afterEach(() => render(null, document.body));

function show(change: SettingsChange = {}, more: Partial<OptionsState> = {}): void {
  const settings = applyChange(DEFAULTS, change) ?? DEFAULTS;
  const known = reduceOptions(FIRST_OPTIONS, { kind: 'settingsKnown', settings });
  render(<Options state={{ ...known, ...more }} actions={actions} />, document.body);
}

const find = (selector: string) => document.querySelector<HTMLElement>(selector);
const press = (selector: string) => find(selector)?.click();
const inputs = (name: string) => [...document.querySelectorAll<HTMLInputElement>(`input[name="${name}"]`)];
const chosen = (name: string) => inputs(name).find(({ checked }) => checked)?.value;

describe('the options page', () => {
  it('says in its list which section one is at', () => {
    show();
    expect(find('nav [aria-current]')?.getAttribute('href')).toBe('#marks');
    show({}, { section: 'sites' });
    expect(find('nav [aria-current]')?.getAttribute('href')).toBe('#sites');
  });

  it('shows its frame before settings are known', () => {
    render(<Options state={FIRST_OPTIONS} actions={actions} />, document.body);
    expect(find('h1')?.textContent).toBe('Settings');
    expect(find('section')).toBeNull();
  });

  it.each(['en', 'zh_CN'] as const)('leads to every section and leaves nothing unsaid in %s', (locale) => {
    speak(locale);
    show({ hidden: { everywhere: ['新时代'] }, sites: { off: ['a.example'] } });
    const links = [...document.querySelectorAll('nav a')].map((link) => link.getAttribute('href'));
    const sections = [...document.querySelectorAll('section')].map(({ id }) => `#${id}`);
    expect(links).toEqual(sections);
    const named = [...document.querySelectorAll('h2, h3, legend, .words p, button, option, label')];
    const nameOf = (element: Element) =>
      element.textContent || (element.querySelector('[aria-label]') ?? element).getAttribute('aria-label');
    expect(named.filter((element) => !nameOf(element)).map(({ outerHTML }) => outerHTML)).toEqual([]);
  });

  it('shows what is chosen', () => {
    show({
      marking: {
        density: 'rare',
        looks: { ...DEFAULTS.marking.looks, exact: { line: 'dotted', colour: 'grey', colourOnDark: 'grey' } },
      },
      card: { mode: 'key' },
      reader: { face: 'sans', width: 48 },
    });
    expect(
      [
        'density-choice',
        'line-exact',
        'colour-exact',
        'dark-exact',
        'card-mode',
        'where',
        'reader-face',
        'reader-width',
      ].map(chosen),
    ).toEqual(['rare', 'dotted', 'grey', 'grey', 'key', 'off', 'sans', '48']);
  });

  it('hides what a choice makes idle: the line of a kind that is off, the delay of a card that is pressed', () => {
    show({ marking: { kinds: ['exact', 'quotation'] }, card: { mode: 'click' } });
    expect(inputs('line-variant')).toEqual([]);
    expect(inputs('line-exact')).toHaveLength(4);
    expect(find('#delay')).toBeNull();
  });

  it('tells which kinds stay when one is switched', () => {
    show();
    press('fieldset:nth-of-type(2) [role=switch]');
    expect(actions.change).toHaveBeenCalledWith({ marking: { kinds: ['exact', 'quotation'] } });
  });

  it('changes the colour on dark pages along with the other, until they differ', () => {
    show();
    press('input[name="colour-exact"][value="blue"]');
    const looks = (at: number) => {
      const [change] = actions.change.mock.calls[at] as [{ marking: { looks: object } }];
      return change.marking.looks;
    };
    expect(looks(0)).toMatchObject({ exact: { colour: 'blue', colourOnDark: 'blue' } });
    show({
      marking: {
        looks: { ...DEFAULTS.marking.looks, exact: { line: 'solid', colour: 'teal', colourOnDark: 'grey' } },
      },
    });
    press('input[name="colour-exact"][value="crimson"]');
    expect(looks(1)).toMatchObject({ exact: { colour: 'crimson', colourOnDark: 'grey' } });
  });

  it('says of a field what is wrong with what stands in it', () => {
    show({}, { entries: { off: '?', only: '' }, news: { kind: 'notSite', list: 'off', host: '?' } });
    const field = find('.add input');
    expect(field?.getAttribute('aria-invalid')).toBe('true');
    expect(document.getElementById(field?.getAttribute('aria-describedby') ?? '')?.textContent).toContain(
      '“?”',
    );
    expect(find('[role=status]')?.textContent).toBe('');
  });

  it('shows sites that are off beside the only ones, for off wins', () => {
    show({ sites: { isOnlyListed: true, only: ['a.example'], off: ['b.example', ''] } });
    expect([...document.querySelectorAll('#sites li span')].map(({ textContent }) => textContent)).toEqual([
      'a.example',
      'b.example',
      'local files',
    ]);
    show({ sites: { isOnlyListed: true, only: ['a.example'] } });
    expect(document.querySelectorAll('#sites ul')).toHaveLength(1);
  });

  it('shows a hidden phrase again where it was hidden', () => {
    const onSites = ['a.example', 'b.example'].map((host) => ({ host, target: '党办' }));
    show({ hidden: { everywhere: ['新时代'], onSites } });
    press('#hidden li:nth-child(2) button');
    expect(actions.change).toHaveBeenCalledWith(
      { hidden: { onSites: [onSites[1]] } },
      { kind: 'unhidden', name: '党办' },
    );
  });

  it('names a hidden quotation by all of its passage: its words may be the last of it', () => {
    const target = 'speech/0.2/1';
    const words = '全市各级党办离党委最近，服务党委最直接，是践行“两个维护”的第一方阵。';
    show({ hidden: { everywhere: [target] } }, { hiddenNames: new Map([[target, words]]) });
    expect(find('#hidden li')?.textContent).toContain(words);
    expect(find('#hidden li')?.textContent).not.toContain(target);
    press('#hidden li button');
    expect(actions.change.mock.lastCall?.[1]).toMatchObject({ name: /^全市各级党办.*……$/u });
  });

  it('asks before it resets, with the focus on the answer', () => {
    show();
    expect(document.body.textContent).not.toContain('go back to what they were');
    show({}, { isResetAsked: true });
    expect(document.activeElement?.textContent).toBe('Reset');
    (document.activeElement as HTMLElement).click();
    expect(actions.reset).toHaveBeenCalledTimes(1);
  });

  it('offers damaged settings only where there are some', () => {
    show();
    expect(find('.aside')).toBeNull();
    show({}, { asideCount: 1 });
    press('.aside button');
    expect(actions.exportAside).toHaveBeenCalledTimes(1);
  });

  it.each([
    [{ kind: 'saved' }, 'Saved.'],
    [{ kind: 'swapped', with: 'quotation' }, 'Quotation'],
    [{ kind: 'siteAdded', list: 'off', host: '' }, 'local files'],
    [{ kind: 'imported', added: 3, rejected: 2 }, '3'],
    [{ kind: 'unhidden', name: '新时代' }, '新时代'],
  ] as const)('says politely what was done: %j', (news, words) => {
    show({}, { news });
    expect(find('[role=status]')?.textContent).toContain(words);
  });
});
