/** The sections for how much is marked, and for the card. */
import type { VNode } from 'preact';
import type { OptionsActions } from '../../runtime/options.ts';
import type { CardOpening, Marking } from '../../runtime/read-settings.ts';
import { text, uiLanguage } from '../../runtime/texts.ts';
import { Choice, Row, Section, Switch } from './parts.tsx';

interface DensityProps {
  marking: Marking;
  actions: OptionsActions;
}

/** How much is marked. */
export function DensitySection({ marking, actions }: DensityProps): VNode {
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

interface CardProps {
  card: CardOpening;
  /** Where the slider stands while it is moved, in ms. */
  slid: number | null;
  delays: { least: number; most: number; step: number };
  actions: OptionsActions;
}

/** When a card opens. */
export function CardSection({ card, slid, delays, actions }: CardProps): VNode {
  return (
    <Section id="card" title={text('optionsCard')}>
      <Choice
        id="card-mode"
        label={text('optionsCardMode')}
        hint={text('optionsCardModeHint')}
        value={card.mode}
        options={[
          ['rest', text('optionsCardRest')],
          ['key', text('optionsCardKey')],
          ['click', text('optionsCardClick')],
        ]}
        onChoose={(mode) => actions.change({ card: { mode } })}
      />
      {card.mode !== 'click' && (
        <Row id="delay" label={text('optionsDelay')} hint={text('optionsDelayHint')}>
          <span class="slider">
            <input
              type="range"
              min={delays.least}
              max={delays.most}
              step={delays.step}
              value={slid ?? card.delay}
              aria-labelledby="delay"
              aria-describedby="delay-hint"
              aria-valuetext={formatSeconds(slid ?? card.delay)}
              onInput={(event) =>
                actions.note({ kind: 'delaySlid', delay: event.currentTarget.valueAsNumber })
              }
              onChange={(event) => actions.change({ card: { delay: event.currentTarget.valueAsNumber } })}
            />
            <span class="value" aria-hidden="true">
              {formatSeconds(slid ?? card.delay)}
            </span>
          </span>
        </Row>
      )}
    </Section>
  );
}

function formatSeconds(milliseconds: number): string {
  const format = new Intl.NumberFormat(uiLanguage(), {
    style: 'unit',
    unit: 'second',
    minimumFractionDigits: 2,
  });
  return format.format(milliseconds / 1000);
}
