import { describe, expect, test } from 'vitest';
import { type Recipe, startingRecipe } from '../../../core/mapping/recipe.ts';
import { columnConflicts, columnFault, conflictColumns, conflictWords, nextConflict } from './conflicts.ts';

function recipeOf(properties: readonly string[]): Recipe {
  return {
    ...startingRecipe([], undefined),
    columns: properties.map((property) => ({ imported: true, property })),
  };
}

describe('conflicts of the columns, in words', () => {
  test('two columns with one property are named by it, and each names the other', () => {
    const conflicts = columnConflicts(recipeOf(['$email', 'Plan', '$email']));
    expect(conflicts.map((conflict) => conflictWords(conflict).title)).toEqual(['Two columns go to Email.']);
    expect(columnFault(conflicts, 0)).toBe('Also in C');
    expect(columnFault(conflicts, 2)).toBe('Also in A');
    expect(columnFault(conflicts, 1)).toBeUndefined();
  });

  test('columns without a property are counted once', () => {
    const conflicts = columnConflicts(recipeOf(['', 'Plan', '']));
    expect(conflicts.map((conflict) => conflictWords(conflict).title)).toEqual([
      '2 columns have no property yet.',
    ]);
    expect(conflictColumns(conflicts)).toEqual([0, 2]);
  });

  test('a property that cannot be set says why at its column', () => {
    const conflicts = columnConflicts(recipeOf(['$token']));
    expect(columnFault(conflicts, 0)).toContain('“$token”');
  });

  test('what belongs to the identifier step is not a conflict here', () => {
    const recipe: Recipe = { ...recipeOf(['Plan']), profile: { kind: 'group', groupKey: '' } };
    expect(columnConflicts(recipe)).toEqual([]);
  });

  test('the next conflict is searched round the end', () => {
    expect(nextConflict([1, 4], 1, 1)).toBe(4);
    expect(nextConflict([1, 4], 4, 1)).toBe(1);
    expect(nextConflict([1, 4], 1, -1)).toBe(4);
    expect(nextConflict([1, 4], -1, 1)).toBe(1);
    expect(nextConflict([], 0, 1)).toBeUndefined();
  });
});
