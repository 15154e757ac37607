import type { VNode } from 'preact';
import { namedBy, Row, type RowProps } from './parts.tsx';

interface Props extends RowProps {
  value: number;
  range: { least: number; most: number; step?: number };
  /** The value as it stands beside the slider, and as it is spoken. */
  shown: string;
  spoken: string;
  /** Called while the slider is moved. */
  onSlide?: (value: number) => void;
  onChoose: (value: number) => void;
}

/** A setting between two bounds. */
export function Slider({ value, range, shown, spoken, onSlide, onChoose, ...row }: Props): VNode {
  return (
    <Row {...row}>
      <span class="slider">
        <input
          type="range"
          min={range.least}
          max={range.most}
          step={range.step}
          value={value}
          {...namedBy(row)}
          aria-valuetext={spoken}
          onInput={onSlide && ((event) => onSlide(event.currentTarget.valueAsNumber))}
          onChange={(event) => onChoose(event.currentTarget.valueAsNumber)}
        />
        <span class="value" aria-hidden="true">
          {shown}
        </span>
      </span>
    </Row>
  );
}
