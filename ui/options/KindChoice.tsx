import type { VNode } from 'preact';
import type { MatchKind } from '../../engine/types.ts';
import type { Colour, Line, Look } from '../../runtime/looks.ts';
import { text, type TextKey } from '../../runtime/texts.ts';
import { KIND_NAMES } from '../KindLabel.tsx';
import { SwitchInput } from '../SwitchInput.tsx';
import { ColourChoice, type Tones } from './ColourChoice.tsx';
import { LineChoice, underline } from './LineChoice.tsx';

const HINTS: Record<MatchKind, TextKey> = {
  exact: 'optionsExact',
  variant: 'optionsVariant',
  quotation: 'optionsQuotation',
};

interface Props {
  kind: MatchKind;
  look: Look;
  isOn: boolean;
  tones: Tones;
  onSwitch: (isOn: boolean) => void;
  onLine: (line: Line) => void;
  onColour: (colour: Colour) => void;
}

/** Whether a kind is marked, and with which line. */
export function KindChoice({ kind, look, isOn, tones, onSwitch, onLine, onColour }: Props): VNode {
  const name = text(KIND_NAMES[kind]);
  return (
    <fieldset class="kind-box">
      <legend class="hidden">{name}</legend>
      <div class="kind-head">
        <label class="check">
          <SwitchInput isOn={isOn} onSwitch={onSwitch} />
          <b style={{ textDecoration: underline(look.line, tones[look.colour]) }}>{name}</b>
        </label>
        <span class="hint">{text(HINTS[kind])}</span>
      </div>
      {isOn && (
        <div class="kind-look">
          <span class="lab" aria-hidden="true">
            {text('optionsLine')}
          </span>
          <LineChoice kind={kind} chosen={look.line} onChoose={onLine} />
          <span class="lab" aria-hidden="true">
            {text('optionsColour')}
          </span>
          <ColourChoice
            id={`colour-${kind}`}
            label={text('optionsColourOf', name)}
            chosen={look.colour}
            tones={tones}
            onChoose={onColour}
          />
        </div>
      )}
    </fieldset>
  );
}
