import { describe, expect, test } from 'vitest';
import { readKey } from './singleKeys.ts';

describe('shortcuts of one key', () => {
  test('G waits for a second key, and U and S after it go to Users and Settings', () => {
    expect(readKey('g', false, false)).toEqual({ waitsForSecond: true, action: undefined });
    expect(readKey('u', true, false).action).toEqual({ kind: 'go', to: '/' });
    expect(readKey('S', true, false).action).toEqual({ kind: 'go', to: '/settings' });
  });

  test('U and S alone do nothing', () => {
    expect(readKey('u', false, false)).toEqual({ waitsForSecond: false, action: undefined });
    expect(readKey('s', false, false)).toEqual({ waitsForSecond: false, action: undefined });
  });

  test('a key that is no second key ends the wait, and counts for itself', () => {
    expect(readKey('x', true, false)).toEqual({ waitsForSecond: false, action: undefined });
    expect(readKey('?', true, false)).toEqual({ waitsForSecond: false, action: { kind: 'show-list' } });
  });

  test('N starts an import, but not inside the wizard', () => {
    expect(readKey('n', false, false).action).toEqual({ kind: 'go', to: '/import' });
    expect(readKey('n', false, true).action).toBeUndefined();
  });

  test('names of object members are keys like any other', () => {
    expect(readKey('constructor', true, false).action).toBeUndefined();
  });
});
