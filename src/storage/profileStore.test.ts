import { describe, expect, test } from 'vitest';
import type { Operation, ProfileKey, Update } from '../core/profiles/update.ts';
import type { Properties } from '../core/profiles/values.ts';
import { openMemoryStore } from './memoryStore.ts';

const user = (id: string): ProfileKey => ({ kind: 'user', id });
const company = (id: string): ProfileKey => ({ kind: 'group', groupKey: 'company', id });
const update = (key: ProfileKey, ...operations: Operation[]): Update => ({ key, operations });
const set = (key: ProfileKey, properties: Properties): Update => update(key, { $set: properties });

async function open() {
  const clock = { now: 1000 };
  const { store, db } = await openMemoryStore({ now: () => clock.now });
  const apply = (...updates: Update[]) => store.apply(updates, false);
  const propertiesOf = (key: ProfileKey) => store.profile(key)?.properties;
  return { clock, store, db, apply, propertiesOf };
}

describe('applying updates', () => {
  test('an unknown profile is inserted with what was set', async () => {
    const { store, apply } = await open();
    expect(apply(set(user('007'), { $name: 'Ada', age: 36, tags: ['a'], nothing: null }))).toEqual([
      'inserted',
    ]);
    expect(store.profile(user('007'))).toEqual({
      key: user('007'),
      properties: { $name: 'Ada', age: 36, tags: ['a'], nothing: null },
      createdAt: 1000,
      updatedAt: 1000,
    });
  });

  test('$set overwrites, $set_once fills in, $unset removes, and the rest stays', async () => {
    const { apply, propertiesOf } = await open();
    apply(set(user('1'), { a: 'old', b: 'old', c: 'old' }));
    const effects = apply(
      update(user('1'), { $set: { a: 'new' } }, { $set_once: { b: 'new', d: 'new' } }, { $unset: ['c'] }),
    );
    expect(effects).toEqual(['updated']);
    expect(propertiesOf(user('1'))).toEqual({ a: 'new', b: 'old', d: 'new' });
  });

  test('updates of one profile apply in their order, each with its own effect', async () => {
    const { apply, propertiesOf } = await open();
    expect(
      apply(
        set(user('1'), { a: '1' }),
        set(user('2'), { a: '1' }),
        set(user('1'), { a: '2' }),
        set(user('1'), { a: '2' }),
        update(user('2'), { $delete: '' }),
        update(user('2'), { $delete: '' }),
        set(user('2'), { b: '3' }),
      ),
    ).toEqual(['inserted', 'inserted', 'updated', 'unchanged', 'deleted', 'unchanged', 'inserted']);
    expect(propertiesOf(user('1'))).toEqual({ a: '2' });
    expect(propertiesOf(user('2'))).toEqual({ b: '3' });
  });

  test('Updated at is the time of the last change; an update that changes nothing leaves it', async () => {
    const { clock, store, apply } = await open();
    apply(set(user('1'), { a: '1' }), set(user('2'), { a: '1' }));
    clock.now = 2000;
    apply(set(user('1'), { a: '1' }), set(user('2'), { a: '2' }));
    expect(store.profile(user('1'))).toMatchObject({ createdAt: 1000, updatedAt: 1000 });
    expect(store.profile(user('2'))).toMatchObject({ createdAt: 1000, updatedAt: 2000 });
  });

  test('Updated at can be left alone on profiles that exist, but a new one has it', async () => {
    const { clock, store } = await open();
    store.apply([set(user('1'), { a: '1' })], false);
    clock.now = 2000;
    store.apply([set(user('1'), { a: '2' }), set(user('2'), { a: '1' }), set(user('2'), { a: '2' })], true);
    expect(store.profile(user('1'))).toMatchObject({ properties: { a: '2' }, updatedAt: 1000 });
    expect(store.profile(user('2'))).toMatchObject({ properties: { a: '2' }, updatedAt: 2000 });
  });

  test('a deleted profile is gone, and made anew it is a new profile', async () => {
    const { clock, store, apply } = await open();
    apply(set(user('1'), { a: '1' }));
    expect(apply(update(user('1'), { $delete: '' }))).toEqual(['deleted']);
    expect(store.profile(user('1'))).toBeNull();
    expect(store.status()).toMatchObject({ users: 0, groups: 0 });
    clock.now = 2000;
    expect(apply(set(user('1'), { b: '2' }))).toEqual(['inserted']);
    expect(store.profile(user('1'))).toMatchObject({ properties: { b: '2' }, createdAt: 2000 });
  });

  test('a user and groups of the same id are different profiles', async () => {
    const { store, apply, propertiesOf } = await open();
    const country: ProfileKey = { kind: 'group', groupKey: 'country', id: '1' };
    expect(
      apply(set(user('1'), { is: 'u' }), set(company('1'), { is: 'c' }), set(country, { is: 'k' })),
    ).toEqual(['inserted', 'inserted', 'inserted']);
    expect([user('1'), company('1'), country].map(propertiesOf)).toEqual([
      { is: 'u' },
      { is: 'c' },
      { is: 'k' },
    ]);
    expect(store.status()).toMatchObject({ users: 1, groups: 2 });
    expect(store.groupKeys()).toEqual(['company', 'country']);
  });

  test('a group profile without a group key is refused and nothing of its batch is saved', async () => {
    const { store, apply } = await open();
    expect(() => apply(set(user('1'), {}), set({ kind: 'group', groupKey: '', id: '1' }, {}))).toThrow(
      'group key',
    );
    expect(store.status()).toMatchObject({ users: 0, groups: 0 });
  });

  test('ids are texts: zeros, long numbers, case, quotes and NUL are kept apart', async () => {
    const { store, apply } = await open();
    const ids = [
      '7',
      '007',
      '7.0',
      '9007199254740993',
      '9007199254740992',
      'a',
      'A',
      "'",
      '"',
      '\\',
      'a\0b',
      '\u00e9',
      'e\u0301',
      '',
    ];
    apply(...ids.map((id) => set(user(id), { was: id })));
    expect(ids.map((id) => store.profile(user(id)))).toMatchObject(
      ids.map((id) => ({ key: user(id), properties: { was: id } })),
    );
    expect(store.status().users).toBe(ids.length);
  });

  test('names of properties may be anything', async () => {
    const { store, apply } = await open();
    const names = [
      '__proto__',
      'constructor',
      'a"b',
      'a.b',
      '$email',
      '',
      '$',
      '[0]',
      'a\\b',
      "'",
      'a\nb',
      'é',
    ];
    apply(set(user('1'), Object.fromEntries(names.map((name, index) => [name, index]))));
    const stored = store.profile(user('1'))?.properties ?? {};
    expect(Object.entries(stored)).toEqual(names.map((name, index) => [name, index]));
    expect(
      store
        .properties('user')
        .map(({ name }) => name)
        .toSorted(),
    ).toEqual(names.toSorted());
  });

  test('a batch that does not fit on the disk is not saved at all, and says so', async () => {
    const { store, db, apply } = await open();
    apply(set(user('1'), { a: '1' }));
    db.exec('PRAGMA max_page_count = 20');
    const large = Array.from({ length: 100 }, (_, index) =>
      set(user(`x${index}`), { text: 'x'.repeat(10_000) }),
    );
    expect(() => apply(set(user('1'), { a: '2' }), ...large)).toThrow('full');
    expect(store.profile(user('1'))).toMatchObject({ properties: { a: '1' } });
    expect(store.status()).toMatchObject({ users: 1 });
    expect(apply(set(user('1'), { a: '3' }))).toEqual(['updated']);
  });
});

describe('what is in the store', () => {
  test('properties are counted by kind, most used first', async () => {
    const { store, apply } = await open();
    apply(set(user('1'), { a: 1, b: 1 }), set(user('2'), { b: 1 }), set(company('1'), { c: 1 }));
    expect(store.properties('user')).toEqual([
      { name: 'b', profiles: 2 },
      { name: 'a', profiles: 1 },
    ]);
    expect(store.properties('group')).toEqual([{ name: 'c', profiles: 1 }]);
    apply(update(user('1'), { $unset: ['a'] }), update(company('1'), { $delete: '' }));
    expect(store.properties('user')).toEqual([{ name: 'b', profiles: 2 }]);
    expect(store.properties('group')).toEqual([]);
    expect(store.groupKeys()).toEqual([]);
  });

  test('the size grows with what is stored', async () => {
    const { store, apply } = await open();
    const before = store.status().bytes;
    apply(set(user('1'), { text: 'x'.repeat(100_000) }));
    expect(store.status().bytes - before).toBeGreaterThan(90_000);
  });
});
