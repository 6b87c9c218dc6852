import { expect, test } from 'vitest';
import { leftOf } from './focusColumn.ts';

const columns = [
  { key: '2', width: 200, pinned: true },
  { key: '0', width: 100 },
  { key: '1', width: 150 },
  { key: '3', width: 120 },
];

test('a column stands beside the pinned ones once the columns before it are scrolled away', () => {
  expect(leftOf(columns, 0)).toBe(0);
  expect(leftOf(columns, 3)).toBe(250);
});

test('a pinned column needs no scrolling', () => {
  expect(leftOf(columns, 2)).toBe(0);
});
