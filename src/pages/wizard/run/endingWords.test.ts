import { describe, expect, test } from 'vitest';
import type { RunProgress } from '../../../core/importRun.ts';
import { endingWords } from './endingWords.ts';

const run: RunProgress = {
  state: 'finished',
  records: 100,
  counts: { pending: 0, accepted: 100, rejected: 0, skipped: 0, uncertain: 0 },
  effects: undefined,
  startedAt: 0,
  endedAt: 19_000,
  recordsPerSecond: 0,
  waiting: undefined,
  problem: undefined,
  log: [],
};
const request = { run, problem: undefined, destination: { kind: 'browser' }, fileName: 'a.csv' } as const;

describe('how an import ended, in words', () => {
  test('a clean end says how many rows are where', () => {
    expect(endingWords(request)).toEqual({
      ending: 'finished',
      title: 'Import finished',
      lead: '100 rows of a.csv are in This browser. It took 19 s.',
    });
  });

  test('rejected and uncertain rows are in the title', () => {
    const counts = { ...run.counts, accepted: 60, rejected: 37, uncertain: 3 };
    expect(endingWords({ ...request, run: { ...run, counts } }).title).toBe(
      'Import finished, 37 rows rejected, 3 rows uncertain',
    );
  });

  test('a cancelled import says what stays and what was not sent', () => {
    const counts = { ...run.counts, accepted: 1, pending: 99 };
    expect(endingWords({ ...request, run: { ...run, state: 'cancelled', counts } }).lead).toBe(
      '1 row is in This browser and stays there. 99 rows were not sent.',
    );
  });

  test('a stop is called by its problem, and never says that nothing was saved when something may be', () => {
    const problem = { code: 'not-authorised', destination: 'Mixpanel', detail: '' } as const;
    const early = { ...run, state: 'stopped', counts: { ...run.counts, accepted: 0, pending: 100 } } as const;
    const words = endingWords({ ...request, run: early, problem });
    expect(words.title).toBe('Mixpanel did not accept the project token');
    expect(words.lead).toContain('Nothing was saved');
    const unsure = { ...early, counts: { ...early.counts, uncertain: 20, pending: 80 } };
    expect(endingWords({ ...request, run: unsure, problem }).lead).not.toContain('Nothing was saved');
  });

  test('an import that could not begin is a stop', () => {
    expect(endingWords({ ...request, run: undefined }).ending).toBe('stopped');
  });
});
