import type { VNode } from 'preact';
import type { MatchKind } from '../../engine/types.ts';
import type { Look } from '../../runtime/looks.ts';
import type { OptionsActions } from '../../runtime/options.ts';
import type { Marking } from '../../runtime/read-settings.ts';
import { text } from '../../runtime/texts.ts';
import { KIND_NAMES } from '../KindLabel.tsx';
import { ColourChoice, type Tones } from './ColourChoice.tsx';
import { KindChoice } from './KindChoice.tsx';
import { MarkPreview } from './MarkPreview.tsx';
import { Section } from './parts.tsx';

const KINDS = Object.keys(KIND_NAMES) as MatchKind[];

interface Props {
  marking: Marking;
  tones: Tones;
  previewRules: string;
  actions: OptionsActions;
}

/** Which kinds are marked and how, on sample text. */
export function MarkSection({ marking, tones, previewRules, actions }: Props): VNode {
  const { kinds, looks } = marking;
  return (
    <Section id="marks" title={text('optionsMarks')} hint={text('optionsAtOnce')}>
      <MarkPreview rules={previewRules} />
      {KINDS.map((kind) => (
        <KindChoice
          key={kind}
          kind={kind}
          look={looks[kind]}
          isOn={kinds.includes(kind)}
          tones={tones}
          onSwitch={(isOn) => actions.change({ marking: { kinds: switchKind(kinds, kind, isOn) } })}
          onLine={(line) => actions.chooseLine(kind, line)}
          onColour={(colour) => changeLook({ marking, actions }, kind, { colour })}
        />
      ))}
      <DarkColours marking={marking} tones={tones} actions={actions} />
    </Section>
  );
}

function DarkColours({ marking, tones, actions }: Omit<Props, 'previewRules'>): VNode {
  return (
    <details>
      <summary>{text('optionsDark')}</summary>
      <p class="hint">{text('optionsDarkHint')}</p>
      {KINDS.map((kind) => (
        <div key={kind} class="dark-colour">
          <span class="lab" aria-hidden="true">
            {text(KIND_NAMES[kind])}
          </span>
          <ColourChoice
            id={`dark-${kind}`}
            label={text('optionsColourOnDarkOf', text(KIND_NAMES[kind]))}
            chosen={marking.looks[kind].colourOnDark}
            tones={tones}
            onChoose={(colourOnDark) => changeLook({ marking, actions }, kind, { colourOnDark })}
          />
        </div>
      ))}
    </details>
  );
}

/** A colour for light pages is one for dark pages too, until another is chosen for these. */
function changeLook(
  { marking, actions }: Pick<Props, 'marking' | 'actions'>,
  kind: MatchKind,
  change: Partial<Look>,
): void {
  const look = marking.looks[kind];
  const isOneColour = look.colour === look.colourOnDark;
  const onDark = change.colour && isOneColour ? { colourOnDark: change.colour } : {};
  actions.change({ marking: { looks: { ...marking.looks, [kind]: { ...look, ...onDark, ...change } } } });
}

function switchKind(kinds: readonly MatchKind[], kind: MatchKind, isOn: boolean): MatchKind[] {
  return KINDS.filter((other) => (other === kind ? isOn : kinds.includes(other)));
}
