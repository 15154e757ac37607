import type { VNode } from 'preact';
import type { OptionsActions } from '../../runtime/options.ts';
import type { Hidden } from '../../runtime/read-settings.ts';
import { shorten, text } from '../../runtime/texts.ts';
import { nameHost } from '../name-host.ts';
import { Section } from './parts.tsx';
import { RemoveButton } from './RemoveButton.tsx';

interface Props {
  hidden: Hidden;
  /** The words of each target, once they are known. */
  names: ReadonlyMap<string, string>;
  actions: OptionsActions;
}

/** The phrases and quotations that are not marked, each with the way back. */
export function HiddenSection({ hidden, names, actions }: Props): VNode {
  const { everywhere, onSites } = hidden;
  const nameOf = (target: string) => names.get(target) ?? target;
  const show = (target: string, left: Partial<Hidden>) =>
    actions.change({ hidden: left }, { kind: 'unhidden', name: shorten(nameOf(target)) });
  const isEmpty = everywhere.length + onSites.length === 0;
  return (
    <Section
      id="hidden"
      title={text('optionsHidden')}
      hint={text(isEmpty ? 'optionsNoHidden' : 'optionsHiddenHint')}
    >
      {!isEmpty && (
        <ul class="rows" aria-labelledby="hidden-title">
          {everywhere.map((target) => (
            <HiddenRow
              key={target}
              name={nameOf(target)}
              where={text('optionsHiddenEverywhere')}
              onShow={() => show(target, { everywhere: everywhere.filter((other) => other !== target) })}
            />
          ))}
          {onSites.map((entry) => (
            <HiddenRow
              key={`${entry.host} ${entry.target}`}
              name={nameOf(entry.target)}
              where={text('optionsHiddenOn', nameHost(entry.host))}
              onShow={() => show(entry.target, { onSites: onSites.filter((other) => other !== entry) })}
            />
          ))}
        </ul>
      )}
    </Section>
  );
}

interface RowProps {
  /** Whole: of a quotation it is all of the passage, and nobody knows which words of it were hidden. */
  name: string;
  where: string;
  onShow: () => void;
}

function HiddenRow({ name, where, onShow }: RowProps): VNode {
  return (
    <li>
      <span>
        <span class="phrase" lang="zh-CN">
          {name}
        </span>
        <small>{where}</small>
      </span>
      <RemoveButton label={text('optionsUnhide', shorten(name))} onRemove={onShow} />
    </li>
  );
}
