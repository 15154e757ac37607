import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addCounts, countPlaywright, countVitest, formatCounts } from '../../scripts/count-tests.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'locus-counts-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(report: unknown): string {
  const path = join(folder, 'report.json');
  writeFileSync(path, JSON.stringify(report));
  return path;
}

const VITEST = { numPassedTests: 5, numFailedTests: 0, numPendingTests: 1, numTodoTests: 1 };

describe('countVitest', () => {
  it('counts tests', () => {
    expect(countVitest(write(VITEST), 0)).toEqual({ passed: 5, failed: 0, skipped: 2 });
  });

  it('counts a file that did not load as a failure', () => {
    expect(countVitest(write(VITEST), 1)).toEqual({ passed: 5, failed: 1, skipped: 2 });
  });

  it('counts a run without a report as a failure', () => {
    expect(countVitest(join(folder, 'nothing.json'), 0)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });
});

describe('countPlaywright', () => {
  it('counts tests, those that passed only now and then as failures', () => {
    const path = write({ stats: { expected: 7, unexpected: 2, flaky: 1, skipped: 1 } });
    expect(countPlaywright(path, 1)).toEqual({ passed: 7, failed: 3, skipped: 1 });
  });

  it('counts a run without a report as a failure', () => {
    expect(countPlaywright(join(folder, 'nothing.json'), 0)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });
});

describe('formatCounts', () => {
  it('names skipped tests only where there are some', () => {
    const counts = { passed: 3, failed: 0, skipped: 0 };
    expect(formatCounts(counts)).toBe('3 passed, 0 failed');
    expect(formatCounts(addCounts(counts, { passed: 1, failed: 2, skipped: 3 }))).toBe(
      '4 passed, 2 failed, 3 skipped',
    );
  });
});
