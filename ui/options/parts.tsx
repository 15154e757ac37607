/** What the sections of the options page are made of. */
import type { ComponentChildren, VNode } from 'preact';

interface SectionProps {
  id: string;
  title: string;
  hint?: string | undefined;
  children: ComponentChildren;
}

/** A section with its heading, which the list of sections leads to. */
export function Section({ id, title, hint, children }: SectionProps): VNode {
  return (
    <section id={id} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`} tabIndex={-1}>
        {title}
      </h2>
      {hint && <p class="hint">{hint}</p>}
      {children}
    </section>
  );
}

interface RowProps {
  id: string;
  label: string;
  hint?: string | undefined;
}

/** The words of a setting beside its control; the control names them by `id` and `id-hint`. */
export function Row({ id, label, hint, children }: RowProps & { children: ComponentChildren }): VNode {
  return (
    <div class="line">
      <div class="words">
        <p id={id}>{label}</p>
        {hint && (
          <p id={`${id}-hint`} class="hint">
            {hint}
          </p>
        )}
      </div>
      {children}
    </div>
  );
}

interface ChoiceProps<Value extends string> extends RowProps {
  value: Value;
  /** The values with what they are called, in order. */
  options: readonly (readonly [Value, string])[];
  onChoose: (value: Value) => void;
}

/** A setting with a few values, of which one holds. */
export function Choice<Value extends string>(props: ChoiceProps<Value>): VNode {
  const { id, hint, value, options, onChoose } = props;
  return (
    <Row {...props}>
      <span
        class="seg"
        role="radiogroup"
        aria-labelledby={id}
        aria-describedby={hint ? `${id}-hint` : undefined}
      >
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

interface SwitchProps extends RowProps {
  isOn: boolean;
  onSwitch: (isOn: boolean) => void;
}

/** A setting that is on or off; its whole row can be pressed. */
export function Switch({ id, label, hint, isOn, onSwitch }: SwitchProps): VNode {
  return (
    <label class="line">
      <span class="words">
        <span id={id}>{label}</span>
        {hint && (
          <span id={`${id}-hint`} class="hint">
            {hint}
          </span>
        )}
      </span>
      <input
        type="checkbox"
        role="switch"
        class="switch"
        aria-labelledby={id}
        aria-describedby={hint ? `${id}-hint` : undefined}
        checked={isOn}
        onChange={(event) => onSwitch(event.currentTarget.checked)}
      />
    </label>
  );
}
