import type { VNode } from 'preact';
import type { OptionsActions } from '../../runtime/options.ts';
import type { Hidden } from '../../runtime/read-settings.ts';
import { text } from '../../runtime/texts.ts';
import { nameHost } from './say-news.ts';
import { Section } from './parts.tsx';
import { RemoveButton } from './RemoveButton.tsx';

interface Props {
  hidden: Hidden;
  actions: OptionsActions;
}

/** The phrases that are not marked, each with the way back. */
export function HiddenSection({ hidden, actions }: Props): VNode {
  const { everywhere, onSites } = hidden;
  const show = (target: string, left: Partial<Hidden>) =>
    actions.change({ hidden: left }, { kind: 'unhidden', target });
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
              target={target}
              where={text('optionsHiddenEverywhere')}
              onShow={() => show(target, { everywhere: everywhere.filter((other) => other !== target) })}
            />
          ))}
          {onSites.map((entry) => (
            <HiddenRow
              key={`${entry.host} ${entry.target}`}
              target={entry.target}
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
  target: string;
  where: string;
  onShow: () => void;
}

function HiddenRow({ target, where, onShow }: RowProps): VNode {
  return (
    <li>
      <span>
        <span class="phrase" lang="zh-CN">
          {target}
        </span>
        <small>{where}</small>
      </span>
      <RemoveButton label={text('optionsUnhide', target)} onRemove={onShow} />
    </li>
  );
}
