import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { startingRecipe } from '../../../core/mapping/recipe.ts';
import { type PlanNumbers, sentCount } from '../../../core/plan/numbers.ts';
import { leftOutReasons, profileLines, sourceLines } from './lines.ts';

const count = fc.nat(1_000_000);
const numbersOfAnyFile: fc.Arbitrary<PlanNumbers> = fc
  .record({
    column: count,
    email: count,
    random: count,
    blank: count,
    noIdentifier: count,
    tooLong: count,
    nothing: count,
    repeatShare: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .map(({ column, email, random, blank, noIdentifier, tooLong, nothing, repeatShare }) => {
    const sent = column + email + random;
    const repeats = Math.floor(sent * repeatShare);
    return {
      complete: true,
      rowsRead: sent + blank + noIdentifier + tooLong + nothing,
      column,
      email,
      random,
      leftOut: {
        blank,
        'no-identifier': noIdentifier,
        'no-group-id': 0,
        'identifier-too-long': tooLong,
        'nothing-to-send': nothing,
      },
      profiles: sent - repeats,
      repeats,
      emptyIdentifier: 0,
      refused: 0,
      refusedExample: '',
      trimmed: 0,
      emailsWithSeveralIds: 0,
    };
  });

const recipe = { ...startingRecipe([], undefined), identifierColumn: 0 };
const sum = (lines: readonly { count: number }[]): number =>
  lines.reduce((total, line) => total + line.count, 0);

describe('the numbers on screen', () => {
  test('the lines of sources add up to the rows of the file', () => {
    fc.assert(
      fc.property(numbersOfAnyFile, (numbers) => {
        expect(sum(sourceLines(numbers, recipe))).toBe(numbers.rowsRead);
      }),
    );
  });

  test('without an identifier column no line speaks of it, and the sum stays', () => {
    fc.assert(
      fc.property(numbersOfAnyFile, (any) => {
        const numbers = { ...any, column: 0, rowsRead: any.rowsRead - any.column };
        const lines = sourceLines(numbers, { ...recipe, identifierColumn: null });
        expect(lines.map(({ label }) => label)).not.toContain('Use the identifier column');
        expect(sum(lines)).toBe(numbers.rowsRead);
      }),
    );
  });

  test('profiles and repeats add up to the rows that are imported', () => {
    fc.assert(
      fc.property(numbersOfAnyFile, (numbers) => {
        expect(sum(profileLines(numbers))).toBe(sentCount(numbers));
      }),
    );
  });

  test('only reasons that apply are named', () => {
    const [numbers] = fc.sample(numbersOfAnyFile, 1);
    if (!numbers) throw new Error('no sample');
    const leftOut = {
      blank: 2,
      'no-identifier': 1_700,
      'no-group-id': 0,
      'identifier-too-long': 0,
      'nothing-to-send': 0,
    };
    expect(leftOutReasons({ ...numbers, leftOut })).toBe('2 empty rows, 1,700 without an identifier');
  });
});
