import type { VNode } from 'preact';
import type { MatchKind } from '../engine/types.ts';
import { text, type TextKey } from '../runtime/texts.ts';

/** What the kinds are called. */
export const KIND_NAMES: Record<MatchKind, TextKey> = {
  exact: 'kindExact',
  variant: 'kindVariant',
  quotation: 'kindQuotation',
};

/** The name of a kind, underlined with the line that marks it on the page. */
export function KindLabel({ kind }: { kind: MatchKind }): VNode {
  return <span class={`kind kind-${kind}`}>{text(KIND_NAMES[kind])}</span>;
}
