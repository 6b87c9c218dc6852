import { expect, test } from 'vitest';
import { columnName, shortColumnName } from './columnNames.ts';

test('a column without a name goes by its letter', () => {
  expect(columnName(undefined, 2)).toBe('Column C');
  expect(columnName(['a', ' ', ''], 2)).toBe('Column C');
  expect(shortColumnName(undefined, 27)).toBe('AB');
});

test('a column with a name is called by it, without the space around it', () => {
  expect(columnName(['id', ' email '], 1)).toBe('email');
  expect(shortColumnName(['id', ' email '], 1)).toBe('B email');
});
