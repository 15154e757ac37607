import { describe, expect, test } from 'vitest';
import { splitPageWording, splitSourceWording } from '../../ui/split-differences.ts';
import type { WordingPiece } from '../../ui/split-differences.ts';
import type { Difference } from '../../engine/types.ts';

/** [different], {missing}, the rest as it is. */
function write(pieces: WordingPiece[]): string {
  const marks = { same: '', differs: '[]', slot: '{}' };
  return pieces.map(({ kind, text }) => `${marks[kind][0] ?? ''}${text}${marks[kind][1] ?? ''}`).join('');
}

const missing = (at: number, source: string): Difference => ({ kind: 'missing', start: at, end: at, source });
const replaced = (start: number, end: number, source: string): Difference => ({
  kind: 'replaced',
  start,
  end,
  source,
});
const extra = (start: number, end: number): Difference => ({ kind: 'extra', start, end, source: '' });

describe('page and source are told apart', () => {
  test.each([
    ['nothing differs', '两个确立', '两个确立', [], '两个确立', '两个确立'],
    [
      'a particle is missing',
      '深刻领悟决定性意义',
      '深刻领悟的决定性意义',
      [missing(4, '的')],
      '深刻领悟{的}决定性意义',
      '深刻领悟[的]决定性意义',
    ],
    [
      'of two particles the second is missing',
      '党的建设新伟大工程',
      '党的建设新的伟大工程',
      [missing(5, '的')],
      '党的建设新{的}伟大工程',
      '党的建设新[的]伟大工程',
    ],
    [
      'words are replaced',
      '各级机关离党委最近',
      '各级党办离党委最近',
      [replaced(2, 4, '党办')],
      '各级[机关]离党委最近',
      '各级[党办]离党委最近',
    ],
    [
      'the page has more',
      '更加全面从严治党',
      '全面从严治党',
      [extra(0, 2)],
      '[更加]全面从严治党',
      '全面从严治党',
    ],
    [
      'the page has more between words that both have',
      '党员干部要深刻领悟两个确立的意义',
      '党员干部深刻领悟“两个确立”意义',
      [extra(4, 5), extra(13, 14)],
      '党员干部[要]深刻领悟两个确立[的]意义',
      '党员干部{要}深刻领悟“两个确立{的}”意义',
    ],
    [
      'what the page has more stands behind a difference, or behind words that the source writes otherwise',
      '機關要和离党委近',
      '党办离党委近',
      [replaced(0, 2, '党办'), extra(2, 4)],
      '[機關][要和]离党委近',
      '[党办]离党委近',
    ],
    [
      'one thing is missing at the end',
      '最初一公',
      '最初一公里',
      [missing(4, '里')],
      '最初一公{里}',
      '最初一公[里]',
    ],
    [
      'the second of two like differences is not taken for the first',
      '甲乙甲',
      '甲的乙的甲',
      [missing(1, '的'), missing(2, '的')],
      '甲{的}乙{的}甲',
      '甲[的]乙[的]甲',
    ],
    [
      'the source has quotation marks that the page leaves out',
      '做到两个护',
      '做到“两个维护”',
      [missing(4, '维')],
      '做到两个{维}护',
      '做到“两个[维]护”',
    ],
    ['a character is outside the basic plane', '𠮷的旗', '𠮷旗', [extra(2, 3)], '𠮷[的]旗', '𠮷{的}旗'],
    [
      'the source does not have the words, against its own word',
      '甲乙',
      '丙丁',
      [missing(1, '戊')],
      '甲{戊}乙',
      '丙丁',
    ],
  ])('when %s', (...row) => {
    const [, page, source, differences, pageSide, sourceSide] = row;
    expect(write(splitPageWording(page, differences))).toBe(pageSide);
    expect(write(splitSourceWording(source, differences, page))).toBe(sourceSide);
  });
});
