/** The table of the page benchmark, with the goals beside the figures. */
import { alignRows } from '../../scripts/text-width.ts';

/** Medians in ms, but for `longest`, which is the worst of all runs. */
export interface PageFigures {
  name: string;
  isChinese: boolean;
  characters: number;
  marks: number;
  runs: number;
  floor: number;
  scan: number;
  start: number;
  card: number;
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
  'marks',
  'n',
  'floor',
  'scan',
  '÷ floor',
  'goal',
  'start',
  'card',
  'profiler',
  'longest',
  'painted',
  '1 regex',
  '÷ floor',
  'mark.js',
  'n',
  '÷ scan',
  'goal',
];

const ms = (value: number) => (Number.isNaN(value) ? '–' : value.toFixed(value < 10 ? 2 : 1));
const ratio = (value: number) => (Number.isFinite(value) ? value.toFixed(value < 10 ? 2 : 0) : '–');

function judgeTime({ floor, scan }: PageFigures): string {
  if (scan <= RATIO_GOAL * floor) return 'met';
  return scan - floor <= ABOVE_GOAL ? 'met (+)' : 'missed';
}

function toRow(figures: PageFigures): string[] {
  const {
    name,
    characters,
    marks,
    runs,
    floor,
    scan,
    start,
    card,
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
    String(marks),
    String(runs),
    ms(floor),
    ms(scan),
    ratio(scan / floor),
    judgeTime(figures),
    ms(start),
    ms(card),
    ms(profiled),
    `${ms(longest)}${longest > TASK_GOAL ? ' !' : ''}`,
    ms(painted),
    ms(expression),
    ratio(expression / floor),
    ms(peer),
    String(peerRuns),
    ratio(peer / scan),
    peer / scan >= PEER_GOAL ? 'met' : 'missed',
  ];
}

/** One page's figures in a line, for a reader who waits. */
export function describePage(figures: PageFigures): string {
  const { name, floor, scan, start, card, peer } = figures;
  return `${name}: floor ${ms(floor)} ms, scan ${ms(scan)} ms (${judgeTime(figures)}), start ${ms(start)} ms, card ${ms(card)} ms, mark.js ${ms(peer)} ms`;
}

/** All pages as aligned lines under a header. */
export function formatTable(figures: readonly PageFigures[]): string[] {
  const lefts = new Set([0, 7, 18]);
  const rights = HEADER.map((_, index) => index).filter((index) => !lefts.has(index));
  return alignRows([HEADER, ...figures.map(toRow)], rights);
}

/** What the columns mean and what is aimed at. */
export function explainColumns({ wordings, bytes }: { wordings: number; bytes: number }): string {
  return `
Medians of n fresh loads, runs of all kinds taking turns, in ms of the main thread's own time by the browser's timeline.
floor     a TreeWalker over all text nodes that reads every character
scan      what the content script does once it runs: reading, sending, the browser's work to hand over messages,
          ranges, registration, the page's summary. Goal: at most ${RATIO_GOAL} × the floor, or on small pages (+) at most ${ABOVE_GOAL} above it
start     making code of the content script and running it down to the gate, which is in it
card      the same for the script that draws cards, in idle time, on pages with marks alone
profiler  scan, start and card by the sampling profiler, on the wall's clock, n 3: a second way as a check
longest   the longest task of the content script in any run. Goal: at most ${TASK_GOAL}
painted   from DOMContentLoaded until a frame showed all marks, on the wall's clock
1 regex   one regular expression of the same ${wordings} wordings over each text node
mark.js   8.11 with the same wordings. Goal: the scan at least ${PEER_GOAL} × faster
The content script has ${(bytes / 1000).toFixed(1)} kB minified. Goal: under 40.`;
}
