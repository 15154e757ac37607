import type { VNode } from 'preact';
import type { ReaderText } from '../../runtime/read-settings.ts';
import { text } from '../../runtime/texts.ts';
import { TEXT_SHEET_ID } from './element-ids.ts';
import { sizeOf } from './text-style.ts';

interface Props {
  chosen: ReaderText;
  onChoose: (change: Partial<ReaderText>) => void;
}

/** Steps of size that settings can hold. */
const STEPS = { least: -2, most: 4 } as const;

const FACES = { serif: 'readerSerif', sans: 'readerSans' } as const;

/** Characters a line. */
const WIDTHS = [
  { width: 24, name: 'readerNarrow' },
  { width: 36, name: 'readerMedium' },
  { width: 48, name: 'readerWide' },
] as const;

/** The choice of text size, typeface and line length; what is chosen holds at once. */
export function TextSheet({ chosen, onChoose }: Props): VNode {
  const { size, face } = chosen;
  const width = nearestWidth(chosen.width);
  return (
    <div
      id={TEXT_SHEET_ID}
      class="float"
      popover="auto"
      role="dialog"
      aria-label={text('readerAppearanceTitle')}
    >
      <h2>{text('readerAppearanceTitle')}</h2>
      <label class="set">
        <span>{text('readerSize')}</span>
        <input
          type="range"
          min={STEPS.least}
          max={STEPS.most}
          value={size}
          aria-valuetext={`${sizeOf(size)} px`}
          onInput={(event) => onChoose({ size: event.currentTarget.valueAsNumber })}
        />
        <output>{sizeOf(size)}</output>
      </label>
      <fieldset class="set">
        <legend>{text('readerFace')}</legend>
        <span class="seg">
          {(['serif', 'sans'] as const).map((one) => (
            <label key={one}>
              <input
                type="radio"
                name="face"
                checked={one === face}
                onChange={() => onChoose({ face: one })}
              />
              <span class={one}>{text(FACES[one])}</span>
            </label>
          ))}
        </span>
      </fieldset>
      <fieldset class="set">
        <legend>{text('readerWidth')}</legend>
        <span class="seg">
          {WIDTHS.map((one) => (
            <label key={one.name}>
              <input
                type="radio"
                name="width"
                checked={one.width === width}
                onChange={() => onChoose({ width: one.width })}
              />
              <span>{text(one.name)}</span>
            </label>
          ))}
        </span>
      </fieldset>
    </div>
  );
}

/** The options page may have set any width. */
function nearestWidth(width: number): number {
  const distance = (one: number) => Math.abs(one - width);
  const [nearest] = WIDTHS.toSorted((one, other) => distance(one.width) - distance(other.width));
  return nearest?.width ?? width;
}
