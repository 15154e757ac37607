import type { VNode } from 'preact';
import type { OptionsActions } from '../../runtime/options.ts';
import type { Marking } from '../../runtime/read-settings.ts';
import { text } from '../../runtime/texts.ts';
import { Choice } from './Choice.tsx';
import { Section } from './parts.tsx';
import { Switch } from './Switch.tsx';

interface Props {
  marking: Marking;
  actions: OptionsActions;
}

/** How much is marked. */
export function DensitySection({ marking, actions }: Props): VNode {
  return (
    <Section id="density" title={text('optionsDensity')}>
      <Choice
        id="density-choice"
        label={text('optionsDensityChoice')}
        hint={text('optionsDensityHint')}
        value={marking.density}
        options={[
          ['all', text('popupAll')],
          ['distinctive', text('popupDistinctive')],
          ['rare', text('popupRare')],
        ]}
        onChoose={(density) => actions.change({ marking: { density } })}
      />
      <Switch
        id="once"
        label={text('optionsOnce')}
        hint={text('optionsOnceHint')}
        isOn={marking.isOncePerPage}
        onSwitch={(isOncePerPage) => actions.change({ marking: { isOncePerPage } })}
      />
      <Switch
        id="scrollbar"
        label={text('optionsScrollbar')}
        isOn={marking.isBesideScrollbar}
        onSwitch={(isBesideScrollbar) => actions.change({ marking: { isBesideScrollbar } })}
      />
    </Section>
  );
}
