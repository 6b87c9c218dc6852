import { expect, test } from 'vitest';
import { recordOf } from './paging.ts';

const part = { first: 10, count: 5 };

test('a row number leads to its record', () => {
  expect(recordOf(12, part, 1)).toBe(11);
  expect(recordOf(12, part, 2)).toBe(10);
});

test('a row outside of the part leads to its nearest record', () => {
  expect(recordOf(1, part, 1)).toBe(10);
  expect(recordOf(900, part, 1)).toBe(14);
  expect(recordOf(1, { first: 0, count: 0 }, 1)).toBe(0);
});
