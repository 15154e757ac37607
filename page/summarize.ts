import type { PageMatch, PageSummary } from '../runtime/messages.ts';
import type { Mark } from './mark.ts';
import type { Marks } from './marks.ts';
import { isInPage } from './is-in-page.ts';
import { isShownAround } from './shadow-trees.ts';

/** What a summary is made of. */
export interface SummarySource {
  /** The frame's random id. */
  frame: string;
  marks: Marks;
  isOn: () => boolean;
  state: () => PageSummary['state'];
  /** Called when somebody begins to look: what was not worth asking for before may be now. */
  onLook: () => void;
}

/** The list of this frame's matches that can be seen, in document order. */
export function summarize({ frame, marks, isOn, state }: SummarySource): PageSummary {
  return {
    frame,
    isTop: window === window.top,
    isPdf: document.contentType === 'application/pdf',
    host: location.hostname,
    isOn: isOn(),
    state: state(),
    matches: marks.all().filter(isShown).map(toPageMatch),
  };
}

/** How many matches of this frame can be seen. */
export function countShown(marks: Marks): number {
  return marks.count(isShown);
}

function isShown({ nodes }: Mark): boolean {
  return nodes.every((node) => isInPage(node) && isShownAround(node, { visibilityProperty: true }));
}

function toPageMatch({ id, kind, target, text, score, before, after }: Mark): PageMatch {
  return {
    id,
    kind,
    target,
    text: foldSpace(text),
    score,
    before: foldSpace(before).trimStart(),
    after: foldSpace(after).trimEnd(),
  };
}

/** A line break of the source is no space between Chinese characters; elsewhere white space is one space. */
function foldSpace(text: string): string {
  return text.replaceAll(/(?<=[\p{sc=Han}\p{P}])\s+(?=[\p{sc=Han}\p{P}])/gu, '').replaceAll(/\s+/g, ' ');
}
