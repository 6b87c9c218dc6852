import { describe, expect, test } from 'vitest';
import { countOf, formatBytes, formatCount, formatDuration } from './words.ts';

describe('numbers in words', () => {
  test('thousands are grouped', () => {
    expect(formatCount(48_216)).toBe('48,216');
    expect(formatCount(0)).toBe('0');
  });

  test('one of something is singular, everything else plural', () => {
    expect(countOf(1, 'row')).toBe('1 row');
    expect(countOf(0, 'row')).toBe('0 rows');
    expect(countOf(2, 'row repeats', 'rows repeat')).toBe('2 rows repeat');
  });

  test('sizes never read “1,000 KB”', () => {
    expect(formatBytes(1)).toBe('1 byte');
    expect(formatBytes(118_000)).toBe('118 KB');
    expect(formatBytes(999_499)).toBe('999 KB');
    expect(formatBytes(999_500)).toBe('1 MB');
    expect(formatBytes(18_240_000)).toBe('18.2 MB');
  });

  test('durations are rounded to what one can plan with', () => {
    expect(formatDuration(100)).toBe('1 s');
    expect(formatDuration(41_400)).toBe('41 s');
    expect(formatDuration(185_000)).toBe('3 min');
    expect(formatDuration(3_700_000)).toBe('about 1 h');
  });
});
