import { describe, expect, test } from 'vitest';
import type { Profile } from '../../core/profiles/profile.ts';
import { holdsNumbers, nextSort, profileColumns, shownProperties, sortDirection } from './profileColumns.ts';

const stored = ['$email', '$name', 'Plan', 'Seats', 'City', 'Tags', 'Owner', 'Phone'].map((name, i) => ({
  name,
  profiles: 100 - i,
}));

describe('columns of the list of profiles', () => {
  test('users: name, email and id first, Updated at last', () => {
    expect(profileColumns('user', ['Plan', '$created']).map(({ label }) => label)).toEqual([
      'Name',
      'Email',
      'Distinct ID',
      'Plan',
      'Created',
      'Updated at',
    ]);
  });

  test('groups: the key stands beside the id', () => {
    expect(profileColumns('group', []).map(({ label }) => label)).toEqual([
      'Name',
      'Group key',
      'Group ID',
      'Updated at',
    ]);
  });

  test('without a choice the five most used other properties are shown', () => {
    expect(shownProperties('user', stored, null)).toEqual(['Plan', 'Seats', 'City', 'Tags', 'Owner']);
    expect(shownProperties('group', stored, null)[0]).toBe('$email');
  });

  test('a choice is kept, even the choice of none; what is no longer stored is passed over', () => {
    expect(shownProperties('user', stored, ['Phone', 'Gone'])).toEqual(['Phone']);
    expect(shownProperties('user', stored, [])).toEqual([]);
  });
});

describe('sorting', () => {
  test('a new column begins ascending, Updated at begins with the latest', () => {
    expect(nextSort({ by: 'updatedAt', descending: true }, { property: 'Plan' })).toEqual({
      by: { property: 'Plan' },
      descending: false,
    });
    expect(nextSort({ by: 'id', descending: false }, 'updatedAt').descending).toBe(true);
  });

  test('the same column again turns round', () => {
    const once = nextSort({ by: 'id', descending: false }, { property: 'Plan' });
    expect(nextSort(once, { property: 'Plan' }).descending).toBe(true);
  });

  test('only the sorted column says a direction; one that cannot be sorted by says nothing', () => {
    const sort = { by: { property: 'Plan' }, descending: true };
    expect(sortDirection(sort, { property: 'Plan' })).toBe('descending');
    expect(sortDirection(sort, { property: 'Seats' })).toBe('none');
    expect(sortDirection(sort, undefined)).toBeUndefined();
  });
});

test('a column is one of numbers when every value in it is', () => {
  const profiles = [{ Seats: 3, Plan: 'Free' }, { Seats: 1250, Plan: 5 }, {}].map((properties): Profile => ({
    key: { kind: 'user', id: 'x' },
    properties,
    createdAt: 0,
    updatedAt: 0,
  }));
  expect(holdsNumbers(profiles, 'Seats')).toBe(true);
  expect(holdsNumbers(profiles, 'Plan')).toBe(false);
  expect(holdsNumbers(profiles, 'Gone')).toBe(false);
});
