import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nextPart, partLabel, partsOf } from './parts.ts';

describe('parts of a large file', () => {
  test('the parts hold every row once, in order, and none is over a million', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30_000_000 }), (rows) => {
        let next = 0;
        for (const part of partsOf(rows)) {
          expect(part.first).toBe(next);
          expect(part.count).toBeGreaterThan(0);
          expect(part.count).toBeLessThanOrEqual(1_000_000);
          next += part.count;
        }
        expect(next).toBe(rows);
      }),
    );
  });

  test('a part is called by its spreadsheet rows', () => {
    expect(partLabel({ first: 0, count: 1_000_000 }, 1)).toBe('Rows 1 to 1,000,000');
    expect(partLabel({ first: 1_000_000, count: 5 }, 2)).toBe('Rows 1,000,002 to 1,000,006');
  });

  test('the last part has none after it', () => {
    expect(nextPart({ first: 0, count: 1_000_000 }, 1_500_000)).toEqual({ first: 1_000_000, count: 500_000 });
    expect(nextPart({ first: 1_000_000, count: 500_000 }, 1_500_000)).toBeUndefined();
    expect(nextPart({ first: 0, count: 1_000_000 }, 200)).toBeUndefined();
  });
});
