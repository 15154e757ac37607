/** The table of the page benchmark, with the goals beside the figures. */
import { alignRows } from '../../scripts/text-width.ts';

/** Medians in ms, but for `longest`, which is the worst of all runs. */
export interface PageFigures {
  name: string;
  isChinese: boolean;
  characters: number;
  matches: number;
  runs: number;
  floor: number;
  locus: number;
  profiled: number;
  longest: number;
  painted: number;
  expression: number;
  peer: number;
  peerRuns: number;
}

/** Main-thread time against the floor, as a ratio, or as ms above it on small pages. */
const RATIO_GOAL = 1.8;
const ABOVE_GOAL = 4;
/** How many times faster than mark.js. */
const PEER_GOAL = 100;
/** No task may be longer, in ms: a longer one is felt. */
const TASK_GOAL = 50;

const HEADER = [
  'page',
  'characters',
  'matches',
  'n',
  'floor',
  'Locus',
  '÷ floor',
  'goal',
  'profiler',
  'longest',
  'painted',
  '1 regex',
  '÷ floor',
  'mark.js',
  'n',
  '÷ Locus',
  'goal',
];

const ms = (value: number) => (Number.isNaN(value) ? '–' : value.toFixed(value < 10 ? 2 : 1));
const ratio = (value: number) => (Number.isFinite(value) ? value.toFixed(value < 10 ? 2 : 0) : '–');

function judgeTime({ floor, locus }: PageFigures): string {
  if (locus <= RATIO_GOAL * floor) return 'met';
  return locus - floor <= ABOVE_GOAL ? 'met (+)' : 'missed';
}

function toRow(figures: PageFigures): string[] {
  const {
    name,
    characters,
    matches,
    runs,
    floor,
    locus,
    profiled,
    longest,
    painted,
    expression,
    peer,
    peerRuns,
  } = figures;
  return [
    name,
    String(characters),
    String(matches),
    String(runs),
    ms(floor),
    ms(locus),
    ratio(locus / floor),
    judgeTime(figures),
    ms(profiled),
    `${ms(longest)}${longest > TASK_GOAL ? ' !' : ''}`,
    ms(painted),
    ms(expression),
    ratio(expression / floor),
    ms(peer),
    String(peerRuns),
    ratio(peer / locus),
    peer / locus >= PEER_GOAL ? 'met' : 'missed',
  ];
}

/** One page's figures in a line, for a reader who waits. */
export function describePage(figures: PageFigures): string {
  const { name, floor, locus, peer } = figures;
  return `${name}: floor ${ms(floor)} ms, Locus ${ms(locus)} ms (${judgeTime(figures)}), mark.js ${ms(peer)} ms`;
}

/** All pages as aligned lines under a header. */
export function formatTable(figures: readonly PageFigures[]): string[] {
  const lefts = new Set([0, 7, 16]);
  const rights = HEADER.map((_, index) => index).filter((index) => !lefts.has(index));
  return alignRows([HEADER, ...figures.map(toRow)], rights);
}

/** What the columns mean and what is aimed at. */
export function explainColumns({ wordings, bytes }: { wordings: number; bytes: number }): string {
  return `
Medians of n fresh loads, in ms; runs of all kinds take turns.
floor     a TreeWalker over all text nodes that reads every character
Locus     all of the content script's time on the page's main thread (compiling, reading, sending, ranges, marking),
          by the browser's timeline; profiler: the same by the sampling profiler, n 3. Goal: at most ${RATIO_GOAL} × the
          floor, or on small pages (+) at most ${ABOVE_GOAL} ms above it
longest   the longest task of the content script in any run. Goal: at most ${TASK_GOAL}
painted   from DOMContentLoaded until a frame showed all marks
1 regex   one regular expression of the same ${wordings} wordings over each text node
mark.js   8.11 with the same wordings. Goal: Locus at least ${PEER_GOAL} × faster
The content script has ${(bytes / 1000).toFixed(1)} kB minified. Goal: under 40.`;
}
