import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { oddityBit } from '../findings.ts';
import type { Recipe } from '../mapping/recipe.ts';
import { compilePlan, planRecord } from './plan.ts';
import { testRecipe as recipe } from './testRecipe.ts';

const seed = '6f1d1a52-1c1b-4b8e-9d5e-0d6f3c2b1a00';
const plan = (change: Partial<Recipe> = {}) => compilePlan({ ...recipe, ...change }, seed);
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

describe('the identifier', () => {
  test('is the identifier column, trimmed, as text', () => {
    expect(planRecord(plan(), [' 007 ', 'a@b.example', 'Pro'], 0)).toEqual({
      kind: 'update',
      source: 'column',
      update: {
        key: { kind: 'user', id: '007' },
        operations: [{ $set: { $email: 'a@b.example', Plan: 'Pro' } }],
      },
    });
  });

  test.each(['', '  ', 'null', 'N/A'])('falls back to the e-mail where the column reads %j', (id) => {
    expect(planRecord(plan(), [id, 'a@b.example', 'Pro'], 0)).toMatchObject({
      source: 'email',
      update: { key: { id: 'a@b.example' } },
    });
  });

  test('is random where there is no e-mail either, and the same each time it is asked for', () => {
    const first = planRecord(plan(), ['', '', 'Pro'], 7);
    expect(first).toMatchObject({
      source: 'random',
      update: { key: { id: expect.stringMatching(uuid) as string } },
    });
    expect(planRecord(plan(), ['', '', 'Pro'], 7)).toEqual(first);
    expect(planRecord(plan(), ['', '', 'Pro'], 8)).not.toEqual(first);
  });

  test('is not made up where such rows are to be left out', () => {
    const planned = planRecord(plan({ emptyIdentifier: 'leave-out' }), ['null', 'a@b.example', 'Pro'], 0);
    expect(planned).toEqual({ kind: 'skip', reason: 'no-identifier' });
  });

  test('may be “0” where that was chosen', () => {
    expect(planRecord(plan({ refusedIdentifier: 'keep' }), ['0', '', 'Pro'], 0)).toMatchObject({
      update: { key: { id: '0' } },
    });
  });

  test('is never made up for a group', () => {
    const group = plan({ profile: { kind: 'group', groupKey: 'company' } });
    expect(planRecord(group, ['', 'a@b.example', 'Pro'], 0)).toEqual({ kind: 'skip', reason: 'no-group-id' });
    expect(planRecord(group, ['acme', '', 'Pro'], 0)).toMatchObject({
      update: { key: { kind: 'group', groupKey: 'company', id: 'acme' } },
    });
  });

  test('is refused above 255 characters', () => {
    expect(planRecord(plan(), ['x'.repeat(256), '', 'Pro'], 0)).toEqual({
      kind: 'skip',
      reason: 'identifier-too-long',
    });
  });
});

describe('the operations', () => {
  test('leave out blanks, or clear them where that was chosen', () => {
    expect(planRecord(plan(), ['1', '', 'Pro'], 0)).toMatchObject({
      update: { operations: [{ $set: { Plan: 'Pro' } }] },
    });
    expect(planRecord(plan({ blanks: 'clear' }), ['1', ' ', 'Pro'], 0)).toMatchObject({
      update: { operations: [{ $set: { Plan: 'Pro' } }, { $unset: ['$email'] }] },
    });
  });

  test('only fill in where that was chosen', () => {
    expect(planRecord(plan({ existing: 'fill-in' }), ['1', '', 'Pro'], 0)).toMatchObject({
      update: { operations: [{ $set_once: { Plan: 'Pro' } }] },
    });
  });

  test('are none for a row without values, and the row is left out', () => {
    expect(planRecord(plan(), ['1', '', ''], 0)).toEqual({ kind: 'skip', reason: 'nothing-to-send' });
    expect(planRecord(plan(), ['', ' ', ''], 0)).toEqual({ kind: 'skip', reason: 'blank' });
  });

  test('take missing fields as empty', () => {
    expect(planRecord(plan({ blanks: 'clear' }), ['1'], 0)).toMatchObject({
      update: { operations: [{ $unset: ['$email', 'Plan'] }] },
    });
  });

  test('carry any text unchanged', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }).filter((text) => text.trim() !== ''),
        (text) => {
          const planned = planRecord(plan(), ['1', '', text], 0);
          expect(planned).toMatchObject({ update: { operations: [{ $set: { Plan: text } }] } });
        },
      ),
    );
  });
});

test('a hundred thousand records get as many random ids', () => {
  const ids = new Set<string>();
  for (let record = 0; record < 100_000; record++) {
    const planned = planRecord(plan({ identifierColumn: null }), ['', '', 'x'], record);
    if (planned.kind === 'update') ids.add(planned.update.key.id);
  }
  expect(ids.size).toBe(100_000);
});

describe('odd records', () => {
  const short = oddityBit('short');

  test('are taken as they were read unless a rule leaves them out', () => {
    expect(planRecord(plan(), ['1', '', 'Pro'], 0, short)).toMatchObject({ kind: 'update' });
    const strict = plan({ rules: { short: 'leave-out' } });
    expect(planRecord(strict, ['1', '', 'Pro'], 0, short)).toEqual({ kind: 'skip', reason: 'short' });
    expect(planRecord(strict, ['1', '', 'Pro'], 0, oddityBit('long'))).toMatchObject({ kind: 'update' });
    expect(planRecord(strict, ['1', '', 'Pro'], 0)).toMatchObject({ kind: 'update' });
  });

  test('that are comments are never imported', () => {
    expect(planRecord(plan(), ['# a, b'], 0, oddityBit('comment'))).toEqual({
      kind: 'skip',
      reason: 'comment',
    });
  });
});
