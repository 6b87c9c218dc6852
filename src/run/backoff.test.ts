import { expect, it } from 'vitest';
import { backoffMs } from './backoff.ts';

const policy = { maxTries: 10, baseMs: 2000, capMs: 60_000, jitterMs: [1000, 5000] } as const;

it('doubles from the base to the cap', () => {
  const waits = [1, 2, 3, 4, 5, 6, 9].map((failures) => backoffMs(policy, failures, 0) - 1000);
  expect(waits).toEqual([2000, 4000, 8000, 16_000, 32_000, 60_000, 60_000]);
});

it('adds jitter between its bounds', () => {
  expect(backoffMs(policy, 1, 0)).toBe(3000);
  expect(backoffMs(policy, 1, 0.5)).toBe(5000);
  expect(backoffMs(policy, 1, 0.999)).toBeLessThan(7000);
});
