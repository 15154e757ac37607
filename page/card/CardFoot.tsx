import type { VNode } from 'preact';
import { text } from '../../runtime/texts.ts';
import { Icon } from '../../ui/icons.tsx';
import { ByHand } from './ByHand.tsx';
import { CitationMenu } from './CitationMenu.tsx';
import { HidingMenu, nameHiding } from './HidingMenu.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import type { Act } from './card-action.ts';
import { findShown } from './card-view.ts';
import type { SourceView } from './card-view.ts';
import { citationName } from '../../ui/citation-names.ts';

interface CardFootProps {
  view: SourceView;
  act: Act;
}

/** What can be done with the passage and with the phrase, and the menu that is open. */
export function CardFoot({ view, act }: CardFootProps): VNode {
  const { menu, copied } = view;
  const { kind } = view.mark;
  const occurrence = findShown(view);
  const address = occurrence?.passage.address;
  return (
    <>
      <footer class="card-foot">
        <CopyButtons view={view} act={act} />
        {address !== undefined && (
          <button
            type="button"
            class="button small quiet opens"
            title={text('cardReader')}
            onClick={() => act({ kind: 'readerOpened', address })}
          >
            <Icon name="panel" />
            <span>{text('cardReader')}</span>
          </button>
        )}
        <span class="push" />
        <IconButton
          icon={copied?.what === 'link' && copied.isDone ? 'check' : 'link'}
          label={text('cardLink')}
          onPress={() => act({ kind: 'linked' })}
        />
        <IconButton
          icon="hide"
          label={nameHiding(kind)}
          isOpen={menu === 'hiding'}
          onPress={() => act({ kind: 'menuToggled', menu: 'hiding' })}
        />
        {copied && !copied.isDone && <ByHand copied={copied} />}
      </footer>
      {menu === 'citations' && occurrence && (
        <CitationMenu chosen={view.style} occurrence={occurrence} act={act} />
      )}
      {menu === 'hiding' && <HidingMenu kind={kind} act={act} />}
    </>
  );
}

function CopyButtons({ view: { copied, menu, style }, act }: CardFootProps): VNode {
  const isCopied = copied?.isDone === true && copied.what === 'passage';
  const said = copied?.isDone === true && copied.what === 'link' ? 'cardLinkCopied' : 'cardCopied';
  return (
    <span class="pair">
      <button
        type="button"
        class="button small"
        title={`${text('cardCopy')}: ${citationName(style)}`}
        onClick={() => act({ kind: 'copied' })}
      >
        <Icon name={isCopied ? 'check' : 'copy'} />
        <span role="status">{text(copied?.isDone === true ? said : 'cardCopy')}</span>
      </button>
      <button
        type="button"
        class="button small"
        aria-label={text('cardCitationStyles')}
        title={text('cardCitationStyles')}
        aria-haspopup="menu"
        aria-expanded={menu === 'citations'}
        onClick={() => act({ kind: 'menuToggled', menu: 'citations' })}
      >
        <Icon name="down" />
      </button>
    </span>
  );
}
