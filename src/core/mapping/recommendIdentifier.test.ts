import { expect, test } from 'vitest';
import type { ColumnFacts } from '../reading.ts';
import { percent, rateIdentifiers } from './recommendIdentifier.ts';

const facts = (filled: number, distinct: number, samples: string[], emails = 0): ColumnFacts => ({
  filled,
  distinct,
  distinctIsExact: true,
  emails,
  longest: 20,
  samples,
});
const grades = (columns: ColumnFacts[], names?: string[]) =>
  rateIdentifiers(columns, names, 1000).map(({ column, grade }) => [column, grade]);

test('a full column of different ids is recommended before e-mails and names', () => {
  const columns = [
    facts(990, 950, ['Amara Okafor', '山田 花子']),
    facts(990, 989, ['a1@b.example', 'c2@d.example'], 990),
    facts(999, 998, ['usr_8F3K2', 'usr_1C7XW']),
  ];
  expect(grades(columns)).toEqual([
    [2, 'recommended'],
    [1, 'possible'],
    [0, 'values-repeat'],
  ]);
});

test('a name that says id wins over a look, and only one column is recommended', () => {
  const columns = [facts(1000, 1000, ['A1', 'B2']), facts(1000, 1000, ['9', '8'])];
  expect(grades(columns, ['code', 'User ID'])).toEqual([
    [1, 'recommended'],
    [0, 'possible'],
  ]);
});

test.each([
  [['2022-03-14', '2023-01-09']],
  [['+44 7700 900123'.replaceAll(' ', ''), '+447700900456']],
  [['12.50', '3.99']],
])('%j is not recommended: dates, phone numbers and amounts name no one', (samples) => {
  expect(grades([facts(1000, 1000, samples)])).toEqual([[0, 'possible']]);
});

test('an almost empty column says how empty it is', () => {
  const [rating] = rateIdentifiers([facts(341, 340, ['x1'])], undefined, 1000);
  expect(rating).toMatchObject({
    grade: 'mostly-empty',
    reason: 'Only 34.1% of the rows have a value in A.',
  });
});

test('a percentage never rounds up to 100%', () => {
  expect(percent(0.9996)).toBe('99.9%');
  expect(percent(1)).toBe('100%');
  expect(percent(0)).toBe('0%');
});
