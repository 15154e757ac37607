import type { Mark } from '../../page/mark.ts';

/** A mark without a page, for what only tells marks apart and reads their facts. */
export function makeMark(facts: Partial<Mark> = {}): Mark {
  return {
    id: 1,
    kind: 'exact',
    target: '全面从严治党',
    score: 1,
    differences: [],
    text: '全面从严治党',
    before: '',
    after: '',
    isCovered: false,
    nodes: [],
    start: 0,
    end: 0,
    ...facts,
  };
}
