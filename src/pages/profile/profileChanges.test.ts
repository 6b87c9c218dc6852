import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyUpdate } from '../../core/profiles/update.ts';
import type { Properties } from '../../core/profiles/values.ts';
import {
  changeOperations,
  countChanges,
  countFault,
  parseProperties,
  propertiesOf,
  rowFaults,
} from './profileChanges.ts';
import { emptyRow, offeredRows, type PropertyRow, rowsOf } from './propertyRows.ts';

const added = (change: Partial<PropertyRow>): PropertyRow => ({ ...emptyRow(), ...change });
const properties = fc
  .dictionary(fc.constantFrom('$name', 'Plan', 'Seats', '__proto__', 'constructor'), fc.jsonValue())
  .map((value) => JSON.parse(JSON.stringify(value)) as Properties);

describe('what is saved', () => {
  test('the operations turn the stored properties into the edited ones', () => {
    fc.assert(
      fc.property(properties, properties, (stored, edited) => {
        expect(applyUpdate(stored, changeOperations(stored, edited)).properties).toEqual(edited);
      }),
    );
  });

  test('what was not touched is not sent', () => {
    expect(
      changeOperations({ Plan: 'Free', Seats: 3, City: 'Oslo' }, { Plan: 'Scale', Seats: 3, Owner: 'Noor' }),
    ).toEqual([{ $set: { Plan: 'Scale', Owner: 'Noor' } }, { $unset: ['City'] }]);
    expect(changeOperations({ Plan: 'Free' }, { Plan: 'Free' })).toEqual([]);
  });

  test('a renamed property is set under its new name and removed under the old one', () => {
    const [row] = rowsOf({ Plan: 'Free' });
    if (!row) throw new Error('a row expected');
    expect(changeOperations({ Plan: 'Free' }, propertiesOf([{ ...row, name: 'Tier' }]))).toEqual([
      { $set: { Tier: 'Free' } },
      { $unset: ['Plan'] },
    ]);
  });

  test('changes count added, edited and removed properties, and no blank rows', () => {
    const stored = { Plan: 'Free', Seats: 3, City: 'Oslo' };
    const [plan, seats] = rowsOf(stored);
    if (!plan || !seats) throw new Error('rows expected');
    const rows = [{ ...plan, text: 'Scale' }, seats, added({ name: 'Owner', text: 'Noor' }), emptyRow()];
    expect(countChanges(stored, rows)).toBe(3);
  });
});

describe('what cannot be saved', () => {
  const messageOf = (...rows: PropertyRow[]) => [...rowFaults(rows).values()].map((fault) => fault.message);

  test('a value without a name', () => {
    expect(messageOf(added({ text: 'Scale' }))).toEqual(['Give the property a name.']);
  });

  test('a name without a value', () => {
    expect(messageOf(added({ name: 'Plan' }))).toEqual(['Type a value, or remove the property.']);
  });

  test('text where a number is meant', () => {
    const [fault] = rowFaults([added({ name: 'Seats', type: 'number', text: '42 seats' })]).values();
    expect(fault).toEqual({
      field: 'value',
      message: '“42 seats” is not a number. Type digits only.',
    });
  });

  test('the same name twice, said at the row that is new', () => {
    const [stored] = rowsOf({ $email: 'a@lagos.example' });
    if (!stored) throw new Error('a row expected');
    const second = added({ name: '$email', text: 'b@lagos.example' });
    expect([...rowFaults([stored, second]).keys()]).toEqual([second.id]);
    expect(messageOf(stored, second)[0]).toMatch(/^“Email” is there twice\./);
  });

  test('an offered row that nobody filled in takes no name away', () => {
    const rows = [...offeredRows(['$email']), added({ name: '$email', text: 'a@lagos.example' })];
    expect(rowFaults(rows).size).toBe(0);
  });

  test('names that say which profile is meant', () => {
    expect(messageOf(added({ name: '$distinct_id', text: 'x' }))[0]).toMatch(/has its own field above/);
    expect(messageOf(added({ name: '$group_key', text: 'x' }))[0]).toMatch(/cannot be a property/);
  });

  test('blank rows and stored values that were not touched are never wrong', () => {
    expect(rowFaults([emptyRow(), ...rowsOf({ $last_seen: 'x', empty: '' })]).size).toBe(0);
  });

  test('no property at all, and more than a profile holds', () => {
    expect(countFault(0)).toBe('Add at least one property.');
    expect(countFault(2000)).toBeUndefined();
    expect(countFault(2001)).toMatch(/at most 2,000 properties; this one would have 2,001/);
  });
});

describe('properties edited as JSON', () => {
  test('an object is taken as it is', () => {
    expect(parseProperties('{"Plan":"Scale","__proto__":1}', {})).toEqual({
      ok: true,
      properties: JSON.parse('{"Plan":"Scale","__proto__":1}'),
    });
  });

  test.each(['', '[1]', '"text"', 'null', '{"a":}'])('%j is refused', (json) => {
    expect(parseProperties(json, {}).ok).toBe(false);
  });

  test('names and numbers keep the rules of the form, but for what was stored already', () => {
    expect(parseProperties('{"$token":"x"}', {}).ok).toBe(false);
    expect(parseProperties('{"id":12345678901234567890}', {}).ok).toBe(false);
    expect(parseProperties('{"$last_seen":"x"}', { $last_seen: 'x' }).ok).toBe(true);
  });
});
