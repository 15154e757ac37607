import type { VNode } from 'preact';
import type { ReadDocument, ReadParagraph, ReadPassage, ReadSection } from '../../engine/read-document.ts';
import type { Span } from '../../engine/types.ts';
import type { ReaderActions } from '../../runtime/live-reader.ts';
import { text, uiLanguage } from '../../runtime/texts.ts';
import { passageId } from './element-ids.ts';
import type { Uses } from './find-uses.ts';
import { PassageWords, UseCount } from './PassageWords.tsx';

/** What the text is drawn from. */
export interface TextProps {
  document: ReadDocument;
  uses: Uses;
  /** Address of the passage that was gone to. */
  current: string | null;
  /** What was looked up in that passage. */
  found: readonly Span[];
  /** The phrase whose passages are listed. */
  opened: string | null;
  actions: Pick<ReaderActions, 'openPhrase' | 'jump'>;
}

const NOT_FOUND: readonly Span[] = [];

/** A document as running text: title, sections, paragraphs; its phrases marked, its uses in the page counted. */
export function DocumentText(props: TextProps): VNode {
  const { document } = props;
  return (
    <article class="document" lang={document.language}>
      {document.sections.map((section) => (
        <Section key={section.number} section={section} {...props} />
      ))}
    </article>
  );
}

function Section({ section, ...props }: TextProps & { section: ReadSection }): VNode {
  const { number, heading, paragraphs } = section;
  return (
    <section>
      {heading && number === 0 && (
        <p class="title" {...placeOf(heading, props)}>
          <Words passage={heading} {...props} />
        </p>
      )}
      {heading && number > 0 ? (
        <h2 {...placeOf(heading, props)}>
          <Words passage={heading} {...props} />
        </h2>
      ) : (
        <h2 lang={uiLanguage()}>{text('placeOpening')}</h2>
      )}
      {paragraphs.map((paragraph) => (
        <Paragraph key={paragraph.number} paragraph={paragraph} section={number} {...props} />
      ))}
    </section>
  );
}

function Paragraph({
  paragraph: { number, passages },
  section,
  ...props
}: TextProps & { paragraph: ReadParagraph; section: number }): VNode {
  return (
    <>
      <p class="number" aria-hidden="true">{`${section}.${number}`}</p>
      <ol class="plain paragraph">
        {passages.map((passage) => (
          <li key={passage.address} {...placeOf(passage, props)}>
            <Words passage={passage} {...props} />
          </li>
        ))}
      </ol>
    </>
  );
}

function Words({ passage, ...props }: TextProps & { passage: ReadPassage }): VNode {
  const { address } = passage;
  const uses = props.uses.get(address) ?? [];
  const found = address === props.current ? props.found : NOT_FOUND;
  return (
    <>
      <PassageWords passage={passage} found={found} opened={props.opened} onOpen={props.actions.openPhrase} />
      <UseCount uses={uses} onJump={() => props.actions.jump(uses, address)} />
    </>
  );
}

/** What makes an element the place of a passage, which can be gone to. */
function placeOf({ address }: ReadPassage, { current }: TextProps) {
  return {
    id: passageId(address),
    'data-address': address,
    tabIndex: -1,
    'aria-current': address === current ? ('true' as const) : undefined,
  };
}
