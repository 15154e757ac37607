import type { VNode } from 'preact';
import type { ReadDocument, ReadPassage, ReadSection } from '../../engine/read-document.ts';
import { text, uiLanguage } from '../../runtime/texts.ts';
import { countUses, listPassages, type Uses } from './find-uses.ts';

interface Props {
  document: ReadDocument;
  uses: Uses;
  /** Address of the passage that is being read. */
  current: string | null;
  onGo: (address: string) => void;
}

interface Entry {
  address: string;
  /** `null` for the opening, which the interface names. */
  label: string | null;
  count: number;
}

/** The document's sections and the items of its lists, with how much of each the page uses. */
export function Contents({ document, uses, current, onGo }: Props): VNode {
  const isHere = (passages: readonly ReadPassage[]) => passages.some(({ address }) => address === current);
  return (
    <nav class="contents" aria-label={text('readerContents')} lang={document.language}>
      <ol class="plain">
        {document.sections.map((section) => (
          <li key={section.number}>
            <Line entry={toEntry(section, uses)} isCurrent={isHere(passagesOf(section))} onGo={onGo} />
            <Items section={section} uses={uses} isHere={isHere} onGo={onGo} />
          </li>
        ))}
      </ol>
    </nav>
  );
}

interface ItemsProps extends Pick<Props, 'uses' | 'onGo'> {
  section: ReadSection;
  isHere: (passages: readonly ReadPassage[]) => boolean;
}

function Items({ section, uses, isHere, onGo }: ItemsProps): VNode | null {
  const items = section.paragraphs.flatMap(({ item, passages }) => {
    const [first] = passages;
    if (item === null || !first) return [];
    const entry = { address: first.address, label: item, count: countUses(passages, uses) };
    return [{ entry, isCurrent: isHere(passages) }];
  });
  if (items.length === 0) return null;
  return (
    <ol class="plain">
      {items.map(({ entry, isCurrent }) => (
        <li key={entry.address}>
          <Line entry={entry} isCurrent={isCurrent} onGo={onGo} />
        </li>
      ))}
    </ol>
  );
}

function Line({ entry, isCurrent, onGo }: { entry: Entry; isCurrent: boolean; onGo: Props['onGo'] }): VNode {
  const { address, label, count } = entry;
  return (
    <a
      href={`#${encodeURIComponent(address)}`}
      aria-current={isCurrent ? 'true' : undefined}
      onClick={(event) => {
        event.preventDefault();
        onGo(address);
      }}
    >
      {label === null ? <span lang={uiLanguage()}>{text('placeOpening')}</span> : <span>{label}</span>}
      {count > 0 && (
        <span class="amount" lang={uiLanguage()}>
          <span aria-hidden="true">{count}</span>
          <span class="hidden">{count === 1 ? text('popupCountOne') : text('popupCountMany', count)}</span>
        </span>
      )}
    </a>
  );
}

/** The section's own part: what stands in an item of a list belongs to that. */
function passagesOf(section: ReadSection): ReadPassage[] {
  const own = section.paragraphs.filter(({ item }) => item === null);
  return listPassages({ ...section, paragraphs: own });
}

function toEntry(section: ReadSection, uses: Uses): Entry {
  const passages = listPassages(section);
  return {
    address: passages[0]?.address ?? '',
    label: section.number === 0 ? null : (section.heading?.text ?? null),
    count: countUses(passages, uses),
  };
}
