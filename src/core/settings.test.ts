import { expect, test } from 'vitest';
import { type MixpanelSettings, mixpanelBaseUrl, mixpanelFaults } from './settings.ts';

const settings: MixpanelSettings = {
  token: '0123456789abcdef0123456789abcdef',
  region: 'us',
  customHost: '',
  requestsAtATime: 4,
};

test('the base URL follows the region, or is the person’s own without a slash at its end', () => {
  expect(mixpanelBaseUrl({ ...settings, region: 'eu' })).toBe('https://api-eu.mixpanel.com');
  expect(mixpanelBaseUrl({ ...settings, region: 'custom', customHost: ' https://mp.example.com/ ' })).toBe(
    'https://mp.example.com',
  );
});

test('a missing token stops, an unusual one warns, a whole one passes', () => {
  expect(mixpanelFaults({ ...settings, token: '' })).toMatchObject([{ field: 'token', severity: 'error' }]);
  expect(mixpanelFaults({ ...settings, token: 'abc' })).toMatchObject([
    { field: 'token', severity: 'warning' },
  ]);
  expect(mixpanelFaults(settings)).toEqual([]);
});

test.each(['', 'mp.example.com', 'ftp://mp.example.com', 'javascript:alert(1)'])(
  '%j is no host',
  (customHost) => {
    expect(mixpanelFaults({ ...settings, region: 'custom', customHost })).toMatchObject([
      { field: 'customHost', severity: 'error' },
    ]);
  },
);
