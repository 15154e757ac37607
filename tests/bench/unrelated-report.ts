/** How much is marked on pages that have nothing to do with the speech. */
import { filterMatches } from '../../engine/density.ts';
import { findMatches } from '../../engine/find-matches.ts';
import { readGold } from './gold.ts';
import { countRow } from './report-row.ts';
import type { Density } from '../../engine/density.ts';
import type { Library } from '../../engine/library.ts';
import type { Goal, ReportRow } from './report-row.ts';
import type { RealText } from './shared-material.ts';

/** Gives all rows, from the pages given. */
export function unrelatedReport(library: Library, pages: RealText[]): ReportRow[] {
  const chinese = pages.filter(({ isChinese, overlap }) => isChinese && overlap === 'none');
  const others = pages.filter(({ isChinese }) => !isChinese);
  const find = (density: Density) => (text: string) => {
    const matches = filterMatches(library, findMatches(library, text), density);
    return matches.map(({ start, end }) => text.slice(start, end));
  };
  const wordings = [...new Set(readGold('phrases.tsv').map(([phrase]) => phrase!))];
  return [
    densityRow('at the default density', chinese, find('distinctive'), { most: 0.4 }),
    densityRow('with every phrase', chinese, find('all')),
    densityRow(`by plain search for ${wordings.length} gold phrases`, chinese, (text) =>
      search(text, wordings),
    ),
    countRow(
      'matches on Japanese, Korean and other pages (every phrase)',
      others.length,
      foundIn(others, find('all')),
      { most: 0 },
    ),
  ];
}

type Find = (text: string) => string[];

function densityRow(how: string, pages: RealText[], find: Find, goal?: Goal): ReportRow {
  const characters = pages
    .flatMap(({ blocks }) => blocks)
    .join('')
    .replaceAll(/\s/gu, '').length;
  const failures = foundIn(pages, find);
  const measure = `matches a 10,000 characters of unrelated Chinese pages ${how}`;
  const value = (10_000 * failures.length) / characters;
  return { measure, value, unit: '', cases: characters, failures, ...(goal && { goal }) };
}

function foundIn(pages: RealText[], find: Find): string[] {
  return pages.flatMap(({ file, blocks }) =>
    blocks.flatMap((text) => find(text).map((words) => `${file}: ${words}`)),
  );
}

/** Every place where a wording stands as it is written. */
function search(text: string, wordings: readonly string[]): string[] {
  return wordings.flatMap((wording) => Array.from({ length: text.split(wording).length - 1 }, () => wording));
}
