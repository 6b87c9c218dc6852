import fc from 'fast-check';
import { expect, test } from 'vitest';
import { oddityBit } from '../core/findings.ts';
import type { ReadRecords } from '../core/importRun.ts';
import type { Recipe } from '../core/mapping/recipe.ts';
import { leftOutCount, sentCount } from '../core/plan/numbers.ts';
import { compilePlan, planRecord } from '../core/plan/plan.ts';
import { rehearse } from './rehearse.ts';
import { testRecipe as recipe } from '../core/plan/testRecipe.ts';

function inBlocks(records: string[][], size: number): ReadRecords {
  return async function* (part) {
    const end = Math.min(part.first + part.count, records.length);
    for (let first = part.first; first < end; first += size)
      yield { first, records: records.slice(first, Math.min(first + size, end)) };
  };
}

async function numbersOf(
  records: string[][],
  change: Partial<Recipe> = {},
  part = { first: 0, count: records.length },
) {
  const plan = compilePlan({ ...recipe, ...change }, 'a-seed-of-sixteen');
  const { signal } = new AbortController();
  return rehearse({ records: inBlocks(records, 3), part, plan, signal, onProgress: () => {} });
}

const field = fc.constantFrom('', ' ', 'null', 'a', 'b', ' a ', 'x@y.example', 'z@y.example');
const records = fc.array(fc.array(field, { maxLength: 3 }), { maxLength: 40 });

test('the numbers add up to the rows of the file, and profiles and repeats to what is sent, for any file', async () => {
  const choices = fc.record({
    identifierColumn: fc.constantFrom(0, 1, null),
    emptyIdentifier: fc.constantFrom('fall-back' as const, 'leave-out' as const),
    refusedIdentifier: fc.constantFrom('treat-as-empty' as const, 'keep' as const),
    profile: fc.constantFrom({ kind: 'user' } as const, { kind: 'group', groupKey: 'company' } as const),
    blanks: fc.constantFrom('leave' as const, 'clear' as const),
  });
  await fc.assert(
    fc.asyncProperty(records, choices, async (rows, choice) => {
      const { numbers } = await numbersOf(rows, choice);
      expect(numbers.rowsRead).toBe(rows.length);
      expect(sentCount(numbers) + leftOutCount(numbers)).toBe(rows.length);
      expect(numbers.profiles + numbers.repeats).toBe(sentCount(numbers));
    }),
  );
});

test('the numbers are those of the very plan that makes the updates', async () => {
  await fc.assert(
    fc.asyncProperty(records, async (rows) => {
      const plan = compilePlan(recipe, 'a-seed-of-sixteen');
      const planned = rows.map((fields, record) => planRecord(plan, fields, record));
      const { numbers } = await numbersOf(rows);
      const ids = planned.flatMap((record) => (record.kind === 'update' ? [record.update.key.id] : []));
      expect(sentCount(numbers)).toBe(ids.length);
      expect(numbers.profiles).toBe(new Set(ids).size);
    }),
  );
});

test('every number opens its rows', async () => {
  const rows = [
    ['a', 'x@y.example', 'Pro'],
    ['', 'z@y.example', 'Pro'],
    ['null', '', 'Pro'],
    [' a ', 'x@y.example', 'Free'],
    ['', '', ''],
    ['b', 'X@Y.example', 'Free'],
  ];
  const { numbers, lists } = await numbersOf(rows);
  const rowsOf = (list: Parameters<typeof lists.get>[0]) => [...(lists.get(list)?.slice(0, 99) ?? [])];
  expect(numbers).toMatchObject({
    column: 3,
    email: 1,
    random: 1,
    profiles: 4,
    repeats: 1,
    refusedExample: 'null',
  });
  expect(rowsOf('column')).toEqual([0, 3, 5]);
  expect(rowsOf('email')).toEqual([1]);
  expect(rowsOf('random')).toEqual([2]);
  expect(rowsOf('repeats')).toEqual([3]);
  expect(rowsOf('emptyIdentifier')).toEqual([1, 2]);
  expect(rowsOf('refused')).toEqual([2]);
  expect(rowsOf('trimmed')).toEqual([3]);
  expect(rowsOf('leftOut')).toEqual([4]);
  expect(rowsOf('emailsWithSeveralIds')).toEqual([5]);
});

test('only the chosen part of a file is counted, under its own record numbers', async () => {
  const rows = Array.from({ length: 10 }, (_, index) => [`id${index % 2}`, '', 'Pro']);
  const { numbers, lists } = await numbersOf(rows, {}, { first: 4, count: 3 });
  expect(numbers).toMatchObject({ rowsRead: 3, profiles: 2, repeats: 1 });
  expect([...(lists.get('repeats')?.slice(0, 9) ?? [])]).toEqual([6]);
});

test('rows that a rule leaves out are counted by their reason, and the numbers still add up', async () => {
  const rows = [['a', '', 'Pro'], ['b'], ['# note'], ['c', '', 'Free']];
  const oddities = new Map([
    [1, oddityBit('short')],
    [2, oddityBit('comment')],
  ]);
  const { signal } = new AbortController();
  const { numbers } = await rehearse({
    async *records() {
      yield { first: 0, records: rows, oddities };
    },
    part: { first: 0, count: 4 },
    plan: compilePlan({ ...recipe, rules: { short: 'leave-out' } }, 'a-seed-of-sixteen'),
    signal,
    onProgress: () => {},
  });
  expect(numbers.leftOut).toMatchObject({ short: 1, comment: 1, long: 0 });
  expect(sentCount(numbers) + leftOutCount(numbers)).toBe(4);
});
