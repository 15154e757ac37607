import type { VNode } from 'preact';
import type { OptionsActions } from '../../runtime/options.ts';
import type { CardOpening } from '../../runtime/read-settings.ts';
import { text, uiLanguage } from '../../runtime/texts.ts';
import { Choice } from './Choice.tsx';
import { Section } from './parts.tsx';
import { Slider } from './Slider.tsx';

interface Props {
  card: CardOpening;
  /** Where the slider stands while it is moved, in ms. */
  slid: number | null;
  delays: { least: number; most: number; step: number };
  actions: OptionsActions;
}

/** When a card opens. */
export function CardSection({ card, slid, delays, actions }: Props): VNode {
  const delay = slid ?? card.delay;
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
        <Slider
          id="delay"
          label={text('optionsDelay')}
          hint={text('optionsDelayHint')}
          value={delay}
          range={delays}
          shown={formatSeconds(delay)}
          spoken={formatSeconds(delay)}
          onSlide={(slidTo) => actions.note({ kind: 'delaySlid', delay: slidTo })}
          onChoose={(chosen) => actions.change({ card: { delay: chosen } })}
        />
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
