import type { VNode } from 'preact';
import type { CommandKeys } from '../../runtime/list-commands.ts';
import type { OptionsActions } from '../../runtime/options.ts';
import { text } from '../../runtime/texts.ts';
import { Row, Section } from './parts.tsx';

interface Props {
  commands: readonly CommandKeys[];
  actions: OptionsActions;
}

/** The commands with their keys, which the browser sets. */
export function KeySection({ commands, actions }: Props): VNode {
  return (
    <Section id="keys" title={text('optionsKeys')}>
      {commands.map(({ name, keys, description }) => (
        <Row key={name} id={`command-${name}`} label={text(description)}>
          {keys === '' ? <span class="hint">{text('optionsNoKeys')}</span> : <kbd>{keys}</kbd>}
        </Row>
      ))}
      <p class="below">
        <button type="button" class="button" onClick={() => actions.openShortcuts()}>
          {text('optionsChangeKeys')}
        </button>
      </p>
    </Section>
  );
}
