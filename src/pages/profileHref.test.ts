import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ProfileKey } from '../core/profiles/update.ts';
import { profileHref, readProfileQuery } from './profileHref.ts';

const id = fc.string({ minLength: 1, unit: 'grapheme' });
const key: fc.Arbitrary<ProfileKey> = fc.oneof(
  id.map((text) => ({ kind: 'user', id: text }) as const),
  fc.tuple(id, id).map(([groupKey, text]) => ({ kind: 'group', groupKey, id: text }) as const),
);

test('a profile is found again under its own address, whatever its id holds', () => {
  fc.assert(
    fc.property(key, (profile) => {
      const [, search = ''] = profileHref(profile).split('?');
      expect(readProfileQuery(search).key).toEqual(profile);
    }),
  );
});

test('an address without an id is a new profile of its kind', () => {
  expect(readProfileQuery('')).toEqual({ kind: 'user', key: undefined });
  expect(readProfileQuery('kind=group&groupKey=company')).toEqual({ kind: 'group', key: undefined });
});
