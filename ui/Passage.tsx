import type { VNode } from 'preact';
import type { MatchKind, Occurrence } from '../engine/types.ts';
import { splitParagraph, splitPassage } from './split-passage.ts';
import type { PassagePiece } from './split-passage.ts';

interface PassageProps {
  occurrence: Occurrence;
  kind: MatchKind;
  /** The whole paragraph instead of the nearest words. */
  isWhole: boolean;
}

/** A passage with what was found marked and its neighbours dimmed. It scrolls inside itself where it is long. */
export function Passage({ occurrence, kind, isWhole }: PassageProps): VNode {
  const pieces = isWhole ? splitParagraph(occurrence) : splitPassage(occurrence);
  return (
    <p class="passage card-text" tabIndex={0} lang="zh-CN">
      {pieces.map((piece) => showPiece(piece, kind))}
    </p>
  );
}

function showPiece({ text, tone }: PassagePiece, kind: MatchKind): VNode | string {
  if (tone === 'plain') return text;
  return tone === 'near' ? <span class="near">{text}</span> : <mark class={`here here-${kind}`}>{text}</mark>;
}
