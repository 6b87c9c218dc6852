import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Operation, applyUpdate } from './update.ts';
import type { Properties } from './values.ts';

const names = fc.constantFrom('$email', 'plan', '__proto__', 'constructor', 'a.b', '');
const properties = fc
  .array(fc.tuple(names, fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null))))
  .map((entries): Properties => Object.fromEntries(entries));
const operation: fc.Arbitrary<Operation> = fc.oneof(
  properties.map(($set) => ({ $set })),
  properties.map(($set_once) => ({ $set_once })),
  fc.array(names).map(($unset) => ({ $unset })),
);

test('an unknown profile is created, an equal one is left unchanged, another one updated', () => {
  expect(applyUpdate(null, [{ $set: { plan: 'pro' } }])).toEqual({
    properties: { plan: 'pro' },
    effect: 'inserted',
  });
  expect(applyUpdate({ plan: 'pro' }, [{ $set: { plan: 'pro' } }]).effect).toBe('unchanged');
  expect(applyUpdate({ plan: 'pro', seats: 2 }, [{ $set: { plan: 'free' } }])).toEqual({
    properties: { plan: 'free', seats: 2 },
    effect: 'updated',
  });
});

test('$set_once writes only what is not there yet', () => {
  const { properties: after } = applyUpdate({ plan: 'pro' }, [
    { $set_once: { plan: 'free', city: 'Lagos' } },
  ]);
  expect(after).toEqual({ plan: 'pro', city: 'Lagos' });
});

test('$unset removes, and removing what is not there changes nothing', () => {
  expect(applyUpdate({ plan: 'pro' }, [{ $unset: ['plan'] }]).properties).toEqual({});
  expect(applyUpdate({ plan: 'pro' }, [{ $unset: ['city'] }]).effect).toBe('unchanged');
});

test('$delete removes the profile; deleting an unknown one changes nothing', () => {
  expect(applyUpdate({ plan: 'pro' }, [{ $delete: '' }])).toEqual({ properties: null, effect: 'deleted' });
  expect(applyUpdate(null, [{ $delete: '' }])).toEqual({ properties: null, effect: 'unchanged' });
});

test('lists and objects are compared by what they hold', () => {
  expect(applyUpdate({ tags: ['a', 'b'] }, [{ $set: { tags: ['a', 'b'] } }]).effect).toBe('unchanged');
  expect(applyUpdate({ tags: ['a', 'b'] }, [{ $set: { tags: ['b', 'a'] } }]).effect).toBe('updated');
});

test('every update can be repeated: the second time changes nothing', () => {
  fc.assert(
    fc.property(
      fc.option(properties),
      fc.array(operation, { minLength: 1, maxLength: 1 }),
      (current, operations) => {
        const once = applyUpdate(current, operations);
        expect(applyUpdate(once.properties, operations).effect).toBe('unchanged');
      },
    ),
  );
});

test('a property called __proto__ is a property like any other', () => {
  const { properties: after } = applyUpdate(null, [{ $set: JSON.parse('{"__proto__":"x"}') as Properties }]);
  expect(JSON.stringify(after)).toBe('{"__proto__":"x"}');
  expect(Object.getPrototypeOf(after)).toBe(Object.prototype);
});
