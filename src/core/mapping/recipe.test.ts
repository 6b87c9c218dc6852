import { describe, expect, test } from 'vitest';
import type { ColumnFacts } from '../reading.ts';
import {
  type Recipe,
  carryOver,
  emailColumnOf,
  recipeConflicts,
  refreshUntouched,
  startingRecipe,
  withAllColumns,
  withColumn,
  withStandIns,
  withIdentifier,
} from './recipe.ts';

const column = (filled: number, emails = 0): ColumnFacts => ({
  filled,
  distinct: filled,
  distinctIsExact: true,
  emails,
  longest: 9,
  samples: [],
});
const codes = (recipe: Recipe) => recipeConflicts(recipe).map((conflict) => conflict.code);

describe('a starting recipe', () => {
  test('checks every column but those that are empty in the whole file', () => {
    const { columns } = startingRecipe([column(9), column(0), column(1)], undefined);
    expect(columns.map((mapping) => mapping.imported)).toEqual([true, false, true]);
  });

  test('without names knows only the column of e-mail addresses', () => {
    const { columns } = startingRecipe([column(9), column(9, 9), column(5, 5)], undefined);
    expect(columns.map((mapping) => mapping.property)).toEqual(['', '$email', '']);
  });

  test('with names uses Mixpanel’s own properties and keeps the other names, each once', () => {
    const { columns } = startingRecipe(
      [column(9), column(9), column(9), column(9)],
      ['Full name', 'plan', 'plan', '$token'],
    );
    expect(columns.map((mapping) => mapping.property)).toEqual(['$name', 'plan', '', '']);
  });
});

describe('conflicts', () => {
  const ready = startingRecipe([column(9), column(9)], ['plan', 'seats']);

  test('are none for a recipe that is ready', () => {
    expect(codes(ready)).toEqual([]);
  });

  test('name the columns that share a property', () => {
    expect(recipeConflicts(withColumn(ready, 1, { property: 'plan' }))).toEqual([
      { code: 'same-property', property: 'plan', columns: [0, 1] },
    ]);
  });

  test('do not count unchecked columns', () => {
    expect(codes(withColumn(ready, 1, { property: 'plan', imported: false }))).toEqual([]);
  });

  test('name columns without a property, refused names, and a recipe that imports nothing', () => {
    expect(codes(withColumn(ready, 1, { property: '' }))).toEqual(['no-property']);
    expect(codes(withColumn(ready, 1, { property: '$distinct_id' }))).toEqual(['bad-property']);
    expect(codes(withAllColumns(ready, [column(9), column(9)], false))).toEqual(['nothing-imported']);
  });

  test('demand a key and an identifier of a group', () => {
    expect(codes({ ...ready, profile: { kind: 'group', groupKey: ' ' } })).toEqual([
      'no-group-key',
      'no-group-identifier',
    ]);
  });
});

test('the identifier column stops being a property, and is one again when another is chosen', () => {
  const start = startingRecipe([column(9), column(9)], ['id', 'code']);
  const first = withIdentifier(start, 0);
  expect(first.columns.map((mapping) => mapping.imported)).toEqual([false, true]);
  const second = withIdentifier(first, 1);
  expect(second.columns.map((mapping) => mapping.imported)).toEqual([true, false]);
  expect(second.columns.map((mapping) => mapping.property)).toEqual(['id', 'code']);
});

test('an e-mail column that is the identifier stays a property', () => {
  const start = startingRecipe([column(9, 9), column(9)], undefined);
  expect(emailColumnOf(withIdentifier(start, 0))).toBe(0);
});

test('an unchecked e-mail column is no fallback', () => {
  const start = startingRecipe([column(9, 9)], undefined);
  expect(emailColumnOf(withColumn(start, 0, { imported: false }))).toBeNull();
});

test('what the person decided stays when more of the file is known, the rest follows the file', () => {
  const early = withColumn(startingRecipe([column(1), column(0)], undefined), 0, { property: 'Plan' });
  const later = refreshUntouched(early, startingRecipe([column(9), column(5, 5)], undefined), new Set([0]));
  expect(later.columns).toEqual([
    { imported: true, property: 'Plan' },
    { imported: true, property: '$email' },
  ]);
});

test('a property the person gave to one column is not proposed for another', () => {
  const early = withColumn(startingRecipe([column(9), column(9)], undefined), 0, { property: '$email' });
  const later = refreshUntouched(early, startingRecipe([column(9), column(9, 9)], undefined), new Set([0]));
  expect(later.columns.map((mapping) => mapping.property)).toEqual(['$email', '']);
});

test('read into other columns, a file keeps the choices for columns of the same name', () => {
  const recipe = withColumn(startingRecipe([column(9), column(9)], ['a', 'b']), 1, { property: 'Plan' });
  const fresh = startingRecipe([column(9), column(9), column(9)], ['B', 'c', 'a']);
  const carried = carryOver({ recipe, names: ['a', 'b'], touched: new Set([1]) }, fresh, ['B', 'c', 'a']);
  expect(carried.recipe.columns.map((mapping) => mapping.property)).toEqual(['Plan', 'c', 'a']);
  expect([...carried.touched]).toEqual([0]);
});

test('a column without a property counts as if it had one, and nothing else changes', () => {
  const start = startingRecipe([column(1), column(1), column(0)], ['', 'Plan', '']);
  const { columns } = withStandIns(start);
  expect(columns[0]?.property).not.toBe('');
  expect(columns.slice(1)).toEqual(start.columns.slice(1));
});
