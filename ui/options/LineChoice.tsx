import type { VNode } from 'preact';
import type { MatchKind } from '../../engine/types.ts';
import type { Line } from '../../runtime/looks.ts';
import { text, type TextKey } from '../../runtime/texts.ts';
import { KIND_NAMES } from '../KindLabel.tsx';

const LINE_NAMES: Record<Line, TextKey> = {
  solid: 'lineSolid',
  dashed: 'lineDashed',
  double: 'lineDouble',
  dotted: 'lineDotted',
};

const LINES = Object.keys(LINE_NAMES) as Line[];

interface Props {
  kind: MatchKind;
  chosen: Line;
  onChoose: (line: Line) => void;
}

/** The lines, of which one is chosen for a kind. */
export function LineChoice({ kind, chosen, onChoose }: Props): VNode {
  return (
    <span class="seg lines" role="radiogroup" aria-label={text('optionsLineOf', text(KIND_NAMES[kind]))}>
      {LINES.map((line) => (
        <label key={line} title={text(LINE_NAMES[line])}>
          <input
            type="radio"
            name={`line-${kind}`}
            value={line}
            aria-label={text(LINE_NAMES[line])}
            checked={line === chosen}
            onChange={() => onChoose(line)}
          />
          <span>
            <i aria-hidden="true" style={{ textDecoration: underline(line, 'currentColor') }} />
          </span>
        </label>
      ))}
    </span>
  );
}

/** A line in a colour, as `text-decoration` has it. */
export function underline(line: Line, colour: string): string {
  return `underline ${line} ${colour} ${line === 'solid' || line === 'double' ? '1px' : '1.5px'}`;
}
