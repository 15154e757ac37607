/** Rows of a report: what was measured, on how many cases, and whether it is what was aimed at. */
import { alignRows } from '../../scripts/text-width.ts';

/** What a value must reach, or must not pass. */
export type Goal = { least: number } | { most: number };

/** One line of a report. */
export interface ReportRow {
  measure: string;
  /** `NaN` where there was no case. */
  value: number;
  /** Stands behind the value; empty for a count. */
  unit: string;
  /** Left out where a value is only there to be compared with. */
  goal?: Goal;
  cases: number;
  /** What fell short, for whoever looks closer. */
  failures: string[];
}

const HEADER = ['measure', 'value', 'goal', 'cases', ''];
const COLUMNS_TO_THE_RIGHT = [1, 3];

/** Gives a row for a share: what did not fail, in per cent. */
export function shareRow(measure: string, cases: number, failures: string[], goal?: Goal): ReportRow {
  const value = (100 * (cases - failures.length)) / cases;
  return { measure, value, unit: '%', cases, failures, ...(goal && { goal }) };
}

/** Gives a row that counts what should not be. */
export function countRow(measure: string, cases: number, failures: string[], goal?: Goal): ReportRow {
  return { measure, value: failures.length, unit: '', cases, failures, ...(goal && { goal }) };
}

/** A missing value is not what was aimed at. */
function isMet(value: number, goal: Goal): boolean {
  return 'least' in goal ? value >= goal.least : value <= goal.most;
}

/** Gives the rows as aligned lines under a header. */
export function formatReport(rows: readonly ReportRow[]): string[] {
  return alignRows([HEADER, ...rows.map(toCells)], COLUMNS_TO_THE_RIGHT);
}

function toCells({ measure, value, unit, goal, cases }: ReportRow): string[] {
  const verdict = goal ? (isMet(value, goal) ? 'met' : 'MISSED') : '';
  return [
    measure,
    withUnit(describe(value), unit),
    goal ? describeGoal(goal, unit) : '',
    String(cases),
    verdict,
  ];
}

function describeGoal(goal: Goal, unit: string): string {
  return withUnit('least' in goal ? `≥ ${goal.least}` : `≤ ${goal.most}`, unit);
}

/** Three digits say enough; a value just short of its goal must not look like it. */
function describe(value: number): string {
  if (Number.isNaN(value)) return '–';
  if (Number.isInteger(value)) return String(value);
  return value.toFixed(value < 10 ? 2 : value < 99 ? 1 : value < 100 ? 2 : 0);
}

function withUnit(text: string, unit: string): string {
  return unit === '' ? text : `${text} ${unit}`;
}
