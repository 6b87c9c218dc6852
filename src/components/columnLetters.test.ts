import fc from 'fast-check';
import { expect, test } from 'vitest';
import { columnLetters } from './columnLetters.ts';

test('columns are lettered as in a spreadsheet', () => {
  expect([0, 1, 25, 26, 51, 52, 701, 702, 16_383].map(columnLetters)).toEqual([
    'A',
    'B',
    'Z',
    'AA',
    'AZ',
    'BA',
    'ZZ',
    'AAA',
    'XFD',
  ]);
});

test('no two columns share their letters', () => {
  fc.assert(
    fc.property(fc.nat(20_000), fc.nat(20_000), (a, b) => {
      expect(columnLetters(a) === columnLetters(b)).toBe(a === b);
    }),
  );
});
