import { describe, expect, test } from 'vitest';
import type { IdentifierRating } from '../../../core/mapping/recommendIdentifier.ts';
import { inOrder, ratingBadge } from './ratingBadge.ts';

const id: IdentifierRating = {
  column: 0,
  grade: 'recommended',
  filled: 1,
  unique: 1,
  reason: 'They look like IDs.',
};
const company: IdentifierRating = {
  column: 1,
  grade: 'values-repeat',
  filled: 0.94,
  unique: 0.61,
  reason: 'Values repeat.',
};
const sparse: IdentifierRating = {
  column: 2,
  grade: 'mostly-empty',
  filled: 0.2,
  unique: 0.5,
  reason: 'Mostly empty.',
};

describe('what is said of a column as identifier', () => {
  test('for people, a column of different values is recommended and one of repeated values is not', () => {
    expect(ratingBadge(id, 'user')?.label).toBe('Recommended');
    expect(ratingBadge(company, 'user')?.tone).toBe('warn');
  });

  test('for groups, it is the other way round', () => {
    expect(ratingBadge(id, 'group')?.tone).toBe('warn');
    expect(ratingBadge(company, 'group')?.label).toBe('Possible');
    expect(inOrder([id, sparse, company], 'group').map(({ column }) => column)).toEqual([1, 0, 2]);
  });

  test('a mostly empty column says so for both', () => {
    expect(ratingBadge(sparse, 'user')?.label).toBe('Mostly empty');
    expect(ratingBadge(sparse, 'group')?.label).toBe('Mostly empty');
  });

  test('for people the order is that of the ratings', () => {
    expect(inOrder([company, id], 'user')).toEqual([company, id]);
  });
});
