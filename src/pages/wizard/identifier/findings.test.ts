import { describe, expect, test } from 'vitest';
import { startingRecipe } from '../../../core/mapping/recipe.ts';
import type { PlanNumbers } from '../../../core/plan/numbers.ts';
import { identifierFindings } from './findings.ts';

const none: PlanNumbers = {
  complete: true,
  rowsRead: 100,
  column: 100,
  email: 0,
  random: 0,
  leftOut: { blank: 0, 'no-identifier': 0, 'no-group-id': 0, 'identifier-too-long': 0, 'nothing-to-send': 0 },
  profiles: 100,
  repeats: 0,
  emptyIdentifier: 0,
  refused: 0,
  refusedExample: '',
  trimmed: 0,
  emailsWithSeveralIds: 0,
};
const recipe = { ...startingRecipe([], undefined), identifierColumn: 0 };
const codes = (numbers: PlanNumbers): string[] => identifierFindings(numbers, recipe).map(({ code }) => code);

describe('what is said of the identifiers', () => {
  test('nothing odd, nothing said', () => {
    expect(codes(none)).toEqual([]);
  });

  test('everything odd is said once, with its count', () => {
    const numbers = {
      ...none,
      emptyIdentifier: 17,
      refused: 6,
      refusedExample: 'null',
      repeats: 102,
      trimmed: 1,
    };
    expect(codes(numbers)).toEqual(['empty', 'refused', 'trimmed', 'repeats']);
    const titles = identifierFindings(numbers, recipe).map(({ title }) => title);
    expect(titles).toContain('17 rows have no identifier');
    expect(titles).toContain('6 rows have an identifier such as “null”');
    expect(titles).toContain('1 identifier has spaces around it');
  });

  test('without an identifier column nothing is said about one', () => {
    const findings = identifierFindings(
      { ...none, emptyIdentifier: 100, random: 3 },
      { ...recipe, identifierColumn: null },
    );
    expect(findings.map(({ code }) => code)).toEqual(['random']);
  });

  test('the last row wins only where values are overwritten', () => {
    const repeats = { ...none, repeats: 2 };
    expect(identifierFindings(repeats, recipe)[0]?.advice).toContain('the last row wins');
    const fillIn = identifierFindings(repeats, { ...recipe, existing: 'fill-in' });
    expect(fillIn[0]?.advice).toContain('a value that is there stays');
  });
});
