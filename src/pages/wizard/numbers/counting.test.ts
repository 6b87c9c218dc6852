import { expect, test } from 'vitest';
import type { PlanNumbers } from '../../../core/plan/numbers.ts';
import { type ReadSoFar, countedShare, countingWords } from './counting.ts';

const facts: ReadSoFar = { complete: true, bytesRead: 100, bytesTotal: 100 };
const numbers: PlanNumbers = {
  complete: false,
  rowsRead: 5,
  column: 5,
  email: 0,
  random: 0,
  leftOut: { blank: 0, 'no-identifier': 0, 'no-group-id': 0, 'identifier-too-long': 0, 'nothing-to-send': 0 },
  profiles: 5,
  repeats: 0,
  emptyIdentifier: 0,
  refused: 0,
  refusedExample: '',
  trimmed: 0,
  emailsWithSeveralIds: 0,
};

test('reading is the first half of counting, and what becomes of the rows the second', () => {
  expect(countedShare({ ...facts, complete: false, bytesRead: 50 }, undefined, 10)).toBe(0.25);
  expect(countedShare(facts, undefined, 10)).toBe(0.5);
  expect(countedShare(facts, numbers, 10)).toBe(0.75);
  expect(countedShare(facts, { ...numbers, complete: true }, 10)).toBe(1);
});

test('nothing to count is no division by zero', () => {
  expect(countedShare({ ...facts, complete: false, bytesTotal: 0 }, undefined, 0)).toBe(0);
  expect(countedShare(facts, numbers, 0)).toBe(0.5);
});

test('the percentage is rounded down, so that it never reads 100% early', () => {
  expect(countingWords(0.999)).toBe('Counting rows… 99%');
});
