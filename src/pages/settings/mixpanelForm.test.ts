import { describe, expect, test } from 'vitest';
import { cleanForm, faultOf, type MixpanelForm, needsPolicyChange, tokenEnding } from './mixpanelForm.ts';

const form: MixpanelForm = {
  token: '0123456789abcdef0123456789abcdef',
  region: 'custom',
  customHost: 'https://mp.example.com',
  requestsAtATime: 4,
  batchSize: 200,
};
const own = 'https://roster.example.com';

describe('hosts that the security policy blocks', () => {
  test.each([
    ['https://mp.example.com', true],
    ['https://mp.example.com/path/', true],
    ['https://api-eu.mixpanel.com', false],
    ['https://roster.example.com/proxy', false],
    ['http://localhost:8080', false],
    ['http://127.0.0.1:9999', false],
    ['https://localhost:8443', true],
    ['not an address', false],
  ])('%s: %s', (customHost, blocked) => {
    expect(needsPolicyChange({ ...form, customHost }, own)).toBe(blocked);
  });

  test('a host that is not in use does not matter', () => {
    expect(needsPolicyChange({ ...form, region: 'eu' }, own)).toBe(false);
  });
});

test('spaces around what was pasted are not saved', () => {
  const saved = cleanForm({ ...form, token: ` ${form.token}\n`, customHost: ' https://mp.example.com ' });
  expect(saved).toEqual(form);
});

test('each field gets its own fault', () => {
  expect(faultOf({ ...form, token: '' }, 'token')?.severity).toBe('error');
  expect(faultOf({ ...form, token: 'short' }, 'token')?.severity).toBe('warning');
  expect(faultOf({ ...form, customHost: 'mp' }, 'customHost')?.severity).toBe('error');
  expect(faultOf(form, 'token')).toBeUndefined();
});

test('of a token only its end is shown', () => {
  expect(tokenEnding(form.token)).toBe('cdef');
});
