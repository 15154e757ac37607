import type { VNode } from 'preact';
import type { Colour } from '../../runtime/looks.ts';
import { text, type TextKey } from '../../runtime/texts.ts';

const COLOUR_NAMES: Record<Colour, TextKey> = {
  teal: 'colourTeal',
  ochre: 'colourOchre',
  violet: 'colourViolet',
  blue: 'colourBlue',
  crimson: 'colourCrimson',
  grey: 'colourGrey',
};

const COLOURS = Object.keys(COLOUR_NAMES) as Colour[];

/** What each colour is on our own page. */
export type Tones = Readonly<Record<Colour, string>>;

interface Props {
  id: string;
  label: string;
  chosen: Colour;
  tones: Tones;
  onChoose: (colour: Colour) => void;
}

/** The swatches, of which one is chosen. */
export function ColourChoice({ id, label, chosen, tones, onChoose }: Props): VNode {
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
