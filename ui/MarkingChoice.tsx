import type { VNode } from 'preact';
import type { Density } from '../engine/density.ts';
import type { Marking } from '../runtime/read-settings.ts';
import { text } from '../runtime/texts.ts';

const NAMES = { all: 'popupAll', distinctive: 'popupDistinctive', rare: 'popupRare' } as const;
const DENSITIES = Object.keys(NAMES) as Density[];

interface Props {
  marking: Marking;
  onChoose: (marking: Marking) => void;
}

/** The choice of how much is marked: all phrases, the distinctive or the rare ones, and each once or always. */
export function MarkingChoice({ marking, onChoose }: Props): VNode {
  return (
    <footer class="bottom marking">
      <fieldset>
        <legend>{text('popupDensity')}</legend>
        <span class="seg">
          {DENSITIES.map((density) => (
            <label key={density}>
              <input
                type="radio"
                name="density"
                value={density}
                checked={density === marking.density}
                onChange={() => onChoose({ ...marking, density })}
              />
              <span>{text(NAMES[density])}</span>
            </label>
          ))}
        </span>
      </fieldset>
      <label class="once">
        <input
          type="checkbox"
          checked={marking.isOncePerPage}
          onChange={(event) => onChoose({ ...marking, isOncePerPage: event.currentTarget.checked })}
        />
        {text('popupOnce')}
      </label>
    </footer>
  );
}
