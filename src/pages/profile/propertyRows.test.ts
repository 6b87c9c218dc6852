import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Properties, PropertyValue } from '../../core/profiles/values.ts';
import { propertiesOf } from './profileChanges.ts';
import {
  convertText,
  emptyRow,
  isRowBlank,
  isRowChanged,
  offeredRows,
  type PropertyRow,
  rowsAfterChange,
  rowsFromEdited,
  rowsOf,
  rowsOver,
  rowValue,
} from './propertyRows.ts';

/** Properties as `JSON.parse` makes them, names such as `__proto__` included. */
const properties = fc
  .dictionary(fc.oneof(fc.string({ minLength: 1 }), fc.constant('__proto__')), fc.jsonValue())
  .map((value) => JSON.parse(JSON.stringify(value)) as Properties);

const added = (name: string, text: string): PropertyRow => ({ ...emptyRow(), name, text });
const rowFor = (name: string, value: PropertyValue): PropertyRow | undefined =>
  rowsOf(Object.fromEntries([[name, value]]))[0];

describe('rows of a stored profile', () => {
  test('untouched rows stand for exactly the stored properties', () => {
    fc.assert(
      fc.property(properties, (stored) => {
        const rows = rowsOf(stored);
        expect(rows.filter(isRowChanged)).toEqual([]);
        expect(propertiesOf(rows)).toEqual(stored);
      }),
    );
  });

  test.each<[PropertyValue, string, string]>([
    ['Lagos Ledger & Partners', 'text', 'Lagos Ledger & Partners'],
    ['2022-03-14', 'date', '2022-03-14'],
    ['2023-02-31', 'text', '2023-02-31'],
    [42, 'number', '42'],
    [true, 'yes-no', 'true'],
    [['beta', 'eu-billing'], 'list', 'beta\neu-billing'],
    [['two\nlines'], 'json', '["two\\nlines"]'],
    [[' outer spaces '], 'json', '[" outer spaces "]'],
    [[1, 2], 'json', '[1,2]'],
    [null, 'json', 'null'],
  ])('%j is edited as %s', (value, type, text) => {
    expect(rowFor('x', value)).toMatchObject({ type, text });
  });

  test('JSON written another way is no change, another value is', () => {
    const row = rowFor('Preferences', { theme: 'dark' });
    expect(row && isRowChanged({ ...row, text: '{ "theme": "dark" }' })).toBe(false);
    expect(row && isRowChanged({ ...row, text: '{"theme":"light"}' })).toBe(true);
  });

  test('the same digits as text instead of a number are a change', () => {
    const row = rowFor('Seats', 42);
    expect(row && isRowChanged({ ...row, type: 'text' })).toBe(true);
  });

  test('a number in JSON that cannot hold its digits is refused', () => {
    const row: PropertyRow = { ...added('ids', '[12345678901234567890]'), type: 'json' };
    expect(rowValue(row)).toMatchObject({ ok: false });
  });

  test('only an added row without name and value is blank, or one that the form offered', () => {
    expect(isRowBlank(emptyRow())).toBe(true);
    expect(offeredRows(['$name', '$email']).every(isRowBlank)).toBe(true);
    expect(isRowBlank(added('Plan', ''))).toBe(false);
    expect(isRowBlank(added('', 'Scale'))).toBe(false);
  });
});

test('a name that is chosen in a new row takes the place of the offered row, unless that was filled in', () => {
  const [offered] = offeredRows(['$name']);
  const fresh = emptyRow();
  if (!offered) throw new Error('a row expected');
  const names = (rows: readonly PropertyRow[]) => rows.map(({ id, name }) => [id, name]);
  expect(names(rowsAfterChange([offered, fresh], fresh.id, { name: '$name' }))).toEqual([
    [fresh.id, '$name'],
  ]);
  const filled = { ...offered, text: 'Noor' };
  expect(rowsAfterChange([filled, fresh], fresh.id, { name: '$name' })).toHaveLength(2);
});

describe('rows over another profile', () => {
  test('what was typed stays and wins, what only showed the earlier profile goes', () => {
    const [plan, seats] = rowsOf({ Plan: 'Free', Seats: 3 });
    if (!plan || !seats) throw new Error('two rows expected');
    const rows = rowsOver({ Plan: 'Team', City: 'Oslo' }, [
      { ...plan, text: 'Scale' },
      seats,
      added('Owner', 'Noor'),
    ]);
    expect(propertiesOf(rows)).toEqual({ Plan: 'Scale', City: 'Oslo', Owner: 'Noor' });
    expect(rows.find((row) => row.name === 'Plan')?.stored).toEqual({ name: 'Plan', value: 'Team' });
    expect(rows.find((row) => row.name === 'Owner')?.stored).toBeUndefined();
  });

  test('over nothing, everything that stays is new, and rows to fill in stay too', () => {
    const [plan] = rowsOf({ Plan: 'Free' });
    if (!plan) throw new Error('a row expected');
    const rows = rowsOver({}, [{ ...plan, text: 'Scale' }, ...offeredRows(['$email']), emptyRow()]);
    expect(rows.map(({ name, text, stored }) => [name, text, stored])).toEqual([
      ['Plan', 'Scale', undefined],
      ['$email', '', undefined],
      ['', '', undefined],
    ]);
  });

  test('a found profile takes the place of the offered rows, but not of a row that was just added', () => {
    const rows = rowsOver({ Plan: 'Team' }, [...offeredRows(['$name', 'Plan']), emptyRow()]);
    expect(rows.map(({ name, text }) => [name, text])).toEqual([
      ['Plan', 'Team'],
      ['', ''],
    ]);
  });
});

test('rows from JSON go on from the stored values, whatever their order', () => {
  const rows = rowsFromEdited({ Seats: 5, Plan: 'Free', New: 'x' }, { Plan: 'Free', Seats: 3, Gone: 1 });
  expect(rows.map((row) => [row.name, isRowChanged(row), row.stored?.value])).toEqual([
    ['Seats', true, 3],
    ['Plan', false, 'Free'],
    ['New', true, undefined],
  ]);
});

describe('another type for a value', () => {
  test.each([
    ['42', 'number', 'text', '42'],
    ['42', 'text', 'number', '42'],
    ['42', 'number', 'json', '42'],
    ['Scale', 'text', 'json', '"Scale"'],
    ['"Scale"', 'json', 'text', 'Scale'],
    ['yes', 'text', 'yes-no', 'true'],
    ['NO', 'text', 'yes-no', 'false'],
    ['perhaps', 'text', 'yes-no', ''],
    ['a\nb', 'list', 'text', 'a, b'],
    ['a\nb', 'list', 'json', '["a","b"]'],
    ['["a","b"]', 'json', 'list', 'a\nb'],
    ['', 'text', 'json', ''],
    ['{broken', 'json', 'text', '{broken'],
  ] as const)('%j as %s becomes %s %j', (text, from, to, expected) => {
    expect(convertText(text, from, to)).toBe(expected);
  });
});
