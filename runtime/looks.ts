/** How the kinds of match are underlined. Shape says the kind, colour only repeats it: no two kinds share a shape. */
import type { MatchKind } from '../engine/types.ts';
import { readFields, readOneOf, type ReadPart } from './read-parts.ts';

/** The kinds of matches, in the order in which they are listed. */
export const MATCH_KINDS = ['exact', 'variant', 'quotation'] as const satisfies readonly MatchKind[];
/** The lines that a mark can have. */
export const LINES = ['solid', 'dashed', 'double', 'dotted'] as const;
/** The colours that a mark can have. */
export const COLOURS = ['teal', 'ochre', 'violet', 'blue', 'crimson', 'grey'] as const;

/** One of the lines. */
export type Line = (typeof LINES)[number];
/** One of the swatches, each with at least 3 to 1 on light and on dark pages. */
export type Colour = (typeof COLOURS)[number];

/** How one kind is drawn. */
export interface Look {
  line: Line;
  colour: Colour;
  /** The colour under light text, which stands on a dark page. */
  colourOnDark: Colour;
}

/** The look of each kind. */
export type Looks = Record<MatchKind, Look>;

/** What a page draws until its reader chooses. */
export const DEFAULT_LOOKS: Looks = {
  exact: { line: 'solid', colour: 'teal', colourOnDark: 'teal' },
  variant: { line: 'dashed', colour: 'ochre', colourOnDark: 'ochre' },
  quotation: { line: 'double', colour: 'violet', colourOnDark: 'violet' },
};

const readLook = readFields<Look>({
  line: readOneOf(LINES),
  colour: readOneOf(COLOURS),
  colourOnDark: readOneOf(COLOURS),
});

const readEach = readFields<Looks>({ exact: readLook, variant: readLook, quotation: readLook });

/** Reads stored looks; where two kinds share a line all lines are the default's. */
export const readLooks: ReadPart<Looks> = (stored, fallback) => {
  const { value, isWhole } = readEach(stored, fallback);
  const lines = new Set(MATCH_KINDS.map((kind) => value[kind].line));
  if (lines.size === MATCH_KINDS.length) return { value, isWhole };
  return { value: mapLooks((kind) => ({ ...value[kind], line: DEFAULT_LOOKS[kind].line })), isWhole: false };
};

/** The same looks with another line for a kind; the kind that had it takes the one given up. */
export function chooseLine(looks: Looks, kind: MatchKind, line: Line): Looks {
  return mapLooks((other) => {
    if (other === kind) return { ...looks[other], line };
    return looks[other].line === line ? { ...looks[other], line: looks[kind].line } : looks[other];
  });
}

function mapLooks(look: (kind: MatchKind) => Look): Looks {
  return { exact: look('exact'), variant: look('variant'), quotation: look('quotation') };
}
