import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { RunProgress } from '../../../core/importRun.ts';
import {
  doneShare,
  notImported,
  notImportedFileName,
  outcomeLines,
  quarterOf,
  sentSoFar,
  timeLeft,
} from './runNumbers.ts';

const anyRun: fc.Arbitrary<RunProgress> = fc
  .record({
    pending: fc.nat(),
    accepted: fc.nat(),
    rejected: fc.nat(),
    skipped: fc.nat(),
    uncertain: fc.nat(),
  })
  .map((counts) => ({
    state: 'running',
    records: counts.pending + counts.accepted + counts.rejected + counts.skipped + counts.uncertain,
    counts,
    effects: undefined,
    startedAt: 0,
    endedAt: undefined,
    recordsPerSecond: 0,
    waiting: undefined,
    problem: undefined,
    log: [],
  }));

describe('the numbers of a run', () => {
  test('every record is in one line: the lines add up to the records', () => {
    fc.assert(
      fc.property(anyRun, (run) => {
        const sum = outcomeLines(run).reduce((total, { count }) => total + count, 0);
        expect(sum).toBe(run.records);
        expect(sentSoFar(run) + run.counts.skipped + run.counts.pending).toBe(run.records);
        expect(notImported(run) + run.counts.accepted).toBe(run.records);
      }),
    );
  });

  test('a run without records is done', () => {
    const [run] = fc.sample(anyRun, 1);
    if (!run) throw new Error('no sample');
    const counts = { pending: 0, accepted: 0, rejected: 0, skipped: 0, uncertain: 0 };
    expect(doneShare({ ...run, records: 0, counts })).toBe(1);
    expect(doneShare({ ...run, records: 4, counts: { ...counts, pending: 3, skipped: 1 } })).toBe(0.25);
  });

  test('time left is not guessed before there is a rate', () => {
    const [run] = fc.sample(anyRun, 1);
    if (!run) throw new Error('no sample');
    expect(timeLeft(run)).toBeUndefined();
    expect(timeLeft({ ...run, counts: { ...run.counts, pending: 50 }, recordsPerSecond: 100 })).toBe(500);
  });

  test('progress is told by quarters, and 100% only at the end', () => {
    expect([0, 0.24, 0.25, 0.99, 1].map(quarterOf)).toEqual([0, 0, 25, 75, 100]);
  });

  test('the download is named after the file', () => {
    expect(notImportedFileName('Customers.CSV')).toBe('Customers - not imported.csv');
    expect(notImportedFileName('Pasted rows')).toBe('Pasted rows - not imported.csv');
  });
});
