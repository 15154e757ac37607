import type { VNode } from 'preact';
import type { OptionsActions } from '../../runtime/options.ts';
import type { ReaderText, Settings } from '../../runtime/read-settings.ts';
import { text } from '../../runtime/texts.ts';
import { citationName } from '../citation-names.ts';
import { CITATION_STYLES } from '../cite-passage.ts';
import { sizeOf, TEXT_FACES, TEXT_SIZES, TEXT_WIDTHS } from '../reader/text-style.ts';
import { Choice } from './Choice.tsx';
import { Section } from './parts.tsx';
import { Select } from './Select.tsx';
import { Slider } from './Slider.tsx';

interface Props {
  settings: Settings;
  actions: OptionsActions;
}

/** What a copied passage carries with it, and how the reader sets its text. */
export function CopySection({ settings, actions }: Props): VNode {
  return (
    <Section id="copying" title={text('optionsCopying')}>
      <Select
        id="citation"
        label={text('optionsCitation')}
        hint={text('optionsCitationHint')}
        value={settings.citation}
        options={CITATION_STYLES.map((style) => ({ value: style, name: citationName(style) }))}
        onChoose={(citation) => actions.change({ citation })}
      />
      <ReaderRows {...settings.reader} onChoose={(reader) => actions.change({ reader })} />
    </Section>
  );
}

interface ReaderProps extends ReaderText {
  onChoose: (change: Partial<ReaderText>) => void;
}

function ReaderRows({ size, face, width, onChoose }: ReaderProps): VNode {
  return (
    <>
      <Slider
        id="reader-size"
        label={text('optionsReaderSize')}
        value={size}
        range={TEXT_SIZES}
        shown={`${sizeOf(size)}`}
        spoken={`${sizeOf(size)} px`}
        onChoose={(chosen) => onChoose({ size: chosen })}
      />
      <Choice
        id="reader-face"
        label={text('optionsReaderFace')}
        value={face}
        options={TEXT_FACES.map((one) => [one.face, text(one.name)] as const)}
        onChoose={(chosen) => onChoose({ face: chosen })}
      />
      <Choice
        id="reader-width"
        label={text('optionsReaderWidth')}
        value={`${width}`}
        options={TEXT_WIDTHS.map((one) => [`${one.width}`, text(one.name)] as const)}
        onChoose={(chosen) => onChoose({ width: Number(chosen) })}
      />
    </>
  );
}
