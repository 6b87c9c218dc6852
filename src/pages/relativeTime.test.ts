import { describe, expect, test } from 'vitest';
import { formatDay, formatMoment, formatRelative } from './relativeTime.ts';

const at = (text: string): number => new Date(text).getTime();
const now = at('2024-11-12T10:00:00');

describe('how long ago', () => {
  test.each([
    ['2024-11-12T09:59:30', 'just now'],
    ['2024-11-12T09:58:00', '2 min ago'],
    ['2024-11-12T09:00:01', '59 min ago'],
    ['2024-11-12T09:00:00', '1 h ago'],
    ['2024-11-11T10:00:01', '23 h ago'],
    ['2024-11-11T10:00:00', 'yesterday'],
    ['2024-11-11T00:00:00', 'yesterday'],
    ['2024-11-10T23:59:59', '2 days ago'],
    ['2024-11-06T12:00:00', '6 days ago'],
    ['2024-11-05T23:00:00', '2024-11-05'],
    ['2022-03-14T08:00:00', '2022-03-14'],
  ])('%s is %s', (then, words) => {
    expect(formatRelative(now, at(then))).toBe(words);
  });

  test('a moment that lies ahead, by a clock that goes wrong, counts as now', () => {
    expect(formatRelative(now, now + 90_000)).toBe('just now');
  });

  test('two nights around a change to summer time are still two days', () => {
    expect(formatRelative(at('2024-04-02T12:00:00'), at('2024-03-30T12:00:00'))).toBe('3 days ago');
  });
});

test('days are written year first, with two digits each', () => {
  expect(formatDay(at('2021-01-05T23:59:59'))).toBe('2021-01-05');
});

test('moments name the month and carry seconds', () => {
  expect(formatMoment(at('2024-11-12T09:58:07'))).toBe('12 Nov 2024, 09:58:07');
});
