import { describe, expect, test } from 'vitest';
import { allowedPlace, pathOf, placeOf } from './steps.ts';

const ready = { hasColumns: true, isRunning: false, hasRun: false };

describe('the wizard’s addresses', () => {
  test('every place has an address that leads back to it', () => {
    for (const place of ['upload', 'identifier', 'columns', 'review', 'run'] as const)
      expect(placeOf(pathOf(place))).toBe(place);
  });

  test('a slash at the end changes nothing, an unknown address means no place', () => {
    expect(placeOf('/import/')).toBe('upload');
    expect(placeOf('/import/elsewhere')).toBeUndefined();
  });

  test('without a file only Upload can be shown', () => {
    expect(allowedPlace('review', { ...ready, hasColumns: false })).toBe('upload');
    expect(allowedPlace('run', { ...ready, hasColumns: false, hasRun: true })).toBe('upload');
  });

  test('while a run goes on nothing else can be shown', () => {
    expect(allowedPlace('upload', { ...ready, isRunning: true, hasRun: true })).toBe('run');
  });

  test('the run cannot be shown before it was started', () => {
    expect(allowedPlace('run', ready)).toBe('review');
    expect(allowedPlace('run', { ...ready, hasRun: true })).toBe('run');
  });
});
