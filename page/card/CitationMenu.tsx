import type { VNode } from 'preact';
import type { Occurrence } from '../../engine/types.ts';
import type { CitationStyle } from '../../runtime/read-settings.ts';
import { text } from '../../runtime/texts.ts';
import { CITATION_STYLES, citeSource } from '../../ui/cite-passage.ts';
import { Icon } from '../../ui/icons.tsx';
import type { Act } from './card-action.ts';
import { citationName } from '../../ui/citation-names.ts';

interface CitationMenuProps {
  chosen: CitationStyle;
  occurrence: Occurrence;
  act: Act;
}

/** The ways to copy a passage, each with what it makes of the source; choosing one copies, and is remembered. */
export function CitationMenu({ chosen, occurrence, act }: CitationMenuProps): VNode {
  return (
    <div class="menu" role="menu" aria-label={text('cardCitationStyles')}>
      {CITATION_STYLES.map((style) => (
        <button
          key={style}
          type="button"
          role="menuitemradio"
          aria-checked={style === chosen}
          tabIndex={style === chosen ? 0 : -1}
          onClick={() => act({ kind: 'citedAs', style })}
        >
          {style === chosen && <Icon name="check" />}
          <span>{citationName(style)}</span>
          <small lang="zh-CN">{citeSource(occurrence, style)}</small>
        </button>
      ))}
    </div>
  );
}
