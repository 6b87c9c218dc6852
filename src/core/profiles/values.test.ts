import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type PropertyValue, parseValue, valueToText, valueTypeOf } from './values.ts';

test.each([
  ['042', 'text', '042'],
  ['42', 'number', 42],
  ['-1.5e3', 'number', -1500],
  ['true', 'yes-no', true],
  ['2024-02-29', 'date', '2024-02-29'],
  ['2024-03-05T09:30:00', 'date', '2024-03-05T09:30:00'],
  ['a\n b \n\n', 'list', ['a', 'b']],
  ['{"a":1}', 'json', { a: 1 }],
] as const)('%j read as %s is %j', (text, type, value) => {
  expect(parseValue(text, type)).toEqual({ ok: true, value });
});

test.each([
  ['42 seats', 'number', '“42 seats” is not a number. Type digits only.'],
  ['0x10', 'number', '“0x10” is not a number. Type digits only.'],
  [
    '12345678901234567890',
    'number',
    '“12345678901234567890” has more digits than a number can hold. Save it as Text.',
  ],
  ['maybe', 'yes-no', '“maybe” is not yes or no.'],
  ['2023-02-31', 'date', '“2023-02-31” is not a date. Write it as 2024-03-05 or 2024-03-05T09:30:00.'],
] as const)('%j is refused as %s', (text, type, message) => {
  expect(parseValue(text, type)).toEqual({ ok: false, message });
});

test('JSON that cannot be read says why', () => {
  expect(parseValue('{"a":', 'json')).toMatchObject({
    ok: false,
    message: expect.stringContaining('Not valid JSON') as string,
  });
});

test('any JSON value survives being shown and read back', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (json) => {
      const value = json as PropertyValue;
      const type = valueTypeOf(value);
      const text = valueToText(value, type);
      expect(parseValue(text, type)).toEqual({
        ok: true,
        value: JSON.parse(JSON.stringify(value)) as unknown,
      });
    }),
  );
});
