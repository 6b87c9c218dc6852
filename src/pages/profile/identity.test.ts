import { expect, test } from 'vitest';
import { identityFault, identityKey, identityWarning } from './identity.ts';

test('spaces around an identifier go, zeros in front stay', () => {
  expect(identityKey({ kind: 'user', groupKey: '', id: ' 00042 ' })).toEqual({ kind: 'user', id: '00042' });
  expect(identityKey({ kind: 'group', groupKey: ' company ', id: 'acme' })).toEqual({
    kind: 'group',
    groupKey: 'company',
    id: 'acme',
  });
});

test('a profile needs an id of at most 255 characters, and a group its key', () => {
  expect(identityFault({ kind: 'user', groupKey: '', id: '  ' })?.message).toBe('Type a Distinct ID.');
  expect(identityFault({ kind: 'user', groupKey: '', id: 'x'.repeat(255) })).toBeUndefined();
  expect(identityFault({ kind: 'user', groupKey: '', id: 'x'.repeat(256) })?.field).toBe('id');
  expect(identityFault({ kind: 'group', groupKey: ' ', id: 'acme' })?.field).toBe('groupKey');
});

test('words that mean “no id” are pointed out, and can be saved', () => {
  const identity = { kind: 'user', groupKey: '', id: 'N/A' } as const;
  expect(identityWarning(identity)).toMatch(/^“N\/A” usually means/);
  expect(identityFault(identity)).toBeUndefined();
});
