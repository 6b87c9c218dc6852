import { expect, test } from 'vitest';
import { cleanIdentifier, isRefusedIdentifier } from './identifiers.ts';

test('an identifier is text: zeros and long digits stay, spaces around it and a byte order mark go', () => {
  expect(cleanIdentifier(' 007\t')).toBe('007');
  expect(cleanIdentifier('\uFEFF1234567890123456789')).toBe('1234567890123456789');
});

test.each(['null', 'NULL', 'n/a', '#N/A', '0', '-1', 'undefined', '00000000-0000-0000-0000-000000000000'])(
  '%s names no one',
  (id) => {
    expect(isRefusedIdentifier(id)).toBe(true);
  },
);

test.each(['00', '10', 'nullify', 'user-0', ''])('%j is an identifier like any other', (id) => {
  expect(isRefusedIdentifier(id)).toBe(false);
});
