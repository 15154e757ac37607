import type { VNode } from 'preact';
import type { MatchKind } from '../../engine/types.ts';
import type { Colour, Line, Look } from '../../runtime/looks.ts';
import { text, type TextKey } from '../../runtime/texts.ts';
import { KIND_NAMES } from '../KindLabel.tsx';

const HINTS: Record<MatchKind, TextKey> = {
  exact: 'optionsExact',
  variant: 'optionsVariant',
  quotation: 'optionsQuotation',
};

const LINE_NAMES: Record<Line, TextKey> = {
  solid: 'lineSolid',
  dashed: 'lineDashed',
  double: 'lineDouble',
  dotted: 'lineDotted',
};

const COLOUR_NAMES: Record<Colour, TextKey> = {
  teal: 'colourTeal',
  ochre: 'colourOchre',
  violet: 'colourViolet',
  blue: 'colourBlue',
  crimson: 'colourCrimson',
  grey: 'colourGrey',
};

const LINES = Object.keys(LINE_NAMES) as Line[];
const COLOURS = Object.keys(COLOUR_NAMES) as Colour[];

export type Tones = Readonly<Record<Colour, string>>;

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
          <input
            type="checkbox"
            role="switch"
            class="switch"
            checked={isOn}
            onChange={(event) => onSwitch(event.currentTarget.checked)}
          />
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

interface LineProps {
  kind: MatchKind;
  chosen: Line;
  onChoose: (line: Line) => void;
}

function LineChoice({ kind, chosen, onChoose }: LineProps): VNode {
  return (
    <span class="seg lines" role="radiogroup" aria-label={text('optionsLineOf', text(KIND_NAMES[kind]))}>
      {LINES.map((line) => (
        <label key={line} title={text(LINE_NAMES[line])}>
          <input
            type="radio"
            name={`line-${kind}`}
            value={line}
            aria-label={text(LINE_NAMES[line])}
            checked={line === chosen}
            onChange={() => onChoose(line)}
          />
          <span>
            <i aria-hidden="true" style={{ textDecoration: underline(line, 'currentColor') }} />
          </span>
        </label>
      ))}
    </span>
  );
}

interface ColourProps {
  id: string;
  label: string;
  chosen: Colour;
  tones: Tones;
  onChoose: (colour: Colour) => void;
}

/** The swatches, of which one is chosen. */
export function ColourChoice({ id, label, chosen, tones, onChoose }: ColourProps): VNode {
  return (
    <span class="swatches" role="radiogroup" aria-label={label}>
      {COLOURS.map((colour) => (
        <label key={colour} title={text(COLOUR_NAMES[colour])}>
          <input
            type="radio"
            name={id}
            value={colour}
            aria-label={text(COLOUR_NAMES[colour])}
            checked={colour === chosen}
            onChange={() => onChoose(colour)}
          />
          <span style={{ background: tones[colour] }} />
        </label>
      ))}
    </span>
  );
}

function underline(line: Line, colour: string): string {
  return `underline ${line} ${colour} ${line === 'solid' || line === 'double' ? '1px' : '1.5px'}`;
}
