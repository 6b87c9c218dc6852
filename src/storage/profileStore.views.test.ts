import { describe, expect, test } from 'vitest';
import type { ProfileSort } from '../core/profiles/profile.ts';
import type { Operation, ProfileKey } from '../core/profiles/update.ts';
import type { Properties } from '../core/profiles/values.ts';
import { openMemoryStore } from './memoryStore.ts';
import { ProfileStore } from './profileStore.ts';
import { ProfileViews } from './profileViews.ts';
import { loadSqlite } from './sqlite.ts';

const user = (id: string): ProfileKey => ({ kind: 'user', id });

/** A store with users; each is saved one millisecond after the one before. */
async function withUsers(users: Record<string, Properties>) {
  const clock = { now: 0 };
  const { store, db } = await openMemoryStore({ now: () => ++clock.now });
  for (const [id, properties] of Object.entries(users))
    store.apply([{ key: user(id), operations: [{ $set: properties }] }], false);
  const list = (by: ProfileSort['by'], descending = false, search = '') => {
    const { view, count } = store.view({ kind: 'user', search, sort: { by, descending } });
    return store.viewRows(view, 0, count).map((profile) => profile.key.id);
  };
  return { store, db, list };
}

describe('sorting', () => {
  test('by id, byte by byte', async () => {
    const { list } = await withUsers({ x10: {}, x9: {}, X9: {}, é: {} });
    expect(list('id')).toEqual(['X9', 'x10', 'x9', 'é']);
    expect(list('id', true)).toEqual(['é', 'x9', 'x10', 'X9']);
    expect(list('id', true, 'x')).toEqual(['x9', 'x10', 'X9']);
  });

  test('by Updated at, equal times by id', async () => {
    const { store, list } = await withUsers({ b: {}, a: {} });
    store.apply(
      ['d', 'c'].map((id) => ({ key: user(id), operations: [{ $set: {} }] })),
      false,
    );
    expect(list('updatedAt')).toEqual(['b', 'a', 'c', 'd']);
    expect(list('updatedAt', true)).toEqual(['c', 'd', 'a', 'b']);
    expect(list('updatedAt', true, 'a')).toEqual(['a']);
  });

  test.each(['$name', '$email', 'city'])(
    'by %s whatever the case and accents, without a value last',
    async (property) => {
      const { list } = await withUsers({
        1: { [property]: 'zoe' },
        2: {},
        3: { [property]: 'Émile' },
        4: { [property]: 'emil' },
        5: { [property]: 'ADA' },
        6: { [property]: null },
        7: { [property]: 'Ωmega' },
        8: { [property]: 'ada' },
      });
      expect(list({ property })).toEqual(['5', '8', '4', '3', '1', '7', '2', '6']);
      expect(list({ property }, true)).toEqual(['7', '1', '3', '4', '5', '8', '2', '6']);
    },
  );

  test('by a name as it is now, also when it became empty or was removed', async () => {
    const { store, list } = await withUsers({ 1: { $name: 'b' }, 2: { $name: 'a' }, 3: {} });
    const update = (id: string, ...operations: Operation[]) =>
      store.apply([{ key: user(id), operations }], false);
    update('1', { $unset: ['$name'] });
    update('3', { $set: { $name: '' } });
    expect(list({ property: '$name' })).toEqual(['3', '2', '1']);
  });

  test('numbers as numbers, before texts', async () => {
    const { list } = await withUsers({
      a: { n: 10 },
      b: { n: 9.5 },
      c: { n: -1e300 },
      d: { n: '9' },
      e: {},
      f: { n: 9_007_199_254_740_991 },
    });
    expect(list({ property: 'n' })).toEqual(['c', 'b', 'a', 'f', 'd', 'e']);
    expect(list({ property: 'n' }, true)).toEqual(['d', 'f', 'a', 'b', 'c', 'e']);
  });

  test.each(['__proto__', 'a"b', 'a.b', '$email.x', '', '$', '[0]', '#-1', 'a\\b', "a'b", 'a\nb', 'É', '"'])(
    'by a property named %j',
    async (property) => {
      const { list } = await withUsers({
        1: Object.fromEntries([[property, 2]]),
        2: Object.fromEntries([[property, 1]]),
        3: { a: { b: 0 } },
      });
      expect(list({ property })).toEqual(['2', '1', '3']);
      expect(list({ property }, true)).toEqual(['1', '2', '3']);
    },
  );
});

describe('searching', () => {
  test('finds a part of name, e-mail or id whatever the case, in every alphabet', async () => {
    const { list } = await withUsers({
      'ID-1': { $name: 'Жанна', $email: 'Z@Example.com' },
      'id-2': { $name: 'Ada', city: 'Example' },
    });
    expect(list('id', false, 'id-')).toEqual(['ID-1', 'id-2']);
    expect(list('id', false, 'ЖАН')).toEqual(['ID-1']);
    expect(list('id', false, 'example')).toEqual(['ID-1']);
    expect(list({ property: 'city' }, false, 'ADA')).toEqual(['id-2']);
    expect(list('id', false, 'nobody')).toEqual([]);
  });

  test('takes % _ * and quotes as they are', async () => {
    const { list } = await withUsers({ 'a%b_c*"\'': {}, abc: {} });
    for (const search of ['%', '_', '*', '"', "'"]) expect(list('id', false, search)).toEqual(['a%b_c*"\'']);
  });

  test('follows a changed name', async () => {
    const { store, list } = await withUsers({ 1: { $name: 'Ada' } });
    store.apply([{ key: user('1'), operations: [{ $set: { $name: 'Grace' } }] }], false);
    expect(list('id', false, 'ada')).toEqual([]);
    expect(list('id', false, 'grace')).toEqual(['1']);
  });
});

describe('a view', () => {
  const byId = { kind: 'user', search: '', sort: { by: 'id', descending: false } } as const;

  test('lists users or groups', async () => {
    const { store } = await withUsers({ 1: {}, 2: {} });
    store.apply(
      [{ key: { kind: 'group', groupKey: 'company', id: '1' }, operations: [{ $set: {} }] }],
      false,
    );
    expect(store.view(byId).count).toBe(2);
    const { view, count } = store.view({ ...byId, kind: 'group' });
    expect(count).toBe(1);
    expect(store.viewRows(view, 0, 10)).toMatchObject([
      { key: { kind: 'group', groupKey: 'company', id: '1' } },
    ]);
  });

  test('stands still while profiles come and go; a deleted one is left out and no other takes its place', async () => {
    const { store } = await withUsers({ a: {}, b: {}, c: {} });
    const { view } = store.view(byId);
    store.apply([{ key: user('c'), operations: [{ $delete: '' }] }], false);
    store.apply([{ key: user('0'), operations: [{ $set: {} }] }], false);
    expect(store.viewRows(view, 0, 10).map(({ key }) => key.id)).toEqual(['a', 'b']);
    expect(store.viewRows(view, 1, 1).map(({ key }) => key.id)).toEqual(['b']);
  });

  test('is kept while it is one of the last four, also when the database is opened anew', async () => {
    const { db } = await withUsers({ a: {} });
    const sqlite = await loadSqlite();
    const options = { now: () => 1, views: new ProfileViews() };
    const store = new ProfileStore(sqlite, db, options);
    const first = store.view(byId).view;
    for (let i = 0; i < 3; i++) store.view(byId);
    const reopened = new ProfileStore(sqlite, db, options);
    expect(reopened.viewRows(first, 0, 1)).toHaveLength(1);
    reopened.view(byId);
    expect(() => reopened.viewRows(first, 0, 1)).toThrow('no longer kept');
  });
});
