import fc from 'fast-check';
import { expect, test } from 'vitest';
import { jsonTokens } from './jsonTokens.ts';

const kinds = (json: string) =>
  jsonTokens(json)
    .filter((token) => token.kind !== 'punct')
    .map((token) => `${token.kind} ${token.text}`);

test('keys, strings, numbers and constants are told apart', () => {
  expect(kinds('{"$set": {"a b": "x: \\"y\\"", "n": -1.5e+3, "t": [true, null]}}')).toEqual([
    'key "$set"',
    'key "a b"',
    'string "x: \\"y\\""',
    'key "n"',
    'number -1.5e+3',
    'key "t"',
    'const true',
    'const null',
  ]);
});

test('no character is lost or added, in any JSON and in any text', () => {
  const joined = (text: string) =>
    jsonTokens(text)
      .map((token) => token.text)
      .join('');
  fc.assert(
    fc.property(fc.oneof(fc.json(), fc.string({ unit: 'grapheme' })), (text) => {
      expect(joined(text)).toBe(text);
    }),
  );
});
