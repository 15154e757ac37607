import type { VNode } from 'preact';
import { namedBy, Row, type RowProps } from './parts.tsx';

interface Props<Value extends string> extends RowProps {
  value: Value;
  /** The values with what they are called, in order. */
  options: readonly (readonly [Value, string])[];
  onChoose: (value: Value) => void;
}

/** A setting with two or three values, all in sight, of which one holds. */
export function Choice<Value extends string>(props: Props<Value>): VNode {
  const { id, value, options, onChoose } = props;
  return (
    <Row {...props}>
      <span class="seg" role="radiogroup" {...namedBy(props)}>
        {options.map(([option, name]) => (
          <label key={option}>
            <input
              type="radio"
              name={id}
              value={option}
              checked={option === value}
              onChange={() => onChoose(option)}
            />
            <span>{name}</span>
          </label>
        ))}
      </span>
    </Row>
  );
}
