import fc from 'fast-check';
import { expect, it } from 'vitest';
import { IdentityTable } from './identityTable.ts';

it('answers as a Map of ids to their first record does', () => {
  const id = fc.oneof(fc.string({ maxLength: 2 }), fc.string({ unit: 'binary', maxLength: 8 }));
  const ids = fc.array(id, { maxLength: 60 });
  fc.assert(
    fc.property(ids, (added) => {
      const table = new IdentityTable();
      const first = new Map<string, number>();
      const expected = added.map((id, record) => {
        const known = first.get(id) ?? -1;
        if (known === -1) first.set(id, record);
        return { answer: known, size: first.size };
      });
      const answers = added.map((id, record) => ({ answer: table.add(id, record), size: table.size }));
      expect(answers).toEqual(expected);
    }),
  );
});

it('keeps the first record of 100,000 ids while it grows', () => {
  const table = new IdentityTable();
  const records = Array.from({ length: 100_000 }, (_, record) => record);
  expect(records.every((record) => table.add(`user-${record}`, record) === -1)).toBe(true);
  expect(records.every((record) => table.add(`user-${record}`, 200_000) === record)).toBe(true);
  expect(table.size).toBe(100_000);
});
