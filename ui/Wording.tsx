import type { VNode } from 'preact';
import { text } from '../runtime/texts.ts';
import type { WordingPiece } from './split-differences.ts';

/** One side of a comparison, what differs filled and underlined; `as` says which side. */
export function Wording({ pieces, as: Tag }: { pieces: WordingPiece[]; as: 'del' | 'ins' }): VNode {
  return (
    <>
      {pieces.map((piece, at) => {
        if (piece.kind === 'same') return piece.text;
        if (piece.kind === 'slot')
          return <span key={at} class="slot" role="img" aria-label={nameGap(piece.text)} />;
        return (
          <Tag key={at} class="differs">
            {piece.text}
          </Tag>
        );
      })}
    </>
  );
}

function nameGap(missing: string): string {
  const length = [...missing].length;
  return length === 1 ? text('cardMissingOne') : text('cardMissingMany', length);
}
