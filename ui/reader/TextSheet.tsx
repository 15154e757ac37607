import type { VNode } from 'preact';
import type { ReaderText } from '../../runtime/read-settings.ts';
import { text } from '../../runtime/texts.ts';
import { TEXT_SHEET_ID } from './element-ids.ts';
import { sizeOf, TEXT_FACES, TEXT_SIZES, TEXT_WIDTHS } from './text-style.ts';

interface Props {
  chosen: ReaderText;
  onChoose: (change: Partial<ReaderText>) => void;
}

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
          min={TEXT_SIZES.least}
          max={TEXT_SIZES.most}
          value={size}
          aria-valuetext={`${sizeOf(size)} px`}
          onInput={(event) => onChoose({ size: event.currentTarget.valueAsNumber })}
        />
        <output>{sizeOf(size)}</output>
      </label>
      <fieldset class="set">
        <legend>{text('readerFace')}</legend>
        <span class="seg">
          {TEXT_FACES.map((one) => (
            <label key={one.face}>
              <input
                type="radio"
                name="face"
                checked={one.face === face}
                onChange={() => onChoose({ face: one.face })}
              />
              <span class={one.face}>{text(one.name)}</span>
            </label>
          ))}
        </span>
      </fieldset>
      <fieldset class="set">
        <legend>{text('readerWidth')}</legend>
        <span class="seg">
          {TEXT_WIDTHS.map((one) => (
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
  const [nearest] = TEXT_WIDTHS.toSorted((one, other) => distance(one.width) - distance(other.width));
  return nearest?.width ?? width;
}
