import { describe, expect, it } from 'vitest';
import { extractionReport } from '../../bench/extraction-report.ts';
import { hasSharedMaterial } from '../../bench/shared-material.ts';

describe.skipIf(!hasSharedMaterial())('automatic phrases of the speech', () => {
  const rows = hasSharedMaterial() ? new Map(extractionReport().map((row) => [row.measure, row])) : new Map();
  const percent = (measure: string) => rows.get(measure)!.value;

  it('hold most of what readers call indispensable, and little else', () => {
    expect(percent('automatic phrases: recall must')).toBeGreaterThanOrEqual(60);
    expect(percent('automatic phrases: precision')).toBeGreaterThanOrEqual(60);
  });

  it.each(['TF-IDF', 'TextRank', 'n-gram PMI'])('are better than %s by a wide margin', (baseline) => {
    expect(percent('automatic phrases: recall must')).toBeGreaterThan(
      2 * percent(`${baseline}: recall must`),
    );
    expect(percent('automatic phrases: precision')).toBeGreaterThan(2 * percent(`${baseline}: precision`));
  });

  it('hold nothing that readers refused', () => {
    expect(rows.get('automatic phrases: not-phrases proposed')!.failures).toEqual([]);
  });
});
