import { expect, it } from 'vitest';
import { retryAfterMs } from './retryAfter.ts';

const now = Date.parse('2024-03-05T10:00:00Z');

it.each([
  [null, undefined],
  ['', undefined],
  ['soon', undefined],
  ['7', 7000],
  [' 7 ', 7000],
  ['0', 1000],
  ['86400', 300_000],
  ['Tue, 05 Mar 2024 10:00:30 GMT', 30_000],
  ['Tue, 05 Mar 2024 09:00:00 GMT', 1000],
  ['Wed, 06 Mar 2024 10:00:00 GMT', 300_000],
])('reads %j as %j ms', (header, ms) => {
  expect(retryAfterMs(header, now)).toBe(ms);
});
