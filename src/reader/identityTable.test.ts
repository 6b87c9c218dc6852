import fc from 'fast-check';
import { expect, it } from 'vitest';
import { IdentityTable } from './identityTable.ts';

it('answers as a Map of ids to their first record does', () => {
  const ids = fc.array(fc.oneof(fc.string({ maxLength: 2 }), fc.string({ unit: 'binary' })), {
    maxLength: 200,
  });
  fc.assert(
    fc.property(ids, (added) => {
      const table = new IdentityTable();
      const first = new Map<string, number>();
      added.forEach((id, record) => {
        expect(table.add(id, record)).toBe(first.get(id) ?? -1);
        if (!first.has(id)) first.set(id, record);
        expect(table.size).toBe(first.size);
      });
    }),
  );
});

it('keeps the first record of 100,000 ids while it grows', () => {
  const table = new IdentityTable();
  const wrong: number[] = [];
  for (let record = 0; record < 100_000; record++)
    if (table.add(`user-${record}`, record) !== -1) wrong.push(record);
  for (let record = 0; record < 100_000; record++)
    if (table.add(`user-${record}`, 200_000) !== record) wrong.push(record);
  expect(wrong).toEqual([]);
  expect(table.size).toBe(100_000);
});
