import type { Recipe, RecipeConflict } from '../../../core/mapping/recipe.ts';
import { recipeConflicts } from '../../../core/mapping/recipe.ts';
import { propertyLabel } from '../../../core/profiles/properties.ts';
import { columnLetter } from '../../../core/reading.ts';
import { countOf } from '../../words.ts';

/** Conflicts that are settled in the Columns step; those of the identifier have their own. */
export type ColumnConflict = Exclude<
  RecipeConflict,
  { readonly code: 'no-group-key' | 'no-group-identifier' }
>;

export function columnConflicts(recipe: Recipe): ColumnConflict[] {
  return recipeConflicts(recipe).filter(
    (conflict): conflict is ColumnConflict =>
      conflict.code !== 'no-group-key' && conflict.code !== 'no-group-identifier',
  );
}

/** What is wrong and what to do, in words. */
export function conflictWords(conflict: ColumnConflict): { title: string; advice: string } {
  switch (conflict.code) {
    case 'same-property':
      return {
        title: `${countWord(conflict.columns.length)} columns go to ${propertyLabel(conflict.property)}.`,
        advice:
          'A profile holds one value per property. Choose which column to use, or give one of them another property.',
      };
    case 'no-property':
      return {
        title: `${countOf(conflict.columns.length, 'column has', 'columns have')} no property yet.`,
        advice: 'Choose the property that each goes to, or leave it out.',
      };
    case 'bad-property':
      return {
        title: `Column ${columnLetter(conflict.column)} needs another property.`,
        advice: conflict.message,
      };
    case 'nothing-imported':
      return { title: 'Nothing would be imported.', advice: 'Check at least one column to import.' };
  }
}

function countWord(count: number): string {
  return count === 2 ? 'Two' : String(count);
}

/** Columns with something to fix, left to right. */
export function conflictColumns(conflicts: readonly ColumnConflict[]): number[] {
  const columns = conflicts.flatMap((conflict) => {
    if (conflict.code === 'bad-property') return [conflict.column];
    return conflict.code === 'nothing-imported' ? [] : conflict.columns;
  });
  return [...new Set(columns)].toSorted((a, b) => a - b);
}

/** What is wrong with one column, in a few words for its own place; undefined when nothing is. */
export function columnFault(conflicts: readonly ColumnConflict[], column: number): string | undefined {
  for (const conflict of conflicts) {
    if (conflict.code === 'bad-property' && conflict.column === column) return conflict.message;
    if (conflict.code === 'no-property' && conflict.columns.includes(column)) return 'No property';
    if (conflict.code === 'same-property' && conflict.columns.includes(column)) {
      const others = conflict.columns.filter((other) => other !== column).map(columnLetter);
      return `Also in ${others.join(', ')}`;
    }
  }
  return undefined;
}

/** The column with a conflict after (or before) a column, round the end; undefined when there is none. */
export function nextConflict(columns: readonly number[], from: number, step: 1 | -1): number | undefined {
  const ordered = step === 1 ? columns : columns.toReversed();
  return ordered.find((column) => (step === 1 ? column > from : column < from)) ?? ordered[0];
}
