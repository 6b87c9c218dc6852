import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyUpdate, type Operation, type ProfileKey, type Update } from '../core/profiles/update.ts';
import type { Properties, PropertyValue } from '../core/profiles/values.ts';
import type { ViewRequest } from '../core/profiles/profile.ts';
import { openMemoryStore } from './memoryStore.ts';

const names = ['__proto__', 'a"b', '$email', '', 'plain'];
const values: PropertyValue[] = ['Ada', 'ada', '', 1, -2.5, true, null, [1, 'x'], { a: '"' }];
const properties = fc
  .array(fc.tuple(fc.constantFrom(...names), fc.constantFrom(...values)), { maxLength: 4 })
  .map((entries): Properties => Object.fromEntries(entries));
const operation: fc.Arbitrary<Operation> = fc.oneof(
  properties.map(($set) => ({ $set })),
  properties.map(($set_once) => ({ $set_once })),
  fc.array(fc.constantFrom(...names), { maxLength: 3 }).map(($unset) => ({ $unset })),
  fc.constant({ $delete: '' } as const),
);
const id = fc.constantFrom('1', '01', '__proto__');
const key: fc.Arbitrary<ProfileKey> = fc.oneof(
  id.map((text): ProfileKey => ({ kind: 'user', id: text })),
  fc
    .tuple(fc.constantFrom('company', '__proto__'), id)
    .map(([groupKey, text]): ProfileKey => ({ kind: 'group', groupKey, id: text })),
);
const batches = fc.array(
  fc.array(fc.record({ key, operations: fc.array(operation, { maxLength: 3 }) }), { maxLength: 6 }),
  { maxLength: 5 },
);

interface Known {
  readonly key: ProfileKey;
  readonly properties: Properties;
}

function countedProperties(model: Map<string, Known>, kind: ProfileKey['kind']): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { key, properties } of model.values())
    if (key.kind === kind)
      for (const name of Object.keys(properties)) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

function applyToModel(model: Map<string, Known>, { key, operations }: Update): string {
  const place = JSON.stringify(key);
  const { properties, effect } = applyUpdate(model.get(place)?.properties ?? null, operations);
  if (properties) model.set(place, { key, properties });
  else model.delete(place);
  return effect;
}

type Sort = ViewRequest['sort'];

/** The value to sort by, as a place among the kinds of values and a comparable form. */
function sortable(known: Known, by: Sort['by']): [place: number, value: number | string] {
  if (typeof by === 'string') return [0, by === 'id' ? known.key.id : 1];
  const value = Object.entries(known.properties).find(([name]) => name === by.property)?.[1] ?? null;
  if (value === null) return [2, ''];
  const asText = typeof value === 'string' ? value : JSON.stringify(value);
  // Name and e-mail are texts to the person, whatever was stored.
  if (by.property !== '$email' && ['number', 'boolean'].includes(typeof value)) return [0, Number(value)];
  return [1, asText.toLowerCase()];
}

function listed(model: Map<string, Known>, { kind, search, sort }: ViewRequest): string[] {
  const order = (a: string | number, b: string | number): number => (a === b ? 0 : a < b ? -1 : 1);
  return [...model.values()]
    .filter(({ key }) => key.kind === kind)
    .filter(({ key, properties }) => {
      const email = Object.entries(properties).find(([name]) => name === '$email')?.[1] ?? '';
      const text = typeof email === 'string' ? email : JSON.stringify(email);
      return [text, key.id].some((part) => part.toLowerCase().includes(search.toLowerCase()));
    })
    .toSorted((a, b) => {
      const [placeA, valueA] = sortable(a, sort.by);
      const [placeB, valueB] = sortable(b, sort.by);
      if ((placeA === 2) !== (placeB === 2)) return placeA - placeB;
      const byValue = order(placeA, placeB) || order(valueA, valueB);
      return (sort.descending ? -byValue : byValue) || order(a.key.id, b.key.id);
    })
    .map(({ key }) => key.id);
}

const viewRequest: fc.Arbitrary<ViewRequest> = fc.record({
  kind: fc.constantFrom('user', 'group'),
  search: fc.constantFrom('', 'A', '1', '__', '"'),
  sort: fc.record({
    by: fc.oneof(
      fc.constantFrom('id' as const, 'updatedAt' as const),
      fc.constantFrom(...names).map((property) => ({ property })),
    ),
    descending: fc.boolean(),
  }),
});

test('a view lists the profiles that match, in the order asked for', { timeout: 60_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(batches, fc.array(viewRequest, { maxLength: 4 }), async (given, requests) => {
      const { store, db } = await openMemoryStore({ now: () => 1 });
      const model = new Map<string, Known>();
      for (const batch of given) {
        store.apply(batch, false);
        for (const update of batch) applyToModel(model, update);
      }
      for (const request of requests) {
        const { view, count } = store.view(request);
        const found = store.viewRows(view, 0, count).map(({ key }) => key.id);
        expect(found).toEqual(listed(model, request));
      }
      db.close();
    }),
    { numRuns: 60 },
  );
});

test(
  'after any batches the store holds what applying the updates one by one gives, and its counts are true',
  { timeout: 60_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(batches, async (given) => {
        const { store, db } = await openMemoryStore({ now: () => 1 });
        const model = new Map<string, Known>();
        for (const batch of given)
          expect(store.apply(batch, false)).toEqual(batch.map((update) => applyToModel(model, update)));
        for (const { key, properties } of model.values())
          expect(new Map(Object.entries(store.profile(key)?.properties ?? {}))).toEqual(
            new Map(Object.entries(properties)),
          );
        const keys = [...model.values()].map((known) => known.key);
        expect(store.status()).toMatchObject({
          users: keys.filter((known) => known.kind === 'user').length,
          groups: keys.filter((known) => known.kind === 'group').length,
        });
        expect(new Set(store.groupKeys())).toEqual(
          new Set(keys.flatMap((known) => (known.kind === 'group' ? [known.groupKey] : []))),
        );
        for (const kind of ['user', 'group'] as const)
          expect(new Map(store.properties(kind).map(({ name, profiles }) => [name, profiles]))).toEqual(
            countedProperties(model, kind),
          );
        db.close();
      }),
      { numRuns: 60 },
    );
  },
);
