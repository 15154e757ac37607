/**
 * The fewest edits that turn one short stretch of units into another (Wagner and Fischer 1974), for the stretches
 * between what agrees anyway. Cost: the product of both lengths; callers keep them short.
 */
import type { Stretch } from './edit.ts';

/** Units that agree: `length` of them from `page` and from `source` on. */
export interface Agreement {
  page: number;
  source: number;
  length: number;
}

/** Adds what agrees behind the last of a list, or makes that one longer. */
export function addAgreement(agreements: Agreement[], { page, source, length }: Agreement): void {
  const last = agreements.at(-1);
  const goesOn = last && last.page + last.length === page && last.source + last.length === source;
  if (goesOn) last.length += length;
  else agreements.push({ page, source, length });
}

/** Gives what agrees in the best alignment of two stretches, in order. */
export function alignUnits(page: Stretch, source: Stretch): Agreement[] {
  const width = source.end - source.start + 1;
  const height = page.end - page.start + 1;
  const costs = fillCosts(page, source, width, height);
  const agreements: Agreement[] = [];
  let row = height - 1;
  let column = width - 1;
  while (row > 0 && column > 0) {
    const cost = costs[row * width + column]!;
    const isEqual = page.units[page.start + row - 1] === source.units[source.start + column - 1];
    const diagonal = costs[(row - 1) * width + column - 1]!;
    if (diagonal + (isEqual ? 0 : SUBSTITUTION) === cost) {
      row--;
      column--;
      if (isEqual) addBefore(agreements, page.start + row, source.start + column);
    } else if (costs[(row - 1) * width + column]! + 1 === cost) row--;
    else column--;
  }
  return agreements.toReversed();
}

/** Costs of one edit. */
const SUBSTITUTION = 1;

function fillCosts(page: Stretch, source: Stretch, width: number, height: number): Uint16Array {
  const costs = new Uint16Array(width * height);
  for (let column = 1; column < width; column++) costs[column] = column;
  for (let row = 1; row < height; row++) {
    const unit = page.units[page.start + row - 1];
    costs[row * width] = row;
    for (let column = 1; column < width; column++) {
      const above = (row - 1) * width + column;
      const change = unit === source.units[source.start + column - 1] ? 0 : SUBSTITUTION;
      const best = Math.min(
        costs[above - 1]! + change,
        costs[above]! + 1,
        costs[row * width + column - 1]! + 1,
      );
      costs[row * width + column] = best;
    }
  }
  return costs;
}

/** Agreements are found from the end; the last one grows to the front. */
function addBefore(agreements: Agreement[], page: number, source: number): void {
  const last = agreements.at(-1);
  if (last && last.page === page + 1 && last.source === source + 1) {
    last.page--;
    last.source--;
    last.length++;
  } else agreements.push({ page, source, length: 1 });
}
