import type { VNode } from 'preact';
import { namedBy, Row, type RowProps } from './parts.tsx';

/** A value that can be selected. */
export interface Selectable<Value extends string> {
  value: Value;
  name: string;
  /** The language of its name, where that is not the interface's own. */
  language?: string;
}

interface Props<Value extends string> extends RowProps {
  value: Value;
  options: readonly Selectable<Value>[];
  onChoose: (value: Value) => void;
}

/** A setting with more values than can stand beside each other. */
export function Select<Value extends string>(props: Props<Value>): VNode {
  const { value, options, onChoose } = props;
  return (
    <Row {...props}>
      <select
        {...namedBy(props)}
        value={value}
        onChange={(event) => onChoose(event.currentTarget.value as Value)}
      >
        {options.map((option) => (
          <option
            key={option.value}
            value={option.value}
            selected={option.value === value}
            lang={option.language}
          >
            {option.name}
          </option>
        ))}
      </select>
    </Row>
  );
}
